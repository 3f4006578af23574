import { HashTable } from './hash-table';
import { hashOfWord, NgramReader, type Ngrams, type NgramSettings } from './ngrams';

export interface FeatureSettings extends NgramSettings {
  /** A feature of fewer texts is dropped. */
  fewestTexts: number;
  /** Of more features the ones in the fewest texts are dropped. */
  mostFeatures: number;
}

/** Texts as rows of numbers, one after the other (compressed sparse rows). */
export interface SparseRows {
  /** Row i lies at [starts[i], starts[i + 1]). */
  starts: Int32Array;
  features: Int32Array;
  values: Float32Array;
  /** How many different features there are. */
  width: number;
}

export const rowsOf = ({ starts }: SparseRows): number => starts.length - 1;

/**
 * Weighs the n-grams of a text by TF-IDF: 1 + ln(how often), times how rare it is among the texts of the training.
 * Words and pieces of words are each brought to length 1, so that neither drowns the other.
 */
export class Features {
  readonly width: number;
  private readonly table: HashTable;
  private readonly reader: NgramReader;
  private readonly counts: Float64Array;
  private readonly found: Int32Array;

  constructor(
    readonly settings: NgramSettings,
    readonly hashes: Uint32Array,
    /** How much each is worth by its rarity. */
    readonly rarity: Float32Array,
  ) {
    this.width = hashes.length;
    this.table = new HashTable(hashes.length);
    hashes.forEach((hash) => this.table.add(hash));
    this.reader = new NgramReader(settings);
    this.counts = new Float64Array(this.width);
    this.found = new Int32Array(this.width);
  }

  /** The text's features; `take` gets each known one once, with its value. */
  read(text: string, take: (feature: number, value: number) => void): Ngrams {
    const ngrams = this.reader.read(text);
    this.readBlock(ngrams, 0, ngrams.words, take);
    this.readBlock(ngrams, ngrams.words, ngrams.count, take);
    return ngrams;
  }

  numberOf(hash: number): number {
    return this.table.find(hash);
  }

  /** Whether a word, as a whole, is a feature. */
  knows(word: string): boolean {
    return this.numberOf(hashOfWord(word)) >= 0;
  }

  rows(texts: readonly string[]): SparseRows {
    const starts = new Int32Array(texts.length + 1);
    let features = new Int32Array(1 << 16);
    let values = new Float32Array(1 << 16);
    let end = 0;
    texts.forEach((text, row) => {
      this.read(text, (feature, value) => {
        if (end === features.length) {
          features = longer(features, new Int32Array(end * 2));
          values = longer(values, new Float32Array(end * 2));
        }
        features[end] = feature;
        values[end] = value;
        end += 1;
      });
      starts[row + 1] = end;
    });
    return { starts, features: features.slice(0, end), values: values.slice(0, end), width: this.width };
  }

  private readBlock(
    { hashes }: Ngrams,
    from: number,
    to: number,
    take: (feature: number, value: number) => void,
  ): void {
    const { counts, found } = this;
    let different = 0;
    for (let at = from; at < to; at += 1) {
      const feature = this.table.find(hashes[at] ?? 0);
      if (feature < 0) continue;
      if (counts[feature] === 0) found[different++] = feature;
      counts[feature] = (counts[feature] ?? 0) + 1;
    }
    let squares = 0;
    for (let at = 0; at < different; at += 1) {
      const feature = found[at] ?? 0;
      const value = (1 + Math.log(counts[feature] ?? 1)) * (this.rarity[feature] ?? 0);
      counts[feature] = value;
      squares += value * value;
    }
    const length = Math.sqrt(squares) || 1;
    for (let at = 0; at < different; at += 1) {
      const feature = found[at] ?? 0;
      take(feature, (counts[feature] ?? 0) / length);
      counts[feature] = 0;
    }
  }
}

function longer<T extends Int32Array | Float32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** The features that enough of the texts have, and all those of the texts in `always`, which aren't counted. */
export function chooseFeatures(
  texts: readonly string[],
  settings: FeatureSettings,
  always: readonly string[] = [],
): Features {
  const { hashes, texts: inTexts, wanted } = countTexts(texts, always, settings);
  const fewest = fewestFor(inTexts, settings);
  const kept: number[] = [];
  inTexts.forEach((count, number) => {
    if (count >= fewest || wanted.has(number)) kept.push(number);
  });
  const rarity = kept.map((number) => Math.log((1 + texts.length) / (1 + (inTexts[number] ?? 0))) + 1);
  return new Features(
    settings,
    Uint32Array.from(kept, (number) => hashes[number] ?? 0),
    Float32Array.from(rarity),
  );
}

/** In how many texts each n-gram occurs. */
function countTexts(
  texts: readonly string[],
  always: readonly string[],
  settings: NgramSettings,
): { hashes: Uint32Array; texts: Int32Array; wanted: ReadonlySet<number> } {
  const table = new HashTable(1 << 16);
  const reader = new NgramReader(settings);
  let inTexts = new Int32Array(1 << 16);
  let lastText = new Int32Array(1 << 16).fill(-1);
  texts.forEach((text, row) => {
    const { hashes, count } = reader.read(text);
    for (let at = 0; at < count; at += 1) {
      const number = table.add(hashes[at] ?? 0);
      if (number >= inTexts.length) {
        inTexts = longer(inTexts, new Int32Array(number * 2));
        lastText = longer(lastText, new Int32Array(number * 2).fill(-1));
      }
      if (lastText[number] === row) continue;
      lastText[number] = row;
      inTexts[number] = (inTexts[number] ?? 0) + 1;
    }
  });
  const wanted = new Set<number>();
  for (const text of always) {
    const { hashes, count } = reader.read(text);
    for (let at = 0; at < count; at += 1) wanted.add(table.add(hashes[at] ?? 0));
  }
  const counts = new Int32Array(table.size);
  counts.set(inTexts.subarray(0, Math.min(inTexts.length, table.size)));
  return { hashes: table.all(), texts: counts, wanted };
}

/** The fewest texts a feature may be in, raised until no more than `mostFeatures` are left. */
function fewestFor(inTexts: Int32Array, { fewestTexts, mostFeatures }: FeatureSettings): number {
  const having = new Map<number, number>();
  for (const count of inTexts) having.set(count, (having.get(count) ?? 0) + 1);
  let left = inTexts.length;
  for (let count = 1; ; count += 1) {
    if (count >= fewestTexts && left <= mostFeatures) return count;
    left -= having.get(count) ?? 0;
  }
}
