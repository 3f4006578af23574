import { ESTIMATE, NEAR_DEGREES, WORD_BITS, wordBitNumbers, type Point } from './likeness';

/** What is kept of a report to find it among very many. */
export interface IndexedMatter {
  id: string;
  /** Milliseconds since 1970. */
  filedAt: number;
  /** Numbers of the bits that its telling words set, each once. */
  bits: readonly number[];
  categoryCode: string | null;
  areaCode: string | null;
  latitude: number | null;
  longitude: number | null;
}

export interface LikenessQuestion {
  words: ReadonlySet<string>;
  categoryCode: string | null;
  /** The area and those it lies in, without the regency. */
  areas: readonly string[];
  point: Point | null;
  /** Filed in this time, in milliseconds since 1970, both included. */
  since: number;
  until: number;
}

/** A report worth comparing word by word. */
export interface Nearest {
  id: string;
  areaCode: string | null;
}

const SEGMENT = 8192;
/** Half a million reports, some 100 MB; of more the first to come are no longer found. */
const MOST_SEGMENTS = 61;

/**
 * Estimates how alike very many reports are to one, as the database does by their bits, but a hundred times as fast: only those that share
 * a word are counted. In the order of their coming, in segments, so that what has grown old goes away at once.
 */
export class LikenessIndex {
  private segments: Segment[] = [];
  private readonly names = new Map<string, string>();

  get size(): number {
    return this.segments.reduce((sum, { size }) => sum + size, 0);
  }

  add(matter: IndexedMatter): void {
    let last = this.segments.at(-1);
    if (!last || last.size === SEGMENT) {
      last?.close();
      last = new Segment();
      this.segments = [...this.segments, last].slice(-MOST_SEGMENTS);
    }
    last.add({ ...matter, categoryCode: this.once(matter.categoryCode), areaCode: this.once(matter.areaCode) });
  }

  /** Segments all of whose reports were filed before go away. */
  forget(before: number): void {
    if (this.segments.some(({ latest }) => latest < before))
      this.segments = this.segments.filter(({ latest }) => latest >= before);
  }

  /** The likeliest by their bits, place and category, at most `most`, the likeliest first; each once. */
  nearest(question: LikenessQuestion, most: number): Nearest[] {
    const bits = wordBitNumbers(question.words);
    const best = new Best(most);
    for (const segment of this.segments) segment.rank(question, bits, best);
    return best.found;
  }

  /** One text for all that are equal. */
  private once(name: string | null): string | null {
    if (name === null) return null;
    const known = this.names.get(name);
    if (known === undefined) this.names.set(name, name);
    return known ?? name;
  }
}

/** Reused, since a search is synchronous. */
const shared = new Uint16Array(SEGMENT);

class Segment {
  size = 0;
  latest = -Infinity;
  private readonly ids: string[] = [];
  private readonly areas: (string | null)[] = [];
  private readonly categories: (string | null)[] = [];
  private readonly filedAt = new Float64Array(SEGMENT);
  private readonly bitCounts = new Uint16Array(SEGMENT);
  private readonly latitudes = new Float64Array(SEGMENT).fill(NaN);
  private readonly longitudes = new Float64Array(SEGMENT).fill(NaN);
  /** For each bit the rows that have it. */
  private rowsOfBit: (number[] | Uint16Array)[] = Array.from({ length: WORD_BITS }, () => []);

  add(matter: IndexedMatter): void {
    const row = this.size;
    this.size += 1;
    this.ids.push(matter.id);
    this.areas.push(matter.areaCode);
    this.categories.push(matter.categoryCode);
    this.filedAt[row] = matter.filedAt;
    this.latest = Math.max(this.latest, matter.filedAt);
    this.bitCounts[row] = matter.bits.length;
    this.latitudes[row] = matter.latitude ?? NaN;
    this.longitudes[row] = matter.longitude ?? NaN;
    for (const bit of matter.bits) (this.rowsOfBit[bit] as number[]).push(row);
  }

  /** Nothing more comes: into a quarter of the room. */
  close(): void {
    this.rowsOfBit = this.rowsOfBit.map((rows) => Uint16Array.from(rows));
  }

  rank(
    { words, areas, point, categoryCode, since, until }: LikenessQuestion,
    bits: Iterable<number>,
    best: Best,
  ): void {
    shared.fill(0, 0, this.size);
    for (const bit of bits) {
      for (const row of this.rowsOfBit[bit] ?? []) shared[row]! += 1;
    }
    for (let row = 0; row < this.size; row += 1) {
      const filed = this.filedAt[row] as number;
      if (filed < since || filed > until) continue;
      const most = Math.max(1, Math.min(this.bitCounts[row] as number, words.size));
      const place = point && this.isNear(row, point) ? ESTIMATE.near : this.isIn(row, areas) ? ESTIMATE.sameArea : 0;
      const category = this.categories[row];
      const sameCategory = category !== null && category === categoryCode ? ESTIMATE.sameCategory : 0;
      const estimate = (shared[row] as number) / most + place + sameCategory;
      if (estimate > best.worst) best.take(estimate, this.ids[row] ?? '', this.areas[row] ?? null);
    }
  }

  private isNear(row: number, { latitude, longitude }: Point): boolean {
    return (
      Math.abs((this.latitudes[row] as number) - latitude) <= NEAR_DEGREES &&
      Math.abs((this.longitudes[row] as number) - longitude) <= NEAR_DEGREES
    );
  }

  private isIn(row: number, areas: readonly string[]): boolean {
    const area = this.areas[row];
    return typeof area === 'string' && areas.includes(area);
  }
}

/** The best of many, in order. */
class Best {
  worst = -Infinity;
  readonly found: Nearest[] = [];
  private readonly estimates: number[] = [];
  private readonly ids = new Set<string>();

  constructor(private readonly most: number) {}

  take(estimate: number, id: string, areaCode: string | null): void {
    if (this.ids.has(id)) return;
    let place = this.estimates.length;
    while (place > 0 && (this.estimates[place - 1] as number) < estimate) place -= 1;
    this.estimates.splice(place, 0, estimate);
    this.found.splice(place, 0, { id, areaCode });
    this.ids.add(id);
    if (this.found.length > this.most) {
      this.estimates.pop();
      this.ids.delete(this.found.pop()?.id ?? '');
    }
    if (this.found.length === this.most) this.worst = this.estimates.at(-1) ?? -Infinity;
  }
}
