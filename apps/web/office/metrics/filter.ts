import { useSearchParams } from 'react-router';
import { localDay } from '../time/jakarta';
import type { MetricFilter } from './queries';

export const periods = ['month', 'days90', 'year', 'months12'] as const;
type Period = (typeof periods)[number];

const DAY = 86_400_000;

/** The first local day of a period that ends today. */
export function beginningOf(period: Period, now: Date): string {
  const today = localDay(now);
  switch (period) {
    case 'month':
      return `${today.slice(0, 7)}-01`;
    case 'days90':
      return localDay(new Date(now.getTime() - 89 * DAY));
    case 'year':
      return `${today.slice(0, 4)}-01-01`;
    case 'months12': {
      const month = Number(today.slice(5, 7));
      const year = Number(today.slice(0, 4)) - (month === 12 ? 0 : 1);
      return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`;
    }
  }
}

const DIMENSIONS = ['opd', 'category', 'area', 'kind'] as const;

/** What of the address narrows the numbers; codes as the api takes them. */
export const narrowing = (search: URLSearchParams): Pick<MetricFilter, 'opd' | 'category' | 'area' | 'kind'> =>
  Object.fromEntries(DIMENSIONS.flatMap((name) => (search.get(name) ? [[name, search.get(name) ?? '']] : [])));

/** The filters live in the address, so that "back" and a shared link show the same figures. */
export function useMetricFilter(now: Date) {
  const [search, setSearch] = useSearchParams();
  const period = periods.find((one) => one === search.get('periode')) ?? 'months12';
  const asOf = pastDay(search.get('keadaan'), localDay(now));
  const end = asOf === null ? now : new Date(`${asOf}T12:00:00+07:00`);
  const filter: MetricFilter = {
    ...narrowing(search),
    from: beginningOf(period, end),
    to: localDay(end),
    ...(asOf === null ? {} : { asOf }),
  };
  const change = (name: string, value: string | null) => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true });
  };
  return { period, filter, change };
}

/** A day before today, else null: as of today everything stands as it is. */
export const pastDay = (asked: string | null, today: string): string | null =>
  asked !== null && /^20\d{2}-\d{2}-\d{2}$/.test(asked) && !Number.isNaN(Date.parse(asked)) && asked < today
    ? asked
    : null;

/** Where the complaints behind a number are listed. */
export function behindPath(filter: MetricFilter, measure: string): string {
  const given = Object.entries({ measure, ...filter }).filter(([, value]) => value !== undefined && value !== '');
  return `/angka/laporan?${new URLSearchParams(given).toString()}`;
}
