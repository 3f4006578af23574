import type { HandlingCase } from './case';

/** The shares that instruments may measure by (docs/compliance.md defines each). */
export const metrics = [
  'answered',
  'first_response_on_time',
  'register_complete',
  'resolved',
  'resolved_on_time',
  'not_reopened',
  'published',
  'satisfaction',
] as const;
export type Metric = (typeof metrics)[number];

/** How often a promise was kept (`met`, for satisfaction the sum of 0..1) among the complaints that decide it (`of`). */
export interface Count {
  met: number;
  of: number;
}
export type Tally = Readonly<Record<Metric, Count>>;

/** What is counted of one complaint; a structure of its own, so that a wish ("if it closes") can be counted alike. */
export type Countable = Pick<
  HandlingCase,
  | 'status'
  | 'opdCode'
  | 'categoryCode'
  | 'firstResponseAt'
  | 'resolvedAt'
  | 'firstResponseOnTime'
  | 'resolutionOnTime'
  | 'reopenedCount'
  | 'rating'
  | 'publication'
>;

const nothing: Count = { met: 0, of: 0 };
const flag = (kept: boolean | null): Count => (kept === null ? nothing : { met: kept ? 1 : 0, of: 1 });
/** What is still unsaid in these says nothing of the register. */
const unregistered = new Set(['submitted', 'awaiting_information', 'rejected', 'merged']);

/** Of an answer that may be shown, whether anybody can read it: not what nobody has said the category of, nor what is missing past its limit. */
function published({ status, publication, firstResponseAt, firstResponseOnTime }: Countable): boolean | null {
  if (status === 'rejected' || (publication !== 'open' && publication !== 'unclassified')) return null;
  if (firstResponseAt === null) return firstResponseOnTime === null ? null : false;
  return publication === 'open';
}

/** A complaint that is still within its limit decides nothing yet. The SQL of persistence/tally.reader.ts says the same. */
export function tallyOfCase(one: Countable): Tally {
  const { firstResponseAt, firstResponseOnTime, resolvedAt, resolutionOnTime, reopenedCount, rating } = one;
  return {
    answered: flag(firstResponseAt !== null ? true : firstResponseOnTime),
    first_response_on_time: flag(firstResponseOnTime),
    register_complete: unregistered.has(one.status) ? nothing : flag(one.opdCode !== null && one.categoryCode !== null),
    resolved: flag(resolvedAt !== null ? true : resolutionOnTime),
    resolved_on_time: flag(resolutionOnTime),
    not_reopened: flag(resolvedAt === null && reopenedCount === 0 ? null : reopenedCount === 0),
    published: flag(published(one)),
    satisfaction: rating === null ? nothing : { met: (rating - 1) / 4, of: 1 },
  };
}

export const emptyTally: Tally = Object.fromEntries(metrics.map((metric) => [metric, nothing])) as unknown as Tally;

/** `factor` times; a negative one takes away. */
export function addTally(a: Tally, b: Tally, factor = 1): Tally {
  const sum = (metric: Metric): Count => ({
    met: a[metric].met + factor * b[metric].met,
    of: a[metric].of + factor * b[metric].of,
  });
  return Object.fromEntries(metrics.map((metric) => [metric, sum(metric)])) as unknown as Tally;
}

/** For sums of very many: one that is changed in place. */
export type TallySum = Record<Metric, Count>;
/** Written out, since a structure that is made by names is slow to read afterwards. */
export const copyOf = (tally: Tally): TallySum => ({
  answered: { ...tally.answered },
  first_response_on_time: { ...tally.first_response_on_time },
  register_complete: { ...tally.register_complete },
  resolved: { ...tally.resolved },
  resolved_on_time: { ...tally.resolved_on_time },
  not_reopened: { ...tally.not_reopened },
  published: { ...tally.published },
  satisfaction: { ...tally.satisfaction },
});
export function addInto(sum: TallySum, tally: Tally, factor = 1, of: readonly Metric[] = metrics): void {
  for (const metric of of) {
    sum[metric].met += factor * tally[metric].met;
    sum[metric].of += factor * tally[metric].of;
  }
}

export function sumTallies(tallies: readonly Tally[]): Tally {
  const sum = copyOf(emptyTally);
  for (const one of tallies) addInto(sum, one);
  return sum;
}

/** Whether no complaint decides anything yet. */
export const saysNothing = (tally: Tally): boolean => metrics.every((metric) => tally[metric].of === 0);

/** 0..1; null where there is nothing to measure. */
const shareOf = ({ met, of }: Count): number | null => (of === 0 ? null : met / of);

export const sharesOf = (tally: Tally): Record<string, number | null> =>
  Object.fromEntries(metrics.map((metric) => [metric, shareOf(tally[metric])]));
