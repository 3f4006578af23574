import { reasonInWords } from './reason-words';

type Known = Parameters<typeof reasonInWords>[1];

const directory = {
  category: (code: string) => (code === 'jalan-jembatan' ? { name: 'Jalan dan jembatan', nameEn: 'Roads' } : undefined),
  area: (code: string) => (code === '33.25.11' ? { name: 'Batang' } : undefined),
} as unknown as Known;

describe('why a report goes where it goes, in words', () => {
  it.each([
    ['category jalan-jembatan', 'Anda memilih "Jalan dan jembatan"'],
    ['area 33.25.11', 'kejadiannya di Batang'],
    ['word "lampu jalan mati"', 'laporan menyebut "lampu jalan mati"'],
    ['kind information_request', 'ini permintaan informasi'],
    ['supervisory', 'laporan menyangkut dugaan penyalahgunaan wewenang'],
  ])('%s', (reason, words) => {
    expect(reasonInWords(reason, directory, 'id')).toBe(words);
  });

  it('speaks the language of the reader', () => {
    expect(reasonInWords('category jalan-jembatan', directory, 'en')).toBe('you chose "Roads"');
  });

  it.each(['category gone', 'area 99', 'something else', '', 'kind toString'])('has no words for %j', (reason) => {
    expect(reasonInWords(reason, directory, 'id')).toBeNull();
  });
});
