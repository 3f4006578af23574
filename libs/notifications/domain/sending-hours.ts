/** What of a working calendar (libs/sla) decides when staff are told. */
export interface OfficeHours {
  addWorkTime(from: Date, ms: number): Date;
}

/** Minutes since local midnight. */
export interface DailyWindow {
  opens: number;
  closes: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Now within the reader's working hours, else their next opening. */
export function withinOfficeHours(now: Date, hours: OfficeHours): Date {
  // One millisecond of work ends one millisecond after work can begin.
  const begins = hours.addWorkTime(now, 1).getTime() - 1;
  return new Date(Math.max(begins, now.getTime()));
}

/**
 * Now within the daily window of local time, else its next opening. The window may pass midnight; its closing minute is outside.
 * @param offsetMinutes of local time to UTC, without daylight saving (WIB: 420)
 */
export function withinDailyWindow(now: Date, { opens, closes }: DailyWindow, offsetMinutes: number): Date {
  const local = now.getTime() + offsetMinutes * MINUTE;
  const midnight = Math.floor(local / DAY) * DAY;
  const minute = (local - midnight) / MINUTE;
  const open = opens <= closes ? minute >= opens && minute < closes : minute >= opens || minute < closes;
  if (open) return now;
  const opening = midnight + opens * MINUTE + (minute < opens ? 0 : DAY);
  return new Date(opening - offsetMinutes * MINUTE);
}

/** `07:00-20:00`, as the setting writes it. */
export function parseWindow(text: string): DailyWindow {
  const [opens = 0, closes = 0] = text.split('-').map((time) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return hour * 60 + minute;
  });
  return { opens, closes };
}
