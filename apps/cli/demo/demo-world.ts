export interface DemoArea {
  code: string;
  name: string;
  latitude: number;
  longitude: number;
}

/** What making up complaints needs to know of the regency. */
export interface DemoWorld {
  /** Where people live: the more villages named twice, the more complaints. */
  areas: DemoArea[];
  /** OPDs that complaints go to. */
  opds: string[];
  /** The OPD of a category in an area; null: the verifier decides. */
  opdOf(categoryCode: string, areaCode: string): string | null;
  isSupervisory(categoryCode: string): boolean;
  /** The instant by which so many working hours have run. */
  addWork(from: Date, hours: number): Date;
  /** The close of the n-th working day after. */
  closeOfWorkingDay(from: Date, n: number): Date;
  pauseReason: string;
}
