import { AppError, slaTexts } from '@tanggap/platform';
import type { Holiday } from '../domain/calendar-data';
import { MOST_DAYS, type DecreeLines, type DecreeProblem } from './decree-lines';
import { readCsv } from './read-csv';
import { readICalendar } from './read-icalendar';

const DECREE_LIMIT_BYTES = 512 * 1024;

/** A decree as read from a file; nothing is saved by reading. */
export interface ParsedDecree {
  /** The decree's number or the calendar's name, where the file says it. */
  title: string | null;
  /** The year most of its days lie in; null where it has no day. */
  year: number | null;
  /** Days of that year, in order, each once. */
  holidays: Holiday[];
  problems: DecreeProblem[];
}

/**
 * Reads a decree as CSV or iCalendar (told by its beginning); UTF-8, or what older spreadsheets write.
 * @throws AppError `payload_too_large` beyond 512 KB
 */
export function parseDecreeFile(bytes: Uint8Array): ParsedDecree {
  if (bytes.length > DECREE_LIMIT_BYTES) throw new AppError('payload_too_large', { params: { limit: '512 KB' } });
  const text = decode(bytes);
  const isICalendar = /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text);
  return selected(isICalendar ? readICalendar(text) : readCsv(text));
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Older spreadsheets save in the code page of Windows; every byte has a meaning there.
    return Buffer.from(bytes).toString('latin1');
  }
}

function selected({ title, days: all, problems: found }: DecreeLines): ParsedDecree {
  const problems = [...found];
  const days = all.slice(0, MOST_DAYS);
  const extra = all[MOST_DAYS];
  if (extra) problems.push({ line: extra.line, message: slaTexts.decree_too_long });
  const year = mostFrequentYear(days.map(({ day }) => day.date));
  const byDate = new Map<string, Holiday>();
  for (const { line, day } of days) {
    if (!day.date.startsWith(`${year}-`)) problems.push({ line, message: slaTexts.day_of_another_year });
    else if (byDate.has(day.date)) problems.push({ line, message: slaTexts.duplicate_holiday });
    else byDate.set(day.date, { ...day, decree: day.decree || (title ?? '') });
  }
  const holidays = [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  if (holidays.length === 0 && problems.length === 0) problems.push({ line: 1, message: slaTexts.decree_empty });
  return { title, year, holidays, problems: problems.sort((a, b) => a.line - b.line).slice(0, MOST_DAYS) };
}

function mostFrequentYear(dates: readonly string[]): number | null {
  const count = new Map<string, number>();
  for (const date of dates) count.set(date.slice(0, 4), (count.get(date.slice(0, 4)) ?? 0) + 1);
  const [first] = [...count].sort(([, a], [, b]) => b - a);
  return first ? Number(first[0]) : null;
}
