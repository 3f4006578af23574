import { softmax } from './calibration';
import type { Features } from './features';
import type { Ngrams } from './ngrams';

export interface Choice {
  label: string;
  /** 0..1 */
  probability: number;
}

/** What a model says of one text. */
interface ReadText {
  /** The likeliest labels, most likely first; equal ones in the order of the labels. */
  predict: (most: number) => Choice[];
  /**
   * The words of the text that spoke most for a label rather than for the others, at most `most`, the strongest first. Only words
   * that the training knew as words are named: a name that stands in one complaint never is.
   */
  explain: (label: string, most: number) => string[];
}

/** A linear model made ready: what it says of a text are calibrated probabilities, and the words that weighed most. */
export class Classifier {
  /** Of the text read last, by feature: what it is worth, and how often it occurs. */
  private readonly values: Float64Array;
  private readonly times: Int32Array;
  /** How much a feature speaks for the labels on average; not a number until it is asked for. */
  private readonly averages: Float64Array;

  constructor(
    readonly labels: readonly string[],
    readonly features: Features,
    /** Row of every feature: how much it speaks for each label. */
    readonly weights: Float32Array,
    readonly offsets: Float64Array,
  ) {
    this.values = new Float64Array(features.width);
    this.times = new Int32Array(features.width);
    this.averages = new Float64Array(features.width).fill(NaN);
  }

  /** `ReadText.predict` of a text of which nothing else is asked. */
  predict(text: string, most = 3): Choice[] {
    return this.read(text).predict(most);
  }

  /** `ReadText.explain` of a text of which nothing else is asked. */
  explain(text: string, label: string, most = 5): string[] {
    return this.read(text).explain(label, most);
  }

  /** Reads a text for all that is asked of it; valid until the next one is read. Well under a millisecond. */
  read(text: string): ReadText {
    const features: number[] = [];
    const worth: number[] = [];
    const ngrams = this.features.read(text, (feature, value) => {
      features.push(feature);
      worth.push(value);
      this.values[feature] = value;
    });
    return {
      predict: (most) => this.likeliest(this.chances(features, worth), most),
      explain: (label, most) => this.wordsFor(ngrams, label, most),
    };
  }

  private likeliest(chances: Float64Array, most: number): Choice[] {
    const order: number[] = [];
    for (let label = 0; label < chances.length; label += 1) {
      let place = order.length;
      while (place > 0 && (chances[label] ?? 0) > (chances[order[place - 1] ?? 0] ?? 0)) place -= 1;
      if (place < most) order.splice(place, 0, label);
      if (order.length > most) order.pop();
    }
    return order.map((label) => ({ label: this.labels[label] ?? '', probability: chances[label] ?? 0 }));
  }

  private wordsFor(ngrams: Ngrams, label: string, most: number): string[] {
    const wanted = this.labels.indexOf(label);
    if (wanted < 0) return [];
    return [...this.speaking(ngrams, wanted)]
      .filter(([, weight]) => weight > 0)
      .sort(([word, weight], [other, otherWeight]) => otherWeight - weight || word.localeCompare(other))
      .slice(0, most)
      .map(([word]) => word);
  }

  /** How much each word of a text, of which `values` knows the features, speaks for a label. */
  private speaking({ tokens, hashes, owners, count }: Ngrams, label: number): Map<string, number> {
    const { features, values, times } = this;
    const found = new Int32Array(count);
    for (let at = 0; at < count; at += 1) {
      const feature = features.numberOf(hashes[at] ?? 0);
      found[at] = feature;
      if (feature >= 0) times[feature] = (times[feature] ?? 0) + 1;
    }
    const isKnown = tokens.map((word) => features.knows(word));
    const speaks = new Map<string, number>();
    for (let at = 0; at < count; at += 1) {
      const feature = found[at] ?? -1;
      const owner = owners[at] ?? 0;
      if (feature < 0 || !isKnown[owner]) continue;
      const word = tokens[owner] ?? '';
      const value = (values[feature] ?? 0) / (times[feature] ?? 1);
      speaks.set(word, (speaks.get(word) ?? 0) + value * this.leaning(feature, label));
    }
    for (const feature of found) if (feature >= 0) times[feature] = 0;
    return speaks;
  }

  /** How much more a feature speaks for a label than for the labels on average. */
  private leaning(feature: number, label: number): number {
    const count = this.labels.length;
    let average = this.averages[feature] ?? NaN;
    if (Number.isNaN(average)) {
      let sum = 0;
      for (let other = 0; other < count; other += 1) sum += this.weights[feature * count + other] ?? 0;
      average = sum / count;
      this.averages[feature] = average;
    }
    return (this.weights[feature * count + label] ?? 0) - average;
  }

  private chances(features: readonly number[], worth: readonly number[]): Float64Array {
    const { labels, offsets, weights } = this;
    const count = labels.length;
    const scores = Float64Array.from(offsets);
    for (let at = 0; at < features.length; at += 1) {
      const value = worth[at] as number;
      const row = (features[at] as number) * count;
      for (let label = 0; label < count; label += 1) {
        scores[label] = (scores[label] as number) + value * (weights[row + label] as number);
      }
    }
    softmax(scores);
    return scores;
  }
}
