import { editLikeness, plain, repeats, type Filing } from './repeated';

const day = 86_400_000;
const lamp: Filing = { text: plain('Lampu PJU padam.'), address: 'jl veteran 17', area: 'Kauman', at: 0 };

describe('a repeated filing', () => {
  const cases: [string, Partial<Filing>, boolean][] = [
    ['the same words in the same village, a day later', { at: day }, true],
    ['a letter changed', { text: 'lampu pju padan', at: day }, true],
    ['three weeks later', { at: 21 * day }, false],
    ['before it', { at: -day }, false],
    ['the same few words elsewhere', { at: day, area: 'Subah', address: 'jl raya 3' }, false],
    ['another village was chosen, the address is the same', { at: day, area: 'Subah' }, true],
    ['other words', { text: 'sampah menumpuk', at: day }, false],
  ];
  it.each(cases)('%s', (_, change, expected) => expect(repeats({ ...lamp, ...change }, lamp)).toBe(expected));

  it('a long text is its own proof', () => {
    const long = { ...lamp, text: 'lubang di jalan depan sekolah '.repeat(4) };
    expect(repeats({ ...long, area: 'Subah', address: '', at: day }, long)).toBe(true);
  });

  it.each([
    ['sama', 'sama', 1],
    ['abcde', 'abcdx', 0.8],
    ['abcde', 'bcde', 0.8],
    ['abcde', 'vwxyz', 0],
  ])('%s and %s: %s', (one, other, expected) => expect(editLikeness(one, other, 0.5)).toBeCloseTo(expected));
});
