/** Why staff may let clocks stand still; data of the regency. */
export interface PauseReason {
  code: string;
  name: string;
  nameEn: string;
  /** False for one that isn't offered any more; what was paused for it keeps its name. */
  active: boolean;
  position: number;
}
