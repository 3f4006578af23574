/** Pages and messages say the time in the same words. */
export { dateInWords, dateTimeInWords } from '@tanggap/platform';

/** The local day as 2026-11-20, the form of a date input. */
export function localDay(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).format(at);
}
