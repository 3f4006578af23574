import { rowsOf, type SparseRows } from './features';
import { randomFrom } from './random';

/** How many labels an example is told apart from. */
export interface RivalSettings {
  /** Those whose examples are likest to it. */
  likely: number;
  /** And some of the others, so that a label learns what it has nothing to do with. */
  drawn: number;
}

/** For each row the labels that it is told apart from, `perRow` in a row; -1 where there are fewer. */
export interface Rivals {
  perRow: number;
  labels: Int32Array;
}

/**
 * With hundreds of labels an example has nothing to say about most of them: it is told apart from the few whose mean
 * example is likest to it, and from some drawn by lot. So the work grows with the examples, not with examples times labels.
 */
export function rivalsOf(
  rows: SparseRows,
  truth: Int32Array,
  labels: number,
  { likely, drawn }: RivalSettings,
  seed: number,
): Rivals {
  const means = meansOf(rows, truth, labels);
  const random = randomFrom(seed);
  const perRow = likely + drawn;
  const rivals = new Int32Array(rowsOf(rows) * perRow).fill(-1);
  const scores = new Float32Array(labels);
  for (let row = 0; row < rowsOf(rows); row += 1) {
    score(rows, row, means, scores);
    scores[truth[row] ?? 0] = -Infinity;
    const own = rivals.subarray(row * perRow, (row + 1) * perRow);
    own.set(highest(scores, likely));
    for (let at = likely; at < perRow; at += 1) {
      const label = Math.floor(random() * labels);
      if (label !== truth[row] && !own.includes(label)) own[at] = label;
    }
  }
  return { perRow, labels: rivals };
}

/** Rows of each label and those that it is told apart from, in their order. */
export function rowsByLabel(truth: Int32Array, labels: number, rivals: Rivals | null): Int32Array[] {
  if (rivals === null) {
    const all = Int32Array.from(truth, (_, row) => row);
    return Array.from({ length: labels }, () => all);
  }
  const found: number[][] = Array.from({ length: labels }, () => []);
  truth.forEach((label, row) => {
    found[label]?.push(row);
    for (let at = 0; at < rivals.perRow; at += 1) found[rivals.labels[row * rivals.perRow + at] ?? -1]?.push(row);
  });
  return found.map((chosen) => Int32Array.from(chosen));
}

export function selectRivals({ perRow, labels }: Rivals, chosen: readonly number[]): Rivals {
  const selected = new Int32Array(chosen.length * perRow);
  chosen.forEach((row, at) => selected.set(labels.subarray(row * perRow, (row + 1) * perRow), at * perRow));
  return { perRow, labels: selected };
}

/** The mean example of each label, of length 1, feature by feature. */
function meansOf({ starts, features, values, width }: SparseRows, truth: Int32Array, labels: number): Float32Array {
  const sums = new Float32Array(width * labels);
  truth.forEach((label, row) => {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      sums[(features[at] as number) * labels + label]! += values[at] as number;
    }
  });
  const squares = new Float64Array(labels);
  for (let at = 0; at < sums.length; at += 1) squares[at % labels]! += (sums[at] as number) ** 2;
  const lengths = squares.map((square) => Math.sqrt(square) || 1);
  for (let at = 0; at < sums.length; at += 1) sums[at]! /= lengths[at % labels] as number;
  return sums;
}

function score({ starts, features, values }: SparseRows, row: number, means: Float32Array, into: Float32Array): void {
  into.fill(0);
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
    const from = (features[at] as number) * into.length;
    const value = values[at] as number;
    for (let label = 0; label < into.length; label += 1) into[label]! += value * (means[from + label] as number);
  }
}

/** Positions of the highest scores. */
function highest(scores: Float32Array, most: number): number[] {
  const order: number[] = [];
  for (let label = 0; label < scores.length; label += 1) {
    const own = scores[label] as number;
    if (own === -Infinity || (order.length === most && own <= (scores[order[most - 1] ?? 0] as number))) continue;
    let place = order.length;
    while (place > 0 && own > (scores[order[place - 1] ?? 0] as number)) place -= 1;
    order.splice(place, 0, label);
    if (order.length > most) order.pop();
  }
  return order;
}
