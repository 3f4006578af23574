import { tokensOf } from './words';

/** How streets are abbreviated, and what is meant. */
const SHORT: Readonly<Record<string, string>> = {
  jl: 'jalan',
  jln: 'jalan',
  jend: 'jenderal',
  jendral: 'jenderal',
  gg: 'gang',
};

const plain = (text: string): string =>
  ` ${tokensOf(text)
    .map((token) => SHORT[token] ?? token)
    .join(' ')} `;

/** Finds which of some streets a text names; "Jl. Jend. Sudirman" names "jalan jenderal sudirman". */
export class StreetFinder {
  private readonly streets: { street: string; phrase: string }[];

  constructor(streets: readonly string[]) {
    this.streets = [...new Set(streets)].map((street) => ({ street, phrase: plain(street) }));
  }

  find(text: string): ReadonlySet<string> {
    if (this.streets.length === 0) return new Set();
    const read = plain(text);
    return new Set(this.streets.filter(({ phrase }) => read.includes(phrase)).map(({ street }) => street));
  }
}
