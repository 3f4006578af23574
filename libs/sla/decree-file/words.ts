import { DateTime } from 'luxon';
import type { HolidayKind } from '../domain/calendar-data';

const months = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['maret', 'march', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agu', 'aug'],
  ['september', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['desember', 'december', 'des', 'dec'],
];

/**
 * A local day as people write it (2027-03-10, 10/3/2027, 10-03-2027, "Rabu, 10 Maret 2027") as YYYY-MM-DD; null for
 * anything else. The day comes before the month, as in Indonesia.
 */
export function readDate(text: string): string | null {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^\p{L}+,\s*/u, '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(bare);
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(bare);
  if (numbers) return existing(Number(numbers[3]), Number(numbers[2]), Number(numbers[1]));
  const words = /^(\d{1,2})[ -](\p{L}+)\.?[ -](\d{4})$/u.exec(bare);
  const month = months.findIndex((names) => names.includes(words?.[2] ?? '')) + 1;
  return words && month > 0 ? existing(Number(words[3]), month, Number(words[1])) : null;
}

function existing(year: number, month: number, day: number): string | null {
  const date = DateTime.utc(year, month, day);
  return date.isValid && year >= 2000 && year <= 2100 ? date.toISODate() : null;
}

/** The kind of a day off by what is written of it; null where it can't be told. */
export function readKind(text: string): HolidayKind | null {
  const words = text.toLowerCase().replace(/[^a-z]+/g, ' ');
  if (/\bcuti\b|\bjoint leave\b/.test(words)) return 'cuti_bersama';
  if (/\bdaerah\b|\blokal\b|\blocal\b/.test(words)) return 'libur_daerah';
  if (/\bnasional\b|\bnational\b|\bpublic holiday\b/.test(words)) return 'libur_nasional';
  return null;
}
