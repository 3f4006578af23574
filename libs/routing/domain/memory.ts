import type { Features } from './classifier/features';
import { HashTable } from './classifier/hash-table';
import { NgramReader, type NgramSettings } from './classifier/ngrams';

/** A complaint of which a person has said whose it is. */
export interface DecidedComplaint {
  /** Public number. */
  number: string;
  text: string;
  /** An OPD, or what stands for the office of the district. */
  label: string;
  /** The OPD as it was decided. */
  opdCode: string;
  /** Routing had thought of another OPD, or of none. */
  corrected: boolean;
}

export interface SimilarComplaint {
  number: string;
  label: string;
  opdCode: string;
  corrected: boolean;
  /** 0..1, cosine of the weighed words and pieces of words. */
  similarity: number;
}

const SETTINGS: NgramSettings = { longestPhrase: 2, shortestPiece: 3, longestPiece: 5 };
/** Of what the training has never seen it isn't known how rare it is: as rare as what a hundredth of a percent have. */
const UNKNOWN_RARITY = 7;
/** With fewer complaints their own counts say little about how rare a word is. */
const ENOUGH_TO_COUNT = 200;
/** Below that two texts have no more in common than any two. */
const LEAST_SIMILARITY = 0.2;
/** What more of the complaints have than that tells none apart. */
const MOST_SHARE = 0.1;

interface Vector {
  features: number[];
  values: number[];
}

/**
 * Past complaints and whose they were, by hashes of their words: what similar ones were decided to be is evidence beside the
 * trained weights. It is made from the complaints when a process starts, never stored with the model, so it may hold what only one
 * complaint says.
 */
export class Memory {
  private readonly reader = new NgramReader(SETTINGS);
  private readonly table = new HashTable(1 << 14);
  /** Of each feature: which complaints have it, and how much of them it is. */
  private readonly owners: number[][] = [];
  private readonly shares: number[][] = [];
  private readonly complaints: DecidedComplaint[] = [];
  private readonly scores: number[] = [];

  /** @param known how rare words are among the complaints of the training; null where there is no model */
  constructor(private readonly known: Features | null) {}

  get size(): number {
    return this.complaints.length;
  }

  add(complaint: DecidedComplaint): void {
    const place = this.complaints.length;
    this.complaints.push(complaint);
    this.scores.push(0);
    const { features, values } = this.vectorOf(complaint.text, (hash) => this.table.add(hash));
    features.forEach((feature, at) => {
      (this.owners[feature] ??= []).push(place);
      (this.shares[feature] ??= []).push(values[at] ?? 0);
    });
  }

  /** The most similar ones, the most similar first; well under a millisecond among a few thousand. */
  similar(text: string, most: number): SimilarComplaint[] {
    if (this.complaints.length === 0) return [];
    const touched: number[] = [];
    const { features, values } = this.vectorOf(text, (hash) => this.table.find(hash));
    features.forEach((feature, at) => this.gather(feature, values[at] ?? 0, touched));
    const found = touched
      .map((place) => ({ place, similarity: this.scores[place] ?? 0 }))
      .filter(({ similarity }) => similarity >= LEAST_SIMILARITY)
      // Of equally similar ones the later decision counts for more.
      .sort((a, b) => b.similarity - a.similarity || b.place - a.place)
      .slice(0, most);
    for (const place of touched) this.scores[place] = 0;
    return found.flatMap(({ place, similarity }) => {
      const complaint = this.complaints[place];
      if (!complaint) return [];
      const { number, label, opdCode, corrected } = complaint;
      return [{ number, label, opdCode, corrected, similarity: Math.min(1, similarity) }];
    });
  }

  private gather(feature: number, value: number, touched: number[]): void {
    const owners = this.owners[feature];
    const shares = this.shares[feature];
    if (!owners || !shares || this.saysNothing(owners.length)) return;
    owners.forEach((place, at) => {
      const before = this.scores[place] ?? 0;
      if (before === 0) touched.push(place);
      this.scores[place] = before + value * (shares[at] ?? 0);
    });
  }

  private saysNothing(owners: number): boolean {
    return this.complaints.length >= ENOUGH_TO_COUNT && owners > this.complaints.length * MOST_SHARE;
  }

  /** Words and pieces of words, half of the length each. */
  private vectorOf(text: string, numberOf: (hash: number) => number): Vector {
    const { hashes, count, words } = this.reader.read(text);
    const vector: Vector = { features: [], values: [] };
    this.block(hashes.subarray(0, words), numberOf, vector);
    this.block(hashes.subarray(words, count), numberOf, vector);
    return vector;
  }

  private block(hashes: Uint32Array, numberOf: (hash: number) => number, vector: Vector): void {
    const times = new Map<number, number>();
    for (const hash of hashes) times.set(hash, (times.get(hash) ?? 0) + 1);
    const from = vector.values.length;
    let squares = 0;
    for (const [hash, often] of times) {
      const value = (1 + Math.log(often)) * this.rarityOf(hash);
      squares += value * value;
      const feature = numberOf(hash);
      if (feature < 0) continue;
      vector.features.push(feature);
      vector.values.push(value);
    }
    const length = Math.sqrt(2 * squares) || 1;
    for (let at = from; at < vector.values.length; at += 1) vector.values[at] = (vector.values[at] ?? 0) / length;
  }

  private rarityOf(hash: number): number {
    const feature = this.known?.numberOf(hash) ?? -1;
    return feature < 0 ? UNKNOWN_RARITY : (this.known?.rarity[feature] ?? UNKNOWN_RARITY);
  }
}
