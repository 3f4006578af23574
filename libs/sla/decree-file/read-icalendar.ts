import { slaTexts, TIME_ZONE } from '@tanggap/platform';
import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import type { DecreeLines } from './decree-lines';
import { readKind } from './words';

/** Idulfitri with its joint leave takes a week; a longer event is something else. */
const LONGEST_EVENT_DAYS = 31;

/** Events of whole days, as calendars are published by ministries and exported by calendar programs. */
export function readICalendar(text: string): DecreeLines {
  const found: DecreeLines = { title: null, days: [], problems: [] };
  const calendar = parsed(text);
  if (!calendar) return { ...found, problems: [{ line: 1, message: slaTexts.icalendar_unreadable }] };
  found.title = calendar.getFirstPropertyValue('x-wr-calname')?.toString().trim().slice(0, 200) || null;
  const lines = linesOfEvents(text);
  calendar.getAllSubcomponents('vevent').forEach((event, index) => readEvent(event, lines[index] ?? 1, found));
  return found;
}

function parsed(text: string): ICAL.Component | null {
  try {
    const [first] = [ICAL.parse(text) as unknown[]];
    const component = new ICAL.Component(first);
    return component.name === 'vcalendar' ? component : null;
  } catch {
    // The parser throws for anything that isn't iCalendar; the problem on line 1 says so.
    return null;
  }
}

const linesOfEvents = (text: string): number[] =>
  text.split(/\r?\n/).flatMap((line, index) => (/^BEGIN:VEVENT\s*$/i.test(line) ? [index + 1] : []));

function readEvent(event: ICAL.Component, line: number, found: DecreeLines): void {
  const name = textOf(event, 'summary');
  const start = dayOf(event.getFirstPropertyValue('dtstart'));
  if (event.hasProperty('rrule')) return void found.problems.push({ line, message: slaTexts.event_repeats });
  if (start === null) return void found.problems.push({ line, message: slaTexts.decree_date_unreadable });
  if (name === '') return void found.problems.push({ line, message: slaTexts.decree_name_missing });
  const end = dayOf(event.getFirstPropertyValue('dtend'));
  const length = Math.max(end?.diff(start, 'days').days ?? 1, 1);
  if (length > LONGEST_EVENT_DAYS) return void found.problems.push({ line, message: slaTexts.event_too_long });
  const kind = readKind(`${textOf(event, 'categories')} ${name}`) ?? 'libur_nasional';
  for (let plus = 0; plus < length; plus++) {
    const date = start.plus({ days: plus }).toFormat('yyyy-MM-dd');
    found.days.push({ line, day: { date, kind, name, decree: textOf(event, 'description') } });
  }
}

const textOf = (event: ICAL.Component, property: string): string =>
  event.getFirstPropertyValue(property)?.toString().trim().slice(0, 200) ?? '';

/** The day of a DATE as written; of an instant, the day in the regency. */
function dayOf(value: unknown): DateTime | null {
  if (!(value instanceof ICAL.Time)) return null;
  const day = value.isDate
    ? DateTime.utc(value.year, value.month, value.day)
    : DateTime.fromJSDate(value.toJSDate()).setZone(TIME_ZONE).startOf('day').setZone('utc', { keepLocalTime: true });
  return day.isValid && day.year >= 2000 && day.year <= 2100 ? day : null;
}
