import { fitCalibration, calibrate, type Scored } from './calibration';
import { Classifier } from './classifier';
import { chooseFeatures, type SparseRows } from './features';
import { squaredLengths, trainSvm } from './linear-svm';
import { hashOfText } from './ngrams';
import { planFor, type TrainingPlan } from './plan';
import { thresholdFor, thresholdForLater, type Outcome } from './reliability';
import { laterStretches, type Part } from './stretches';
import { rivalsOf, rowsByLabel, selectRivals, type Rivals } from './rivals';

/** A complaint of which it is known what is right. */
export interface Example {
  text: string;
  label: string;
  /** Not a complaint but words that are known to mean the label, such as synonyms: all of them become features, and nothing is judged by them. */
  taught?: boolean;
  /** When it came in, in ms since 1970; null or left out where that isn't known. */
  at?: number | null;
}

export interface Training {
  classifier: Classifier;
  /** What models said of examples that they hadn't seen. */
  heldOut: Outcome[];
  /** What models said of examples that came after all that they had seen; null where the examples have no dates. */
  later: Outcome[] | null;
}

/** Rows and the position of each one's label. */
interface Labelled {
  rows: SparseRows;
  truth: Int32Array;
  labels: number;
  /** Null: each is told apart from all labels. */
  rivals: Rivals | null;
}

/** Weights feature by feature, in each the labels one after the other; and a bias for each label. */
interface Linear {
  weights: Float32Array;
  biases: Float64Array;
}

const SEED = 20_260_101;
const TOLERANCE = 0.1;
/** 0: all labels alike; 1: rare ones count as much in all as frequent ones. */
const RARE_LABELS = 0.7;
const MOST_IMPORTANCE = 8;
/** Of an example that is never held out. */
const NO_FOLD = -1;
/** More held-out examples than that, or more scores of them, taken evenly, make the probabilities no better. */
const MOST_CALIBRATED = 10_000;
const MOST_SCORES = 2_000_000;

/**
 * Trains a classifier on examples: one support vector machine for each label, with what they say turned into probabilities by what
 * models trained without them say of held-out examples. The same examples in the same order give the same classifier.
 */
export function trainClassifier(examples: readonly Example[], wanted?: Partial<TrainingPlan>): Training {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const texts = examples.map(({ text }) => text);
  const taught = examples.map((example) => example.taught === true);
  const seen = texts.filter((_, row) => !taught[row]);
  const plan = { ...planFor(texts, labels.length), ...wanted };
  const features = chooseFeatures(
    seen,
    plan.features,
    texts.filter((_, row) => taught[row]),
  );
  const positions = new Map(labels.map((label, position) => [label, position]));
  const truth = Int32Array.from(examples, ({ label }) => positions.get(label) ?? 0);
  const rows = features.rows(texts);
  const rivals = plan.rivals && rivalsOf(rows, truth, labels.length, plan.rivals, SEED);
  const all = { rows, truth, labels: labels.length, rivals };

  const stretches = laterStretches(examples, plan.stretches);
  const folds = foldsOf(texts, plan);
  const scored = scoreParts(all, foldParts(folds.map((fold, row) => (taught[row] ? NO_FOLD : fold))), plan);
  const calibration = fitCalibration(scored);
  const later = stretches && scoreParts(all, stretches, plan);
  const { weights, biases } = trainLinear(all, plan);
  const scale = calibration.scales[0] ?? 1;
  const offsets = biases.map((bias, label) => bias * scale + (calibration.offsets[label] ?? 0));
  for (let at = 0; at < weights.length; at += 1) weights[at]! *= scale;
  const classifier = new Classifier(labels, features, weights, offsets);
  return {
    classifier,
    heldOut: outcomesOf(scored, calibrate(scored, calibration)),
    later: later && outcomesOf(later, calibrate(later, calibration)),
  };
}

/**
 * From which probability on no more than such a share is wrong of what comes later (0..1), chosen by what came later than what
 * models had seen; by any held-out examples, where nothing has a date.
 */
export const thresholdOf = ({ heldOut, later }: Training, wrongShare: number): number =>
  later ? thresholdForLater(later, wrongShare) : thresholdFor(heldOut, wrongShare);

function outcomesOf({ truth, labels }: Scored, chances: Float64Array): Outcome[] {
  return Array.from(truth, (right, row) => {
    const said = chances.subarray(row * labels, (row + 1) * labels);
    const probability = Math.max(...said);
    return { probability, right: said.indexOf(probability) === right };
  });
}

/** Identical texts lie in the same part, or the model would be judged by what it has seen. */
function foldsOf(texts: readonly string[], { folds, heldOutFolds }: TrainingPlan): Int32Array {
  return Int32Array.from(texts, (text) => {
    const fold = hashOfText(text) % folds;
    return fold < heldOutFolds ? fold : NO_FOLD;
  });
}

