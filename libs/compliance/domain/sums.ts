import { metrics, type Count, type Metric, type Tally } from './tally';

/** A tally as numbers side by side, `met` and `of` by metric in their order: for sums of very many that are changed in place. */
export type Sums = Float64Array;

export const SUMS_SIZE = 2 * metrics.length;
const places = Object.fromEntries(metrics.map((metric, index) => [metric, 2 * index])) as Record<Metric, number>;
/** Where `met` of a metric stands; `of` is beside it. */
export const placeOf = (metric: Metric): number => places[metric];

export function sumsOf(tally: Tally): Sums {
  const sums = new Float64Array(SUMS_SIZE);
  addTallyTo(sums, tally);
  return sums;
}

/** @param at where its sums begin, in an array of many */
export function addTallyTo(sums: Sums, tally: Tally, factor = 1, of: readonly Metric[] = metrics, at = 0): void {
  for (const metric of of) addCount(sums, at + places[metric], tally[metric], factor);
}

function addCount(sums: Sums, place: number, { met, of }: Count, factor: number): void {
  sums[place] = at(sums, place) + factor * met;
  sums[place + 1] = at(sums, place + 1) + factor * of;
}

/** Adds the sums that begin at `from` in another array. */
export function addSums(sums: Sums, added: Sums, factor = 1, from = 0): void {
  for (let index = 0; index < SUMS_SIZE; index += 1) sums[index] = at(sums, index) + factor * at(added, from + index);
}

/** Whether no complaint decides anything yet. */
export function sayNothing(sums: Sums): boolean {
  for (let place = 1; place < SUMS_SIZE; place += 2) if (sums[place] !== 0) return false;
  return true;
}

export const at = (numbers: Float64Array, index: number): number => numbers[index] ?? 0;
