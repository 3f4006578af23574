// eslint-disable-next-line no-control-regex -- the whole of ASCII is meant
const ASCII = /^[\x00-\x7f]*$/;

/** Lower-case, without diacritics and punctuation; a letter repeated three times or more is written once ("tolooong"). */
export function tokensOf(text: string): string[] {
  // The same for ASCII, in a fifth of the time: what a citizen types is compared with many texts while they wait.
  if (ASCII.test(text)) {
    return (
      text
        .toLowerCase()
        .replace(/([a-z])\1{2,}/g, '$1')
        .match(/[a-z0-9]+/g) ?? []
    );
  }
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(\p{L})\1{2,}/gu, '$1');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const CLITIC = /^(\p{L}{3,}?)(?:nya)?(?:lah|kah|pun)?$/u;
const DOUBLED = /^(\p{L}{3,})2(?:nya)?$/u;

/** The ways to read one token: as written, without -nya, -lah, -kah, -pun, and without the "2" of a written reduplication ("lubang2"). */
export function readingsOf(token: string): string[] {
  const doubled = DOUBLED.exec(token)?.[1];
  if (doubled !== undefined) return [token, doubled];
  const bare = CLITIC.exec(token)?.[1];
  return bare !== undefined && bare !== token ? [token, bare] : [token];
}

/** Before a word they say where something is ("di depan sekolah", "dekat lampu merah"), not what it is about. */
const PLACE_MARKERS = new Set([
  'depan',
  'dekat',
  'deket',
  'sebelah',
  'samping',
  'belakang',
  'seberang',
  'sekitar',
  'arah',
  'menuju',
  'ngarep',
  'mburi',
  'cedhak',
]);

/** In a phrase: up to so many words may stand between ("minta ... uang"). */
const GAP = /\s+\.{3}\s+/;
const MOST_BETWEEN = 3;

interface Node {
  next: Map<string, Node>;
  /** What may follow after some words more. */
  later?: Node;
  /** The phrases that end here, as positions in the list the matcher was built of. */
  phrases: number[];
}

const newNode = (): Node => ({ next: new Map(), phrases: [] });

/** The tokens [from, to) of a text in which a phrase was found. */
export interface Place {
  from: number;
  to: number;
}

/** Finds which of many words and phrases occur in a text, in one walk over its tokens. */
export class PhraseMatcher {
  private readonly root = newNode();

  constructor(phrases: string[]) {
    phrases.forEach((phrase, position) => this.add(phrase, position));
  }

  /** Positions of the phrases that occur, each once; one that only says where (after "di depan", "dekat") doesn't count. */
  find(tokens: string[]): Set<number> {
    return new Set(this.places(tokens.map(readingsOf)).keys());
  }

  /** The same with where each was found, in a text of which every token may be read in several ways, as it is written first. */
  places(readings: readonly (readonly string[])[]): Map<number, Place[]> {
    const found = new Map<number, Place[]>();
    for (let from = 0; from < readings.length; from += 1) {
      if (PLACE_MARKERS.has(readings[from - 1]?.[0] ?? '')) continue;
      this.walk(this.root, readings, from, (phrase, to) => {
        const places = found.get(phrase) ?? [];
        places.push({ from, to });
        found.set(phrase, places);
      });
    }
    return found;
  }

  private add(phrase: string, position: number): void {
    const parts = phrase.split(GAP).map(tokensOf);
    if (parts.some((tokens) => tokens.length === 0)) return;
    let node = this.root;
    parts.forEach((tokens, part) => {
      if (part > 0) node = node.later ??= newNode();
      for (const token of tokens) {
        const next = node.next.get(token) ?? newNode();
        node.next.set(token, next);
        node = next;
      }
    });
    node.phrases.push(position);
  }

  private walk(
    node: Node,
    readings: readonly (readonly string[])[],
    at: number,
    take: (phrase: number, to: number) => void,
  ): void {
    for (const phrase of node.phrases) take(phrase, at);
    for (let between = 0; node.later && between <= MOST_BETWEEN; between += 1) {
      this.walk(node.later, readings, at + between, take);
    }
    if (node.next.size === 0) return;
    for (const reading of readings[at] ?? []) {
      const next = node.next.get(reading);
      if (next) this.walk(next, readings, at + 1, take);
    }
  }
}
