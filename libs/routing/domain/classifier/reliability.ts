/** One prediction of which it is known whether it was right. */
export interface Outcome {
  /** 0..1, what the model said of its first choice. */
  probability: number;
  right: boolean;
}

/** The predictions whose probability lies in [from, to). */
interface ReliabilityBin {
  from: number;
  to: number;
  count: number;
  /** Mean of what was said, and of what was. */
  said: number;
  right: number;
}

const BINS = 10;

export function reliabilityOf(outcomes: readonly Outcome[]): ReliabilityBin[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const inside = outcomes.filter(({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === bin);
    const mean = (value: (outcome: Outcome) => number) =>
      inside.length === 0 ? 0 : inside.reduce((sum, outcome) => sum + value(outcome), 0) / inside.length;
    return {
      from: bin / BINS,
      to: (bin + 1) / BINS,
      count: inside.length,
      said: mean(({ probability }) => probability),
      right: mean(({ right }) => (right ? 1 : 0)),
    };
  });
}

/** Expected calibration error: how far what was said lies from what was, on average over all predictions; 0..1. */
export function calibrationError(bins: readonly ReliabilityBin[]): number {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce(
    (sum, { count, said, right }) => sum + (all === 0 ? 0 : (count / all) * Math.abs(said - right)),
    0,
  );
}

/** Nobody is sure enough: no complaint is routed by itself. */
export const NEVER = 1.01;

/** One-sided, at 95 %. */
const Z = 1.645;

/** Of so many, so many were wrong: 19 times of 20 the true share lies below that (Wilson's score interval); 0..1. */
export function wrongAtMost(wrong: number, count: number): number {
  if (count === 0) return 1;
  const share = wrong / count;
  const spread = Z * Math.sqrt((share * (1 - share)) / count + (Z * Z) / (4 * count * count));
  return (share + (Z * Z) / (2 * count) + spread) / (1 + (Z * Z) / count);
}

/**
 * The lowest probability at which, of the predictions at or above it, no more than `wrongShare` are wrong for all that can be known
 * from them: luck is not taken for skill, neither of few predictions nor of the lowest of many thresholds that were tried.
 */
export function thresholdFor(outcomes: readonly Outcome[], wrongShare: number): number {
  const ordered = [...outcomes].sort((a, b) => b.probability - a.probability);
  let threshold = NEVER;
  let wrong = 0;
  ordered.forEach(({ probability, right }, index) => {
    if (!right) wrong += 1;
    const next = ordered[index + 1];
    const complete = next === undefined || next.probability < probability;
    if (complete && wrongAtMost(wrong, index + 1) <= wrongShare) threshold = probability;
  });
  return threshold;
}

/** What comes differs from what came by more than chance: of the share that may be wrong a fifth is left for it (docs/routing.md). */
const LEFT_FOR_CHANGE = 0.8;

/** The same by predictions of what came later than all that the model had seen, for what comes later still. */
export const thresholdForLater = (outcomes: readonly Outcome[], wrongShare: number): number =>
  thresholdFor(outcomes, wrongShare * LEFT_FOR_CHANGE);

/** Of these predictions, how many are at or above the threshold, and how many of those are wrong; 0..1. */
export function coverageAt(
  outcomes: readonly Outcome[],
  threshold: number,
): { covered: number; wrong: number; count: number } {
  const sure = outcomes.filter(({ probability }) => probability >= threshold);
  const wrong = sure.filter(({ right }) => !right).length;
  return {
    covered: outcomes.length === 0 ? 0 : sure.length / outcomes.length,
    wrong: sure.length === 0 ? 0 : wrong / sure.length,
    count: sure.length,
  };
}
