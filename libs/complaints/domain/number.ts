/** `BTG-2026-000042`: the regency's prefix, the local year of filing and the running number (which isn't reset at new year). */
export function complaintNumber(prefix: string, day: string, sequence: string): string {
  return `${prefix}-${day.slice(0, 4)}-${sequence.padStart(6, '0')}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The local day of an instant as YYYY-MM-DD. */
export function localDay(instant: Date, timeZone: string): string {
  const known = formats.get(timeZone);
  const format =
    known ?? new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  if (!known) formats.set(timeZone, format);
  return format.format(instant);
}
