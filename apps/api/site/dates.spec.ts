import type { Lang } from '@tanggap/platform';
import { dateInWords, dateTimeInWords, localDay } from './dates';

const JAKARTA = 'Asia/Jakarta';

describe('dates in words', () => {
  it.each<[string, Lang, string, string]>([
    ['2026-11-20T09:00:00Z', 'id', 'Jumat, 20 November 2026 pukul 16.00 WIB', 'the close of an ordinary Friday'],
    ['2026-11-20T09:00:00Z', 'en', 'Friday, 20 November 2026 at 16:00 WIB', 'the same in English'],
    [
      '2026-12-31T17:00:00Z',
      'id',
      'Jumat, 1 Januari 2027 pukul 00.00 WIB',
      'midnight in Jakarta is a new year already',
    ],
    ['2026-12-31T16:59:00Z', 'en', 'Thursday, 31 December 2026 at 23:59 WIB', 'a minute before it is not'],
  ])('%s in %s is %s: %s', (at, lang, words) => {
    expect(dateTimeInWords(new Date(at), lang, JAKARTA)).toBe(words);
  });

  it('names the zone of another regency', () => {
    expect(dateTimeInWords(new Date('2026-11-20T08:00:00Z'), 'id', 'Asia/Makassar')).toBe(
      'Jumat, 20 November 2026 pukul 16.00 WITA',
    );
  });

  it('gives the local day of an evening in UTC', () => {
    expect(localDay(new Date('2026-11-20T18:00:00Z'), JAKARTA)).toBe('2026-11-21');
    expect(dateInWords(new Date('2026-11-20T18:00:00Z'), 'id', JAKARTA)).toBe('Sabtu, 21 November 2026');
  });
});
