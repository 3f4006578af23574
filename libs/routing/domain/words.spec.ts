import { PhraseMatcher, readingsOf, tokensOf } from './words';

describe('tokens', () => {
  it.each([
    ['Jalan RUSAK, tolong!', ['jalan', 'rusak', 'tolong']],
    ['tolooooong', ['tolong']],
    ['maaf, saat itu', ['maaf', 'saat', 'itu']],
    ['gorong-gorong', ['gorong', 'gorong']],
    ['e-KTP', ['e', 'ktp']],
    ['café Ⅳ', ['cafe', 'iv']],
    ['😀 \u0000 …', []],
  ])('%j', (text, tokens) => expect(tokensOf(text)).toEqual(tokens));

  it('are the same beside a letter that is not ASCII', () => {
    const text = 'Pak, LAMPU-nya di Jl. A.Yani no.12b maaatiii!! \t\n(3 hari) _x_ `~';
    expect(tokensOf(`${text} é`)).toEqual([...tokensOf(text), 'e']);
  });
});

describe('readings of a token', () => {
  it.each([
    ['lampunya', ['lampunya', 'lampu']],
    ['jalannyalah', ['jalannyalah', 'jalan']],
    ['apakah', ['apakah', 'apa']],
    ['lubang2', ['lubang2', 'lubang']],
    ['jalan', ['jalan']],
    // "-nya" is no clitic where hardly anything is left of the word
    ['punya', ['punya']],
  ])('%s', (token, readings) => expect(readingsOf(token)).toEqual(readings));
});

describe('phrases in a text', () => {
  const phrases = ['lampu', 'lampu jalan', 'jalan rusak', 'gorong-gorong', '…'];
  const matcher = new PhraseMatcher(phrases);
  const find = (text: string) => [...matcher.find(tokensOf(text))].map((position) => phrases[position]).sort();

  it.each([
    ['Lampu jalannya rusak', ['jalan rusak', 'lampu', 'lampu jalan']],
    ['jalan sangat rusak', []],
    ['jalan: rusak', ['jalan rusak']],
    ['gorong2', []],
    ['gorong gorong', ['gorong-gorong']],
    ['dekat lampu itu', []],
    ['di depan lampu jalan, lampu mati', ['lampu']],
    ['jalan', []],
  ])('%j', (text, found) => expect(find(text)).toEqual(found));
});
