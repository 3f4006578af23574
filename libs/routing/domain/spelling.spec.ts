import { Spelling } from './spelling';
import { tokensOf } from './words';

const spelling = new Spelling([
  'longsor',
  'kebakaran',
  'tenggelam',
  'tanggul',
  'dipukul',
  'tidak',
  'uang',
  'dimintai',
  'tebusan',
]);
const lastOf = (text: string): string[] => spelling.read(tokensOf(text)).at(-1) ?? [];

describe('how a word may be meant', () => {
  it.each([
    ['as it is written, first', 'longsor', ['longsor']],
    ['a letter left out', 'lonsor', ['lonsor', 'longsor']],
    ['a letter typed twice', 'kebakarran', ['kebakarran', 'kebakarr', 'kebakaran']],
    ['two letters swapped', 'tengeglam', ['tengeglam', 'tenggelam']],
    ['a short form', 'tdk', ['tdk', 'tidak']],
    ['Javanese', 'duit', ['duit', 'uang']],
    ['with a Javanese "the"', 'lurahe', ['lurahe', 'lurah']],
    ['the same of a short form', 'duite', ['duite', 'duit', 'uang']],
    ['an amount as one word', '50rb', ['50rb', 'ribu']],
    ['one in figures', 'Rp 300.000', ['000', 'ribu']],
    ['millions', '5jt', ['5jt', 'juta']],
    ['a number that is no amount', '2022', ['2022']],
    ['a prefix that stands alone', 'di pukul', ['pukul', 'dipukul']],
    ['with a suffix more', 'dipukuli', ['dipukuli', 'dipukul']],
    ['not another word', 'tanggal', ['tanggal']],
    ['nor one with a letter more', 'tembusan', ['tembusan', 'tembus']],
    ['nor one that begins otherwise', 'bongsor', ['bongsor']],
  ])('%s: %s', (_what, text, readings) => expect(lastOf(text)).toEqual(readings));
});
