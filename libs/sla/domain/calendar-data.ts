/** The words of the joint decree (SKB 3 Menteri), plus days off that a regency or one OPD gives by itself. */
export const holidayKinds = ['libur_nasional', 'cuti_bersama', 'libur_daerah'] as const;
export type HolidayKind = (typeof holidayKinds)[number];

/** One day without working hours; `date` is the local day, YYYY-MM-DD. */
export interface Holiday {
  date: string;
  kind: HolidayKind;
  name: string;
  /** The decree that says so, such as "SKB 1497/2025 2/2025 5/2025". */
  decree: string;
}

/** Local time, HH:MM; a period that ends with the day closes at 24:00. */
export interface WorkingPeriod {
  opens: string;
  closes: string;
}

export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;
/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = (typeof weekdays)[number];
export type WeeklyHours = Partial<Record<Weekday, WorkingPeriod[]>>;

/**
 * Weekly hours in force from a local day (YYYY-MM-DD) until the next version's; a weekday that isn't named is free. With
 * `validUntil` they are temporary: they lie over the version otherwise in force, which comes back the day after.
 */
export interface CalendarHours {
  validFrom: string;
  /** The last local day (YYYY-MM-DD) of temporary hours. */
  validUntil?: string | undefined;
  /** What people call them, such as "Jam kerja Ramadan 1448 H". */
  name?: string | undefined;
  weekly: WeeklyHours;
}

export interface CalendarData {
  code: string;
  /** Grows with every change of hours or holidays; stored with each clock computed by it. */
  version: number;
  /** IANA name, such as Asia/Jakarta. */
  timeZone: string;
  /** True for those who serve every day (hospital, disaster agency): days off by decree are ordinary days. */
  ignoresHolidays: boolean;
  versions: CalendarHours[];
  /** Days off of this calendar alone. */
  holidays: Holiday[];
  /** Days off by decree, the same for every calendar that doesn't ignore them. */
  decreedHolidays: Holiday[];
  /** The years whose joint decree is known; a deadline in another year is provisional. */
  decreedYears: number[];
}

/** Why a local day has no working hours. */
export interface DayOff {
  kind: 'weekly_rest' | HolidayKind;
  /** Of the holiday, or of the temporary hours that leave the day free; null for the ordinary weekly rest. */
  name: string | null;
  decree: string | null;
}

/** One local day as a calendar sees it. */
export interface CalendarDay {
  /** Local day, YYYY-MM-DD. */
  date: string;
  /** Working periods, in order. */
  periods: { from: Date; to: Date }[];
  /** Null for a working day, also where none of its hours fall into what was asked for. */
  off: DayOff | null;
  /** The name of the temporary hours in force; null where there are none, or they have no name. */
  temporaryHours: string | null;
}

type CalendarProblem =
  | 'unknown_time_zone'
  | 'no_versions'
  | 'only_temporary_hours'
  | 'until_before_from'
  | 'temporary_too_long'
  | 'temporary_hours_overlap'
  | 'no_working_day_in_year'
  | 'invalid_date'
  | 'duplicate_version'
  | 'invalid_time'
  | 'period_ends_before_it_begins'
  | 'periods_overlap'
  | 'no_working_hours'
  | 'out_of_range';

/** The calendar can't be computed with; `field` is a path into CalendarData such as `versions[0].weekly.1[0].opens`. */
export class CalendarError extends Error {
  constructor(
    readonly problem: CalendarProblem,
    readonly field: string,
  ) {
    super(`calendar: ${problem} at ${field || 'the calendar'}`);
    this.name = 'CalendarError';
  }
}
