/**
 * Durations are kept as counts per bin, so that a median of a million costs no more than one of a hundred. Bins are a
 * quarter of an hour wide up to 8 hours; above, 16 bins cover each doubling, so a percentile is off by 3.2 % at most.
 */
const QUARTER = 900_000;
const EXACT = 32;
const PER_DOUBLING = 16;
const HOUR = 3_600_000;

/** Above every bin: the sum of the durations in whole seconds, so that means are exact. */
export const SUM_BIN = 999;

export function binOf(ms: number): number {
  const quarters = Math.max(Math.floor(ms / QUARTER), 0);
  if (quarters < EXACT) return quarters;
  const doublings = Math.floor(Math.log2(quarters)) - 5;
  return Math.min(EXACT + doublings * PER_DOUBLING + (quarters >> (doublings + 1)) - PER_DOUBLING, SUM_BIN - 1);
}

/** Where a bin begins and ends, in hours. */
export function hoursOfBin(bin: number): { from: number; to: number } {
  if (bin < EXACT) return { from: (bin * QUARTER) / HOUR, to: ((bin + 1) * QUARTER) / HOUR };
  const doublings = Math.floor((bin - EXACT) / PER_DOUBLING);
  const width = 2 ** (doublings + 1);
  const from = (((bin - EXACT) % PER_DOUBLING) + PER_DOUBLING) * width;
  return { from: (from * QUARTER) / HOUR, to: ((from + width) * QUARTER) / HOUR };
}

export interface DurationFigures {
  n: number;
  /** Hours, as all that follows; null without a single one. */
  mean: number | null;
  median: number | null;
  p90: number | null;
}

/** @param bins how many durations fell into each bin, and their sum under SUM_BIN */
export function durationFigures(bins: ReadonlyMap<number, number>): DurationFigures {
  const counted = [...bins].filter(([bin, count]) => bin !== SUM_BIN && count > 0).sort(([a], [b]) => a - b);
  const n = counted.reduce((sum, [, count]) => sum + count, 0);
  if (n === 0) return { n, mean: null, median: null, p90: null };
  const mean = round2((bins.get(SUM_BIN) ?? 0) / n / 3600);
  return { n, mean, median: percentile(counted, n, 0.5), p90: percentile(counted, n, 0.9) };
}

/** As if the durations of a bin lay evenly within it. */
function percentile(counted: readonly (readonly [number, number])[], n: number, share: number): number {
  const rank = share * n;
  let below = 0;
  for (const [bin, count] of counted) {
    if (below + count >= rank) {
      const { from, to } = hoursOfBin(bin);
      return round2(from + ((to - from) * (rank - below)) / count);
    }
    below += count;
  }
  return round2(hoursOfBin(counted.at(-1)?.[0] ?? 0).to);
}

const round2 = (value: number): number => Math.round(value * 100) / 100;
