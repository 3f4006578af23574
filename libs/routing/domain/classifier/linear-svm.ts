import { rowsOf, type SparseRows } from './features';
import { randomFrom, shuffle } from './random';

interface SvmSettings {
  /** What a wrong example costs; more fits the examples closer. */
  cost: number;
  /** Passes over the examples at most. */
  mostPasses: number;
  /** Ends when no gradient is further than that from what it should be. */
  tolerance: number;
  seed: number;
}

/** What is learned from of all examples: those of the class, and those it is told from. */
export interface SvmProblem {
  rows: SparseRows;
  /** Squared length of each row, the same for every class. */
  lengths: Float64Array;
  /** 1 where the example is of the class, else -1. */
  signs: Int8Array;
  /** Of each example, 1 for all alike. */
  importance: Float32Array;
  /** Numbers of the rows that count. */
  chosen: Int32Array;
}

/**
 * Weights of a linear support vector machine with squared hinge loss for "is it this class?", by dual coordinate descent
 * with shrinking: Hsieh, Chang, Lin, Keerthi, Sundararajan, "A dual coordinate descent method for large-scale linear
 * SVM", ICML 2008, algorithm 3, which is what liblinear does (solver 1). The last weight is the bias.
 */
export function trainSvm(problem: SvmProblem, settings: SvmSettings): Float64Array {
  const dual = new Dual(problem, settings.cost);
  const random = randomFrom(settings.seed);
  for (let pass = 0; pass < settings.mostPasses; pass += 1) {
    if (dual.pass(random) > settings.tolerance) continue;
    if (dual.complete) break;
    dual.takeBack();
  }
  return dual.weights;
}

/** The dual problem on its way: one multiplier for each example, and the weights that they add up to. */
class Dual {
  readonly weights: Float64Array;
  private readonly rows: SparseRows;
  private readonly signs: Int8Array;
  private readonly multipliers: Float64Array;
  private readonly slack: Float64Array;
  private readonly curvature: Float64Array;
  /** The examples under work come first. */
  private readonly order: Int32Array;
  private active: number;
  private highestBefore = Infinity;

  constructor({ rows, lengths, signs, importance, chosen }: SvmProblem, cost: number) {
    this.rows = rows;
    this.signs = signs;
    const count = rowsOf(rows);
    this.weights = new Float64Array(rows.width + 1);
    this.multipliers = new Float64Array(count);
    this.slack = new Float64Array(count);
    this.curvature = new Float64Array(count);
    for (const row of chosen) {
      const slack = 0.5 / (cost * (importance[row] ?? 1));
      this.slack[row] = slack;
      this.curvature[row] = slack + 1 + (lengths[row] ?? 0);
    }
    this.order = chosen.slice();
    this.active = chosen.length;
  }

  get complete(): boolean {
    return this.active === this.order.length;
  }

  /** Examples that were left out are looked at again. */
  takeBack(): void {
    this.active = this.order.length;
    this.highestBefore = Infinity;
  }

  /** One pass over the active examples; returns how far the gradients lie apart. */
  pass(random: () => number): number {
    shuffle(this.order, this.active, random);
    let highest = -Infinity;
    let lowest = Infinity;
    for (let at = 0; at < this.active; at += 1) {
      const row = this.order[at] ?? 0;
      const gradient = this.gradient(row);
      const unused = this.multipliers[row] === 0;
      if (unused && gradient > this.highestBefore) {
        this.leaveOut(at);
        at -= 1;
        continue;
      }
      // An unused multiplier can't get smaller.
      const projected = unused ? Math.min(0, gradient) : gradient;
      highest = Math.max(highest, projected);
      lowest = Math.min(lowest, projected);
      if (Math.abs(projected) > 1e-12) this.step(row, gradient);
    }
    this.highestBefore = highest > 0 ? highest : Infinity;
    return highest - lowest;
  }

  /** It won't become a support vector: out of the way until the others have settled. */
  private leaveOut(at: number): void {
    this.active -= 1;
    const row = this.order[at] ?? 0;
    this.order[at] = this.order[this.active] ?? 0;
    this.order[this.active] = row;
  }

  private gradient(row: number): number {
    const { features, values, starts, width } = this.rows;
    const end = starts[row + 1] ?? 0;
    let score = this.weights[width] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      score += (this.weights[features[at] as number] as number) * (values[at] as number);
    }
    return (this.signs[row] ?? 1) * score - 1 + (this.multipliers[row] ?? 0) * (this.slack[row] ?? 0);
  }

  private step(row: number, gradient: number): void {
    const { features, values, starts, width } = this.rows;
    const before = this.multipliers[row] ?? 0;
    const after = Math.max(before - gradient / (this.curvature[row] ?? 1), 0);
    const change = (after - before) * (this.signs[row] ?? 1);
    this.multipliers[row] = after;
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      const feature = features[at] as number;
      this.weights[feature] = (this.weights[feature] as number) + change * (values[at] as number);
    }
    this.weights[width] = (this.weights[width] ?? 0) + change;
  }
}

/** Squared length of each row. */
export function squaredLengths(rows: SparseRows): Float64Array {
  const { starts, values } = rows;
  return Float64Array.from({ length: rowsOf(rows) }, (_, row) => {
    let sum = 0;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) sum += (values[at] ?? 0) ** 2;
    return sum;
  });
}
