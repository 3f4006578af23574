import { chooseFeatures, type FeatureSettings } from './features';
import { HashTable } from './hash-table';
import { hashOfWord, NgramReader, wordsOf } from './ngrams';
import { randomFrom } from './random';

const words: FeatureSettings = {
  longestPhrase: 1,
  shortestPiece: 0,
  longestPiece: 0,
  fewestTexts: 1,
  mostFeatures: 1000,
};

describe('n-grams', () => {
  const count = (settings: Partial<FeatureSettings>, text: string) =>
    new NgramReader({ ...words, ...settings }).read(text).count;

  it.each<[string, Partial<FeatureSettings>, string, number]>([
    ['words', {}, 'Lampu jalan, mati!', 3],
    ['and pairs of neighbours', { longestPhrase: 2 }, 'lampu jalan mati', 5],
    ['and pieces with the edges of the word: " a", "a ", " a "', { shortestPiece: 2, longestPiece: 3 }, 'a', 4],
    ['the first two again', { opening: 2 }, 'lampu jalan mati', 5],
    ['and their pairs, but none over the end', { opening: 2, longestPhrase: 2 }, 'lampu jalan mati', 8],
    ['nothing of nothing', { longestPhrase: 2, shortestPiece: 2, longestPiece: 5 }, ' …  ', 0],
  ])('%s', (_what, settings, text, expected) => {
    expect(count(settings, text)).toBe(expected);
  });

  it('reads numbers alike, capitals and drawn-out letters as their plain form', () => {
    expect(wordsOf('TOLOOONG RT 05, no 37')).toEqual(['tolong', 'rt', '00', 'no', '00']);
  });

  it('stops at some length, so that a novel does not hold anybody up', () => {
    expect(count({}, 'a '.repeat(50_000))).toBe(10_000);
  });
});

describe('features', () => {
  it('are dropped where too few texts have them, however often one has', () => {
    const features = chooseFeatures(['sampah sampah got', 'sampah', 'lampu'], { ...words, fewestTexts: 2 });
    expect([...features.hashes]).toEqual([hashOfWord('sampah')]);
  });

  it('of words that are taught are kept, though no complaint has them', () => {
    const features = chooseFeatures(['sampah', 'sampah', 'lampu'], { ...words, fewestTexts: 2 }, ['jeglong lampu']);
    expect(['sampah', 'jeglong', 'lampu', 'got'].map((word) => features.knows(word))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('are kept to a number, the rarest dropped first', () => {
    const features = chooseFeatures(['a b', 'a c', 'a b d'], { ...words, mostFeatures: 2 });
    expect([features.knows('a'), features.knows('b'), features.knows('c')]).toEqual([true, true, false]);
  });

  it('make a row of length 1, in which what is rare counts more', () => {
    const features = chooseFeatures(['jalan lampu', 'jalan', 'jalan'], words);
    const { values, starts } = features.rows(['jalan lampu', '', 'tak dikenal']);
    expect([...starts]).toEqual([0, 2, 2, 2]);
    expect((values[0] ?? 0) ** 2 + (values[1] ?? 0) ** 2).toBeCloseTo(1);
    expect(values[1]).toBeGreaterThan(values[0] ?? 1);
  });
});

it('a hash table numbers what comes, also beyond its first size', () => {
  const random = randomFrom(5);
  const table = new HashTable(2);
  const hashes = Array.from({ length: 20_000 }, () => Math.floor(random() * 2 ** 32));
  const numbers = hashes.map((hash) => table.add(hash));
  expect(hashes.every((hash, at) => table.find(hash) === numbers[at])).toBe(true);
  expect(table.size).toBe(new Set(hashes).size);
  expect(table.find(hashes.includes(1) ? 2 : 1)).toBe(-1);
});
