import { softmax } from './calibration';
import type { Features } from './features';

export interface Choice {
  label: string;
  /** 0..1 */
  probability: number;
}

/** A linear model made ready: what it says of a text are calibrated probabilities, and the words that weighed most. */
export class Classifier {
  private readonly values: Float64Array;

  constructor(
    readonly labels: readonly string[],
    readonly features: Features,
    /** Row of every feature: how much it speaks for each label. */
    readonly weights: Float32Array,
    readonly offsets: Float64Array,
  ) {
    this.values = new Float64Array(features.width);
  }

  /** The likeliest labels, most likely first; equal ones in the order of the labels. Well under a millisecond. */
  predict(text: string, most = 3): Choice[] {
    const chances = this.chances(text);
    const order: number[] = [];
    for (let label = 0; label < chances.length; label += 1) {
      let place = order.length;
      while (place > 0 && (chances[label] ?? 0) > (chances[order[place - 1] ?? 0] ?? 0)) place -= 1;
      if (place < most) order.splice(place, 0, label);
      if (order.length > most) order.pop();
    }
    return order.map((label) => ({ label: this.labels[label] ?? '', probability: chances[label] ?? 0 }));
  }

  /**
   * The words of the text that spoke most for a label rather than for the others, at most `most`, the strongest first. Only words
   * that the training knew as words are named: a name that stands in one complaint never is.
   */
  explain(text: string, label: string, most = 5): string[] {
    const wanted = this.labels.indexOf(label);
    if (wanted < 0) return [];
    const times = new Map<number, number>();
    const ngrams = this.features.read(text, (feature, value) => {
      this.values[feature] = value;
    });
    const found = Array.from({ length: ngrams.count }, (_, at) => this.features.numberOf(ngrams.hashes[at] ?? 0));
    for (const feature of found) times.set(feature, (times.get(feature) ?? 0) + 1);
    const speaks = new Map<string, number>();
    found.forEach((feature, at) => {
      const word = ngrams.tokens[ngrams.owners[at] ?? 0] ?? '';
      if (feature < 0 || !this.features.knows(word)) return;
      const value = (this.values[feature] ?? 0) / (times.get(feature) ?? 1);
      speaks.set(word, (speaks.get(word) ?? 0) + value * this.leaning(feature, wanted));
    });
    return [...speaks]
      .filter(([, weight]) => weight > 0)
      .sort(([word, weight], [other, otherWeight]) => otherWeight - weight || word.localeCompare(other))
      .slice(0, most)
      .map(([word]) => word);
  }

  /** How much more a feature speaks for a label than for the labels on average. */
  private leaning(feature: number, label: number): number {
    const count = this.labels.length;
    let sum = 0;
    for (let other = 0; other < count; other += 1) sum += this.weights[feature * count + other] ?? 0;
    return (this.weights[feature * count + label] ?? 0) - sum / count;
  }

  private chances(text: string): Float64Array {
    const count = this.labels.length;
    const scores = Float64Array.from(this.offsets);
    this.features.read(text, (feature, value) => {
      const row = feature * count;
      for (let label = 0; label < count; label += 1) {
        scores[label] = (scores[label] as number) + value * (this.weights[row + label] as number);
      }
    });
    softmax(scores);
    return scores;
  }
}
