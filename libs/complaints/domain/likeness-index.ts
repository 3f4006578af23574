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
  /** Areas and categories by numbers, from 1 on: they are compared very often. */
  private readonly numbers = new Map<string, number>();
  private readonly names: (string | null)[] = [null];

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
    last.add(matter, this.numberOf(matter.areaCode), this.numberOf(matter.categoryCode));
  }

  /** Segments all of whose reports were filed before go away. */
  forget(before: number): void {
    if (this.segments.some(({ latest }) => latest < before))
      this.segments = this.segments.filter(({ latest }) => latest >= before);
  }

  /** The likeliest by their bits, place and category, at most `most`, the likeliest first; each once. */
  nearest(question: LikenessQuestion, most: number): Nearest[] {
    const asked = this.asked(question);
    const best = new Best(most);
    for (const segment of this.segments) segment.rank(asked, best);
    return best.found.map(({ id, area }) => ({ id, areaCode: this.names[area] ?? null }));
  }

  private asked({ words, categoryCode, areas, point, since, until }: LikenessQuestion): Asked {
    const areaIn = new Uint8Array(this.names.length);
    for (const area of areas) areaIn[this.numbers.get(area) ?? areaIn.length] = 1;
    const category = (categoryCode === null ? undefined : this.numbers.get(categoryCode)) ?? NEVER;
    return { bits: [...wordBitNumbers(words)], words: words.size, areaIn, category, point, since, until };
  }

  private numberOf(name: string | null): number {
    if (name === null) return 0;
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}

/** No row has it. */
const NEVER = 0xffff;

/** A question in the numbers of the index. */
interface Asked {
  bits: readonly number[];
  words: number;
  /** By the number of an area: whether it is asked for. */
  areaIn: Uint8Array;
  category: number;
  point: Point | null;
  since: number;
  until: number;
}

/** Reused, since a search is synchronous. */
const shared = new Uint16Array(SEGMENT);

/** One loop for each kind of list: V8 makes each twice as fast as one for both. */
function countEach(rows: Uint16Array): void {
  for (let at = 0; at < rows.length; at += 1) shared[rows[at]!]! += 1;
}
function countEachOpen(rows: readonly number[]): void {
  for (let at = 0; at < rows.length; at += 1) shared[rows[at]!]! += 1;
}

class Segment {
  size = 0;
  earliest = Infinity;
  latest = -Infinity;
  private readonly ids: string[] = [];
  private readonly areas = new Uint16Array(SEGMENT);
  private readonly categories = new Uint16Array(SEGMENT);
  private readonly filedAt = new Float64Array(SEGMENT);
  private readonly bitCounts = new Uint16Array(SEGMENT);
  private readonly latitudes = new Float64Array(SEGMENT).fill(NaN);
  private readonly longitudes = new Float64Array(SEGMENT).fill(NaN);
  /** For each bit the rows that have it. */
  private readonly openRows: number[][] = Array.from({ length: WORD_BITS }, () => []);
  private closedRows: Uint16Array[] | null = null;

  add(matter: IndexedMatter, area: number, category: number): void {
    const row = this.size;
    this.size += 1;
    this.ids.push(matter.id);
    this.areas[row] = area;
    this.categories[row] = category;
    this.filedAt[row] = matter.filedAt;
    this.earliest = Math.min(this.earliest, matter.filedAt);
    this.latest = Math.max(this.latest, matter.filedAt);
    this.bitCounts[row] = matter.bits.length;
    this.latitudes[row] = matter.latitude ?? NaN;
    this.longitudes[row] = matter.longitude ?? NaN;
    for (const bit of matter.bits) this.openRows[bit]?.push(row);
  }

  /** Nothing more comes: into a quarter of the room. */
  close(): void {
    this.closedRows = this.openRows.map((rows) => Uint16Array.from(rows));
    this.openRows.length = 0;
  }

  rank(asked: Asked, best: Best): void {
    if (this.latest < asked.since || this.earliest > asked.until) return;
    this.countShared(asked.bits);
    const { since, until, words } = asked;
    for (let row = 0; row < this.size; row += 1) {
      const filed = this.filedAt[row]!;
      if (filed < since || filed > until) continue;
      const most = Math.max(1, Math.min(this.bitCounts[row]!, words));
      const estimate = shared[row]! / most + this.whereAndWhat(row, asked);
      if (estimate > best.worst) best.take(estimate, this.ids[row] ?? '', this.areas[row]!);
    }
  }

  private countShared(bits: readonly number[]): void {
    shared.fill(0, 0, this.size);
    for (const bit of bits) {
      if (this.closedRows) countEach(this.closedRows[bit]!);
      else countEachOpen(this.openRows[bit]!);
    }
  }

  private whereAndWhat(row: number, { point, areaIn, category }: Asked): number {
    const place =
      point !== null && this.isNear(row, point)
        ? ESTIMATE.near
        : areaIn[this.areas[row]!] === 1
          ? ESTIMATE.sameArea
          : 0;
    return place + (this.categories[row] === category ? ESTIMATE.sameCategory : 0);
  }

  private isNear(row: number, { latitude, longitude }: Point): boolean {
    return (
      Math.abs(this.latitudes[row]! - latitude) <= NEAR_DEGREES &&
      Math.abs(this.longitudes[row]! - longitude) <= NEAR_DEGREES
    );
  }
}

/** The best of many, in order. */
class Best {
  worst = -Infinity;
  readonly found: { id: string; area: number }[] = [];
  private readonly estimates: number[] = [];
  private readonly ids = new Set<string>();

  constructor(private readonly most: number) {}

  take(estimate: number, id: string, area: number): void {
    if (this.ids.has(id)) return;
    let place = this.estimates.length;
    while (place > 0 && (this.estimates[place - 1] as number) < estimate) place -= 1;
    this.estimates.splice(place, 0, estimate);
    this.found.splice(place, 0, { id, area });
    this.ids.add(id);
    if (this.found.length > this.most) {
      this.estimates.pop();
      this.ids.delete(this.found.pop()?.id ?? '');
    }
    if (this.found.length === this.most) this.worst = this.estimates.at(-1) ?? -Infinity;
  }
}
