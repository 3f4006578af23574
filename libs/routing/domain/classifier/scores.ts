/** One example: what was right and what was said, the likeliest first. */
interface Judged {
  truth: string;
  said: readonly string[];
}

interface ClassScore {
  label: string;
  /** Examples of this class. */
  count: number;
  /** Of what was said to be of this class, how much was; 0..1. */
  precision: number;
  /** Of what was of this class, how much was said; 0..1. */
  recall: number;
  f1: number;
}

interface Scores {
  /** Right at first place, and among the first three; 0..1. */
  accuracy: number;
  topThree: number;
  /** Mean of the classes that occur. */
  macroF1: number;
  /** Most examples first. */
  classes: ClassScore[];
}

export function scoresOf(judged: readonly Judged[]): Scores {
  const share = (test: (example: Judged) => boolean) =>
    judged.length === 0 ? 0 : judged.filter(test).length / judged.length;
  const classes = classScores(judged);
  return {
    accuracy: share(({ truth, said }) => said[0] === truth),
    topThree: share(({ truth, said }) => said.slice(0, 3).includes(truth)),
    macroF1: classes.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, classes.length),
    classes,
  };
}

function classScores(judged: readonly Judged[]): ClassScore[] {
  const counts = new Map<string, { count: number; said: number; both: number }>();
  const of = (label: string) => {
    const known = counts.get(label) ?? { count: 0, said: 0, both: 0 };
    counts.set(label, known);
    return known;
  };
  for (const { truth, said } of judged) {
    of(truth).count += 1;
    const first = said[0];
    if (first === undefined) continue;
    of(first).said += 1;
    if (first === truth) of(truth).both += 1;
  }
  return [...counts]
    .filter(([, { count }]) => count > 0)
    .map(([label, { count, said, both }]) => ({
      label,
      count,
      precision: said === 0 ? 0 : both / said,
      recall: both / count,
      f1: (2 * both) / (said + count),
    }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
}
