/** Why staff may let clocks stand still; data of the regency. */
export interface PauseReason {
  code: string;
  name: string;
  nameEn: string;
  /** False for one that isn't offered any more; what was paused for it keeps its name. */
  active: boolean;
  position: number;
  version: number;
}

/** Lower-case words with underscores or hyphens between them, 2–60 characters. */
export const PAUSE_REASON_CODE = /^(?=.{2,60}$)[a-z0-9]+([_-][a-z0-9]+)*$/;
