/** A period in local days: `from` is its first day, `until` the first day after it. */
export interface LocalPeriod {
  year: number;
  from: string;
  until: string;
}

const pad = (value: number): string => String(value).padStart(2, '0');
const day = (year: number, month: number): string =>
  month > 12 ? `${year + 1}-01-01` : `${String(year).padStart(4, '0')}-${pad(month)}-01`;

/** `2026`, `2026-Q3` or `2026-09`; null for anything else. */
export function parsePeriod(text: string): LocalPeriod | null {
  const match = /^(2\d{3})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2] !== undefined) {
    const first = (Number(match[2]) - 1) * 3 + 1;
    return { year, from: day(year, first), until: day(year, first + 3) };
  }
  if (match[3] !== undefined)
    return { year, from: day(year, Number(match[3])), until: day(year, Number(match[3]) + 1) };
  return { year, from: day(year, 1), until: day(year, 13) };
}
