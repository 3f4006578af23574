/** `BTG-2026-000042`: the regency's prefix, the local year of filing and the running number (which isn't reset at new year). */
export function complaintNumber(prefix: string, day: string, sequence: string): string {
  return `${prefix}-${day.slice(0, 4)}-${sequence.padStart(6, '0')}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Since 1972 days begin at a full quarter of an hour in every time zone. */
const QUARTER_MS = 15 * 60_000;
let asked = { timeZone: '', quarter: NaN, day: '' };

/** The local day of an instant as YYYY-MM-DD. One answer is kept, since filing asks for today again and again. */
export function localDay(instant: Date, timeZone: string): string {
  const quarter = Math.floor(instant.getTime() / QUARTER_MS);
  if (asked.quarter === quarter && asked.timeZone === timeZone) return asked.day;
  const day = formatDay(instant, timeZone);
  asked = { timeZone, quarter, day };
  return day;
}

function formatDay(instant: Date, timeZone: string): string {
  const known = formats.get(timeZone);
  const format =
    known ?? new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  if (!known) formats.set(timeZone, format);
  return format.format(instant);
}
