/** Scores of examples for every label, row by row, and which label was right. */
export interface Scored {
  /** Of each member of the ensemble, `truth.length` × `labels`. */
  members: Float32Array[];
  /** Position of the right label of each example. */
  truth: Int32Array;
  labels: number;
}

/** Turns scores into probabilities: softmax(Σ scales[m]·score[m] + offsets). */
interface Calibration {
  /** One for each member; how much its scores count. */
  scales: Float64Array;
  /** One for each label. */
  offsets: Float64Array;
}

const STEPS = 200;
const RATE = 0.1;
/** Keeps the offsets of rare labels near 0. */
const OFFSET_PENALTY = 2;

/**
 * Fits the scales and offsets that make what really was the likeliest (temperature scaling of Guo, Pleiss, Sun, Weinberger, "On
 * calibration of modern neural networks", ICML 2017, with a scale for each member of the ensemble and an offset for each label),
 * by Adam on the mean log loss. The scores must come from models that haven't seen the examples.
 */
export function fitCalibration(scored: Scored): Calibration {
  const members = scored.members.length;
  const size = members + scored.labels;
  const parameters = new Float64Array(size);
  const [first, second] = [new Float64Array(size), new Float64Array(size)];
  // In logarithms, so that no scale falls below 0.
  parameters.fill(Math.log(2 / members), 0, members);
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = gradientAt(scored, parameters);
    const rate = RATE * Math.min(1, 2 - (2 * step) / STEPS);
    for (let at = 0; at < size; at += 1) {
      const slope = gradient[at] ?? 0;
      first[at] = 0.9 * (first[at] ?? 0) + 0.1 * slope;
      second[at] = 0.99 * (second[at] ?? 0) + 0.01 * slope * slope;
      const mean = (first[at] ?? 0) / (1 - 0.9 ** step);
      const spread = (second[at] ?? 0) / (1 - 0.99 ** step);
      parameters[at] = (parameters[at] ?? 0) - (rate * mean) / (Math.sqrt(spread) + 1e-8);
    }
  }
  return { scales: parameters.slice(0, members).map(Math.exp), offsets: parameters.slice(members) };
}

function gradientAt({ members, truth, labels }: Scored, parameters: Float64Array): Float64Array {
  const gradient = new Float64Array(parameters.length);
  const scales = parameters.slice(0, members.length).map(Math.exp);
  const offsets = parameters.subarray(members.length);
  const chances = new Float64Array(labels);
  const rows = Math.max(1, truth.length);
  for (let row = 0; row < truth.length; row += 1) {
    const from = row * labels;
    mix(members, scales, offsets, from, chances);
    softmax(chances);
    const right = truth[row] ?? 0;
    chances[right] = (chances[right] ?? 0) - 1;
    for (let label = 0; label < labels; label += 1) {
      const error = (chances[label] ?? 0) / rows;
      gradient[members.length + label] = (gradient[members.length + label] ?? 0) + error;
      members.forEach((scores, member) => {
        gradient[member] = (gradient[member] ?? 0) + error * (scores[from + label] ?? 0) * (scales[member] ?? 0);
      });
    }
  }
  for (let label = 0; label < labels; label += 1) {
    const at = members.length + label;
    gradient[at] = (gradient[at] ?? 0) + (OFFSET_PENALTY * (parameters[at] ?? 0)) / rows;
  }
  return gradient;
}

function mix(
  members: Float32Array[],
  scales: Float64Array,
  offsets: Float64Array,
  from: number,
  into: Float64Array,
): void {
  for (let label = 0; label < into.length; label += 1) {
    let sum = offsets[label] ?? 0;
    for (let member = 0; member < members.length; member += 1) {
      sum += (scales[member] ?? 0) * (members[member]?.[from + label] ?? 0);
    }
    into[label] = sum;
  }
}

/** The chances of every example, row by row. */
export function calibrate({ members, truth, labels }: Scored, { scales, offsets }: Calibration): Float64Array {
  const all = new Float64Array(truth.length * labels);
  for (let row = 0; row < truth.length; row += 1) {
    const chances = all.subarray(row * labels, (row + 1) * labels);
    mix(members, scales, offsets, row * labels, chances);
    softmax(chances);
  }
  return all;
}

/** In place: scores become chances that add up to 1. */
export function softmax(scores: Float64Array): void {
  let highest = -Infinity;
  for (const score of scores) highest = Math.max(highest, score);
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const power = Math.exp((scores[at] ?? 0) - highest);
    scores[at] = power;
    sum += power;
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / sum;
}
