import { readingsOf } from './words';

/** Short forms of chats and text messages. */
const SHORT_FORMS = new Map(
  Object.entries({
    tidak: 'tdk gak ga gk nggak ngga ngak enggak engga ndak nda kagak tak tida mboten ora gada',
    ada: 'ad',
    belum: 'blm blom belom durung dereng',
    sudah: 'sdh udh udah dah wis uwis',
    orang: 'org wong',
    anak: 'ank bocah bocil',
    bapak: 'bpk',
    uang: 'duit duwit dwit dhuwit duwek',
    bayar: 'byr mbayar',
    ribu: 'rb ribuan ewu rbu',
    juta: 'jt jutaan',
    minta: 'mnta njaluk nyuwun',
    dengan: 'dgn dg',
    untuk: 'utk buat nggo kanggo',
    karena: 'krn krna karna',
    pegawai: 'pgw pegawe',
    pernah: 'prnh tau nate',
    tempat: 'tmpt tmpat',

    petugas: 'ptgs',
    rumah: 'rmh omah omahe griya',
    jalan: 'jln dalan dalane',
    saya: 'sy aku kulo',
    mau: 'mo arep ajeng',
    air: 'banyu toya',
    api: 'geni',
    pohon: 'wit pohonnya',
    jatuh: 'tiba ceblok jatoh',
    besar: 'gedhe gede',
    lari: 'mlayu',
    mengambil: 'njupuk mundhut ngambil',
    cuma: 'mung cuman',
    setengah: 'separo separuh sakpalih',
    disuruh: 'dikon dikongkon disuru',
    jarang: 'arang',
    masuk: 'mlebu',
    datang: 'teka dateng dtg',
    diberi: 'dikei diwenehi dikasi',
    khawatir: 'kawatir kuatir kwatir hawatir kawatirkan kuatirkan khawatirkan',
    dikhawatirkan: 'dikawatirkan dikwatirkan dikuatirkan dikhawatir dikawatir',
    ditakutkan: 'ditakuti ditakutin',
  }).flatMap(([word, short]) => short.split(' ').map((form): [string, string] => [form, word])),
);

/** "50rb", "300.000" and "5jt" are amounts like "50 ribu". */
const THOUSANDS = /^\d*(?:rb|rbu|ribu|ribuan|k|000)$/;
const MILLIONS = /^\d+(?:jt|juta|jutaan|000000)$/;
/** Javanese "the": lurahe, dhuwite, kancane. */
const JAVANESE_ENDING = /^(\p{L}{4,})e$/u;
const SUFFIX = /^(\p{L}{5,}?)(?:kan|an|in|i)$/u;
/** A shorter word with another letter is too often another word. */
const SHORTEST_MISSPELT = 7;
/** Words of their own that look like others with a letter left out. */
const OTHER_WORDS = new Set(
  'kontak kontra seolah masukan memasukan memalukan penyimpanan batuan berhati gebang diabet penerangan'.split(' '),
);
const MOST_CORRECTED = 2;

/** Reads tokens of a complaint as words of a list: short forms, loose prefixes ("di pukul"), suffixes, slips of the finger. */
export class Spelling {
  private readonly known: ReadonlySet<string>;
  /** Known words by what is left of them without one letter. */
  private readonly shortened = new Map<string, string[]>();

  constructor(words: Iterable<string>) {
    this.known = new Set(words);
    for (const word of this.known) {
      if (word.length < SHORTEST_MISSPELT || !/^\p{L}+$/u.test(word)) continue;
      for (const short of [word, ...withoutOne(word)]) {
        this.shortened.set(short, [...(this.shortened.get(short) ?? []), word]);
      }
    }
  }

  /** Of every token all ways to read it, as it is written first. */
  read(tokens: readonly string[]): string[][] {
    return tokens.map((token, at) => {
      const readings = readingsOf(token);
      const bare = JAVANESE_ENDING.exec(token)?.[1];
      if (bare !== undefined) readings.push(bare, ...(bare.endsWith('n') ? [bare.slice(0, -1)] : []));
      readings.push(...readings.flatMap((reading) => SHORT_FORMS.get(reading) ?? []), ...amountOf(token));
      const before = tokens[at - 1];
      if (before === 'di' || before === 'ke') readings.push(before + token);
      for (const reading of [...readings]) {
        const stem = SUFFIX.exec(reading)?.[1];
        if (stem !== undefined) readings.push(stem);
      }
      if (!readings.some((reading) => this.known.has(reading))) readings.push(...this.corrected(token));
      return readings;
    });
  }

  private corrected(token: string): string[] {
    if (token.length < SHORTEST_MISSPELT - 1 || OTHER_WORDS.has(token)) return [];
    const near = new Set([token, ...withoutOne(token)].flatMap((short) => this.shortened.get(short) ?? []));
    return [...near].filter((word) => isSlip(token, word)).slice(0, MOST_CORRECTED);
  }
}

const amountOf = (token: string): string[] => (MILLIONS.test(token) ? ['juta'] : THOUSANDS.test(token) ? ['ribu'] : []);

const withoutOne = (word: string): string[] =>
  Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at + 1) + word.slice(at + 2));

/**
 * One letter left out or typed twice, or two swapped; the first is right. Another letter instead makes another word too often: tanggal
 * is no tanggul.
 */
function isSlip(token: string, word: string): boolean {
  if (token[0] !== word[0]) return false;
  if (token.length === word.length - 1) return true;
  const first = [...word].findIndex((letter, at) => letter !== token[at]);
  if (token.length === word.length + 1)
    return token[first < 0 ? word.length : first] === token[(first < 0 ? word.length : first) - 1];
  const swapped = word.slice(0, first) + (word[first + 1] ?? '') + (word[first] ?? '') + word.slice(first + 2);
  return token.length === word.length && token === swapped;
}
