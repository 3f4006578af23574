import {
  calibrationError,
  coverageAt,
  reliabilityOf,
  scoresOf,
  thresholdOf,
  type Choice,
  type Outcome,
  type Training,
} from '@tanggap/routing';

export interface Prediction {
  truth: string;
  said: Choice[];
}

interface Cost {
  /** Of one processor; how long it takes depends on what else the machine does. */
  trainedMs: number;
  /** Of one prediction. */
  eachMs: number;
  /** Of the stored model, and what it says: it is smaller and rounded. */
  bytes: number;
  stored: Prediction[];
}

/** The share of wrong automatic routings that is accepted. */
export const WRONG_SHARE = 0.05;

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const three = (value: number): string => value.toFixed(3);

/** What `routing:evaluate` prints. */
export function report(training: Training, predictions: Prediction[], cost: Cost): string {
  const { classifier, heldOut, later } = training;
  const scores = scoresOf(predictions.map(judged));
  const outcomes = predictions.map(({ truth, said }) => outcomeOf(truth, said));
  const known = new Set(classifier.labels);
  const unseen = predictions.filter(({ truth }) => !known.has(truth)).length;
  const threshold = thresholdOf(training, WRONG_SHARE);
  const by = later ? `${later.length} later rows` : `${heldOut.length} rows`;
  const { covered, wrong } = coverageAt(outcomes, threshold);
  const bins = reliabilityOf(outcomes);
  return [
    ...(unseen > 0 ? [`${unseen} rows are of labels that the training didn't have: no model can be right there`] : []),
    '',
    `labels             ${classifier.labels.length}`,
    `accuracy           ${three(scores.accuracy)}`,
    `among first three  ${three(scores.topThree)}`,
    `macro-F1           ${three(scores.macroF1)}`,
    `calibration error  ${three(calibrationError(bins))}`,
    `threshold          ${three(threshold)}  for ${percent(WRONG_SHARE)} wrong, chosen on ${by} of the training that were held out`,
    `routed by itself   ${percent(covered)}  of which wrong ${percent(wrong)}`,
    `training           ${(cost.trainedMs / 1000).toFixed(1)} s of processor time`,
    `one prediction     ${cost.eachMs.toFixed(3)} ms`,
    `stored model       ${(cost.bytes / 1e6).toFixed(2)} MB, accuracy ${three(scoresOf(cost.stored.map(judged)).accuracy)}`,
    '',
    'said        rows  right   (reliability)',
    ...bins
      .filter(({ count }) => count > 0)
      .map((bin) => `${three(bin.said).padEnd(8)}${String(bin.count).padStart(8)}  ${three(bin.right)}`),
    '',
    ' rows  precision  recall     F1  label',
    ...scores.classes.map(
      ({ label, count, precision, recall, f1 }) =>
        `${String(count).padStart(5)}  ${three(precision).padStart(9)}  ${three(recall).padStart(6)}  ${three(f1).padStart(5)}  ${label}`,
    ),
  ].join('\n');
}

const judged = ({ truth, said }: Prediction) => ({ truth, said: said.map(({ label }) => label) });

function outcomeOf(truth: string, said: Choice[]): Outcome {
  const [first] = said;
  return { probability: first?.probability ?? 0, right: first?.label === truth };
}
