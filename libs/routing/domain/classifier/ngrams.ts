import { tokensOf } from '../words';

/** Which pieces of a text are features. */
export interface NgramSettings {
  /** 1: words; 2: words and pairs of neighbours. */
  longestPhrase: number;
  /** Characters inside a word with its edges (" air "), from … to; 0 for none. */
  shortestPiece: number;
  longestPiece: number;
  /** So many words at the beginning count twice, since there people say what it is about; none, if left out. */
  opening?: number;
}

/** The features of one text as hashes, with repetitions: words and phrases first, then pieces of words. Valid until the next `read`. */
export interface Ngrams {
  tokens: string[];
  /** The first `count` entries count. */
  hashes: Uint32Array;
  /** Position in `tokens` of the (first) word a feature comes from. */
  owners: Int32Array;
  count: number;
  /** Where the words and phrases end and the pieces begin. */
  words: number;
}

/** A longer text says nothing new, and must not hold up the one who files it. */
const MOST_CHARACTERS = 20_000;
const FNV_PRIME = 0x01000193;
const WORD_SEED = 0x811c9dc5;
const PHRASE_SEED = 0x2f0b4c47;
const PIECE_SEED = 0x5bd1e995;
const SPACE = 32;
const DIGITS = /\p{N}/gu;

const step = (hash: number, code: number): number => Math.imul(hash ^ code, FNV_PRIME) >>> 0;

/** Spreads the bits, since FNV of short strings doesn't. */
function finish(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Every number looks like every other of its length: a house number says nothing about who is responsible. */
export const wordsOf = (text: string): string[] =>
  tokensOf(text.slice(0, MOST_CHARACTERS)).map((token) => token.replace(DIGITS, '0'));

export function hashOfWord(word: string): number {
  let hash = WORD_SEED;
  for (let at = 0; at < word.length; at += 1) hash = step(hash, word.charCodeAt(at));
  return finish(hash);
}

/** The same for texts of the same words. */
export const hashOfText = (text: string): number => hashOfWord(wordsOf(text).join(' '));

/** Reads texts into hashed word and character n-grams; 32 bits, so that among 300,000 features about ten pairs collide. No string is kept. */
export class NgramReader {
  private hashes = new Uint32Array(4096);
  private owners = new Int32Array(4096);
  private count = 0;

  constructor(private readonly settings: NgramSettings) {}

  read(text: string): Ngrams {
    const tokens = wordsOf(text);
    const opening = tokens.slice(0, this.settings.opening ?? 0);
    this.count = 0;
    this.readWords(tokens);
    this.readWords(opening);
    const words = this.count;
    if (this.settings.longestPiece > 0) {
      for (const part of [tokens, opening]) part.forEach((token, position) => this.readPieces(token, position));
    }
    return { tokens, hashes: this.hashes, owners: this.owners, count: this.count, words };
  }

  private readWords(tokens: string[]): void {
    const single = tokens.map(hashOfWord);
    for (let start = 0; start < single.length; start += 1) {
      let phrase = PHRASE_SEED;
      this.add(single[start] ?? 0, start);
      for (let length = 1; length <= this.settings.longestPhrase && start + length <= single.length; length += 1) {
        phrase = finish(Math.imul(phrase ^ (single[start + length - 1] ?? 0), FNV_PRIME) >>> 0);
        if (length > 1) this.add(phrase, start);
      }
    }
  }

  private readPieces(token: string, position: number): void {
    const { shortestPiece, longestPiece } = this.settings;
    const last = token.length + 1;
    for (let start = 0; start <= last; start += 1) {
      let hash = PIECE_SEED;
      for (let at = start; at <= last && at - start < longestPiece; at += 1) {
        hash = step(hash, at === 0 || at === last ? SPACE : token.charCodeAt(at - 1));
        if (at - start + 1 >= shortestPiece) this.add(finish(hash), position);
      }
    }
  }

  private add(hash: number, owner: number): void {
    if (this.count === this.hashes.length) this.grow();
    this.hashes[this.count] = hash;
    this.owners[this.count] = owner;
    this.count += 1;
  }

  private grow(): void {
    const [hashes, owners] = [this.hashes, this.owners];
    this.hashes = new Uint32Array(hashes.length * 2);
    this.hashes.set(hashes);
    this.owners = new Int32Array(owners.length * 2);
    this.owners.set(owners);
  }
}
