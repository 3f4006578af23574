import { parsePeriod } from './period';

/** What is frozen at the end of a month: `asOf` is the first local day after it. */
interface DueSnapshot {
  period: string;
  asOf: string;
}

const pad = (month: number): string => String(month).padStart(2, '0');

/**
 * The snapshots due at the ends of the months from that of `first` up to before that of `today` (local days), the newest
 * `months` at most, the oldest first: the month, its quarter where it ends with it, and the year so far.
 */
export function dueSnapshots(first: string, today: string, months: number): DueSnapshot[] {
  const due: DueSnapshot[][] = [];
  let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  while (`${year}-${pad(month)}` < today.slice(0, 7)) {
    const period = `${year}-${pad(month)}`;
    const asOf = parsePeriod(period)?.until ?? '';
    const quarter = month % 3 === 0 ? [{ period: `${year}-Q${month / 3}`, asOf }] : [];
    due.push([{ period, asOf }, ...quarter, { period: String(year), asOf }]);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return due.slice(-months).flat();
}
