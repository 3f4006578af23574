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

interface Node {
  next: Map<string, Node>;
  /** The phrases that end here, as positions in the list the matcher was built of. */
  phrases: number[];
}

const newNode = (): Node => ({ next: new Map(), phrases: [] });

/** Finds which of many words and phrases occur in a text, in one walk over its tokens. */
export class PhraseMatcher {
  private readonly root = newNode();

  constructor(phrases: string[]) {
    phrases.forEach((phrase, position) => this.add(phrase, position));
  }

  /** Positions of the phrases that occur, each once; one that only says where (after "di depan", "dekat") doesn't count. */
  find(tokens: string[]): Set<number> {
    const found = new Set<number>();
    const readings = tokens.map(readingsOf);
    for (let start = 0; start < readings.length; start += 1) {
      if (!PLACE_MARKERS.has(tokens[start - 1] ?? '')) this.walk(this.root, readings, start, found);
    }
    return found;
  }

  private add(phrase: string, position: number): void {
    const tokens = tokensOf(phrase);
    if (tokens.length === 0) return;
    let node = this.root;
    for (const token of tokens) {
      const next = node.next.get(token) ?? newNode();
      node.next.set(token, next);
      node = next;
    }
    node.phrases.push(position);
  }

  private walk(node: Node, readings: string[][], at: number, found: Set<number>): void {
    for (const phrase of node.phrases) found.add(phrase);
    if (node.next.size === 0) return;
    for (const reading of readings[at] ?? []) {
      const next = node.next.get(reading);
      if (next) this.walk(next, readings, at + 1, found);
    }
  }
}
