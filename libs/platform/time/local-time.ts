import { DateTime } from 'luxon';

/** The one place that says which time people live in: WIB, UTC+7, no daylight saving. */
export const TIME_ZONE = 'Asia/Jakarta';

/** Jakarta's clocks have been so far ahead of UTC since 1964; the years are those that both ways of writing agree on. */
const AHEAD_MS = 7 * 3_600_000;
const SINCE = Date.UTC(1970, 0, 1);
const UNTIL = Date.UTC(9999, 11, 31);

/** As api.md writes instants: ISO 8601 with offset, such as 2026-11-26T16:00:00+07:00. */
export function isoInstant(instant: Date): string {
  const time = instant.getTime();
  // Every answer has some, and asking the time zone for each takes twenty times as long.
  if (time >= SINCE && time < UNTIL)
    return `${new Date(time + AHEAD_MS).toISOString().replace(/(?:\.000)?Z$/, '')}+07:00`;
  return (
    DateTime.fromJSDate(instant, { zone: TIME_ZONE }).toISO({ suppressMilliseconds: true }) ?? instant.toISOString()
  );
}

export const isoInstantOrNull = (instant: Date | null): string | null =>
  instant === null ? null : isoInstant(instant);

/** The local day of an instant, such as 2026-11-26. */
export const localDay = (instant: Date): string =>
  DateTime.fromJSDate(instant, { zone: TIME_ZONE }).toFormat('yyyy-MM-dd');

/** The first moment of the local day that lies so many days after that of the instant. */
export const localMidnight = (instant: Date, days: number): Date =>
  DateTime.fromJSDate(instant, { zone: TIME_ZONE }).startOf('day').plus({ days }).toJSDate();

/** 1 (Monday) to 7 (Sunday). */
export const localWeekday = (instant: Date): number => DateTime.fromJSDate(instant, { zone: TIME_ZONE }).weekday;

/** For a sentence in any language: 25/11/2026 11.30 WIB. */
export const localMoment = (instant: Date): string =>
  `${DateTime.fromJSDate(instant, { zone: TIME_ZONE }).toFormat('dd/MM/yyyy HH.mm')} WIB`;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A local day (its first moment) or an instant; null for anything else. */
export function parseFrom(value: string): Date | null {
  return parse(value, 0);
}

/** The end of a period, exclusive: of a local day the next one's first moment, of an instant itself. */
export function parseTo(value: string): Date | null {
  return parse(value, 1);
}

function parse(value: string, addDays: number): Date | null {
  const parsed = DateTime.fromISO(value, { zone: TIME_ZONE });
  if (!parsed.isValid || parsed.year < 1900 || parsed.year > 9999) return null;
  return (DAY.test(value) ? parsed.plus({ days: addDays }) : parsed).toJSDate();
}

/** Whether the text is a day that exists, written YYYY-MM-DD. */
export const isLocalDay = (text: string): boolean => DAY.test(text) && parseFrom(text) !== null;