/** Each part that is held out in turn, against all others. */
function foldParts(folds: Int32Array): Part[] {
  const heldOut = [...new Set(folds)].filter((fold) => fold !== NO_FOLD).sort((a, b) => a - b);
  return heldOut.map((fold) => ({
    train: positionsWhere(folds, (other) => other !== fold),
    judge: positionsWhere(folds, (other) => other === fold),
  }));
}

/** What models that were trained on one side of each part say of the other; of many every second, third, … row. */
function scoreParts(all: Labelled, parts: readonly Part[], plan: TrainingPlan): Scored {
  const judged = parts.flatMap(({ judge }) => judge).sort((a, b) => a - b);
  const step = Math.max(1, Math.ceil(judged.length / Math.min(MOST_CALIBRATED, MOST_SCORES / Math.max(1, all.labels))));
  const rows = judged.filter((_, place) => place % step === 0);
  const places = new Map(rows.map((row, place) => [row, place]));
  const scores = new Float32Array(rows.length * all.labels);
  for (const { train, judge } of parts) {
    if (train.length === 0) continue;
    const model = trainLinear(select(all, train), plan);
    for (const row of judge) {
      const place = places.get(row);
      if (place === undefined) continue;
      score(all, row, model, scores.subarray(place * all.labels, (place + 1) * all.labels));
    }
  }
  return { members: [scores], truth: Int32Array.from(rows, (row) => all.truth[row] ?? 0), labels: all.labels };
}

function trainLinear({ rows, truth, labels, rivals }: Labelled, { cost, mostPasses }: TrainingPlan): Linear {
  const weights = new Float32Array(rows.width * labels);
  const biases = new Float64Array(labels);
  const importance = new Float32Array(truth.length);
  const lengths = squaredLengths(rows);
  const chosenOf = rowsByLabel(truth, labels, rivals);
  const sizes = new Int32Array(labels);
  for (const label of truth) sizes[label] = (sizes[label] ?? 0) + 1;
  for (let label = 0; label < labels; label += 1) {
    const signs = Int8Array.from(truth, (right) => (right === label ? 1 : -1));
    const ofOwn = importanceOf(sizes[label] ?? 0, truth.length, labels);
    signs.forEach((sign, row) => {
      importance[row] = sign > 0 ? ofOwn : 1;
    });
    const problem = { rows, lengths, signs, importance, chosen: chosenOf[label] ?? new Int32Array() };
    const own = trainSvm(problem, { cost, mostPasses, tolerance: TOLERANCE, seed: SEED + label });
    for (let feature = 0; feature < rows.width; feature += 1) weights[feature * labels + label] = own[feature] ?? 0;
    biases[label] = own[rows.width] ?? 0;
  }
  return { weights, biases };
}

/**
 * What an example of a label counts beside those of the others: more where the label is rare, so that small offices are named as well
 * (macro-F1), less where it is frequent. Exponent and bound by time splits (docs/routing.md).
 */
const importanceOf = (size: number, examples: number, labels: number): number =>
  Math.min(MOST_IMPORTANCE, (examples / labels / Math.max(1, size)) ** RARE_LABELS);

function score({ rows, labels }: Labelled, row: number, { weights, biases }: Linear, into: Float32Array): void {
  into.set(biases);
  for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at += 1) {
    const from = (rows.features[at] ?? 0) * labels;
    const value = rows.values[at] ?? 0;
    for (let label = 0; label < labels; label += 1) into[label]! += value * (weights[from + label] as number);
  }
}

function select({ rows, truth, labels, rivals }: Labelled, chosen: readonly number[]): Labelled {
  const starts = new Int32Array(chosen.length + 1);
  chosen.forEach((row, at) => {
    starts[at + 1] = (starts[at] ?? 0) + (rows.starts[row + 1] ?? 0) - (rows.starts[row] ?? 0);
  });
  const size = starts[chosen.length] ?? 0;
  const features = new Int32Array(size);
  const values = new Float32Array(size);
  chosen.forEach((row, at) => {
    const [from, to] = [rows.starts[row] ?? 0, rows.starts[row + 1] ?? 0];
    features.set(rows.features.subarray(from, to), starts[at]);
    values.set(rows.values.subarray(from, to), starts[at]);
  });
  const chosenTruth = Int32Array.from(chosen, (row) => truth[row] ?? 0);
  return {
    rows: { starts, features, values, width: rows.width },
    truth: chosenTruth,
    labels,
    rivals: rivals && selectRivals(rivals, chosen),
  };
}

function positionsWhere(items: Int32Array, test: (item: number) => boolean): number[] {
  const found: number[] = [];
  items.forEach((item, position) => {
    if (test(item)) found.push(position);
  });
  return found;
}
