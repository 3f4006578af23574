/** Positions of the examples that a model is trained on, and of those that it is judged by. */
export interface Part {
  train: number[];
  judge: number[];
}

interface Dated {
  taught?: boolean;
  at?: number | null;
}

/** With fewer the stretches are too short to say anything. */
const FEWEST_DATED = 60;
/** With more examples without a date the dates are no history. */
const MOST_UNDATED = 0.1;
/** Before the first stretch lies this share of the examples. */
const BEFORE = 0.5;

/**
 * The later half of the examples in so many stretches of time, each judged by a model of all that came before it, as in operation: what
 * is held out at random is known better than what comes, since matters change. Null where too few have dates, or all have the same.
 */
export function laterStretches(examples: readonly Dated[], stretches: number): Part[] | null {
  const timeOf = (row: number): number => examples[row]?.at ?? NaN;
  const all = examples.map((_, row) => row);
  const taught = all.filter((row) => examples[row]?.taught);
  const seen = all.filter((row) => !examples[row]?.taught);
  const dated = seen.filter((row) => !Number.isNaN(timeOf(row))).sort((a, b) => timeOf(a) - timeOf(b) || a - b);
  if (dated.length < FEWEST_DATED || dated.length < seen.length * (1 - MOST_UNDATED)) return null;
  if (timeOf(dated[0] ?? 0) === timeOf(dated.at(-1) ?? 0)) return null;
  const undated = seen.filter((row) => Number.isNaN(timeOf(row)));
  const border = (stretch: number): number =>
    Math.round(dated.length * (BEFORE + ((1 - BEFORE) * stretch) / stretches));
  return Array.from({ length: stretches }, (_, stretch) => ({
    train: [...taught, ...undated, ...dated.slice(0, border(stretch))].sort((a, b) => a - b),
    judge: dated.slice(border(stretch), border(stretch + 1)),
  }));
}
