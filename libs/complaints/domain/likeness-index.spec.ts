import { LikenessIndex, type IndexedMatter, type LikenessQuestion } from './likeness-index';
import { tellingWords, wordBitNumbers } from './likeness';

const kauman = '33.25.11.1004';
const reported = (id: string, text: string, change: Partial<IndexedMatter> = {}): IndexedMatter => ({
  ...{ id, filedAt: 1000, bits: [...wordBitNumbers(tellingWords(text))] },
  ...{ categoryCode: null, areaCode: null, latitude: null, longitude: null },
  ...change,
});
const asked = (text: string, change: Partial<LikenessQuestion> = {}): LikenessQuestion => ({
  ...{ words: tellingWords(text), categoryCode: null, areas: [], point: null, since: 0, until: 2000 },
  ...change,
});
const indexOf = (...matters: IndexedMatter[]): LikenessIndex => {
  const index = new LikenessIndex();
  for (const matter of matters) index.add(matter);
  return index;
};
const idsOf = (index: LikenessIndex, question: LikenessQuestion, most = 80): string[] =>
  index.nearest(question, most).map(({ id }) => id);

describe('what is worth comparing', () => {
  const text = 'lampu padam depan balai desa';

  it('comes in the order of what it shares', () => {
    const index = indexOf(
      reported('none', 'sampah menumpuk pasar'),
      reported('all', text),
      reported('half', 'lampu padam pasar sungai talud'),
    );
    expect(idsOf(index, asked(text))).toEqual(['all', 'half', 'none']);
    expect(idsOf(index, asked(text), 2)).toEqual(['all', 'half']);
  });

  it.each<[string, Partial<IndexedMatter>, Partial<LikenessQuestion>]>([
    ['near by', { latitude: -6.908, longitude: 109.733 }, { point: { latitude: -6.9082, longitude: 109.7335 } }],
    ['in the area', { areaCode: kauman }, { areas: [kauman, '33.25.11'] }],
    ['of the category', { categoryCode: 'lampu' }, { categoryCode: 'lampu' }],
  ])('before others of the same words what is %s', (_what, change, question) => {
    const index = indexOf(reported('elsewhere', text), reported('here', text, change));
    expect(idsOf(index, asked(text, question))).toEqual(['here', 'elsewhere']);
  });

  it('is of the time that is asked for, and forgotten by whole segments', () => {
    const index = indexOf(reported('old', text, { filedAt: 10 }), reported('new', text, { filedAt: 500 }));
    expect(idsOf(index, asked(text, { since: 11 }))).toEqual(['new']);
    expect(idsOf(index, asked(text, { until: 499 }))).toEqual(['old']);
    index.forget(500);
    expect(index.size).toBe(2);
    index.forget(501);
    expect(index.size).toBe(0);
  });

  it('is named once, though it came twice', () => {
    expect(idsOf(indexOf(reported('twice', text), reported('twice', text)), asked(text))).toEqual(['twice']);
  });

  it('is found among more than one segment holds', () => {
    const index = new LikenessIndex();
    for (let nth = 0; nth < 20_000; nth += 1) index.add(reported(`n${nth}`, `kata${nth % 700} lain${nth % 900}`));
    for (const id of ['first', 'last']) index.add(reported(id, text));
    expect(index.size).toBe(20_002);
    expect(idsOf(index, asked(text), 2)).toEqual(['first', 'last']);
  });
});
