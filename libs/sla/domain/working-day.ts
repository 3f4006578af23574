import { CalendarError } from './calendar-data';

/** One local day as instants (milliseconds since the epoch). */
export interface WorkingDay {
  /** Local midnight at which the day begins. */
  readonly starts: number;
  /** Opening and closing instants in turn. */
  readonly edges: readonly number[];
  /** Working milliseconds of the whole day. */
  readonly work: number;
  /** The instant at which the working day closes; one second before midnight where it works until 24:00, so that the date shown is its own. */
  readonly closes: number;
}

/** Working milliseconds of the day that lie between two instants. */
export function workWithin(day: WorkingDay, from: number, until: number): number {
  if (from <= day.starts && (day.edges.at(-1) ?? 0) <= until) return day.work;
  let work = 0;
  for (let i = 0; i < day.edges.length; i += 2) {
    const opens = Math.max(day.edges[i] ?? 0, from);
    const closes = Math.min(day.edges[i + 1] ?? 0, until);
    if (closes > opens) work += closes - opens;
  }
  return work;
}

/** Working milliseconds between opening and closing instants in turn. */
export function sumOfPeriods(edges: readonly number[]): number {
  return edges.reduce((sum, edge, index) => (index % 2 === 0 ? sum - edge : sum + edge), 0);
}

/** Within one day, the instant at which `left` working milliseconds have run since `from`. */
export function forward(day: WorkingDay, from: number, left: number): number {
  for (let i = 0; i < day.edges.length; i += 2) {
    const opens = Math.max(day.edges[i] ?? 0, from);
    const work = Math.max((day.edges[i + 1] ?? 0) - opens, 0);
    if (work > 0 && work >= left) return opens + left;
    left -= work;
  }
  throw new CalendarError('out_of_range', '');
}

/** Within one day, the earliest instant (a closing one before an opening one) with `left` working milliseconds until `end`. */
export function backward(day: WorkingDay, end: number, left: number): number {
  for (let i = day.edges.length - 2; i >= 0; i -= 2) {
    const closes = Math.min(day.edges[i + 1] ?? 0, end);
    const work = Math.max(closes - (day.edges[i] ?? 0), 0);
    if (work > left) return closes - left;
    left -= work;
  }
  throw new CalendarError('out_of_range', '');
}
