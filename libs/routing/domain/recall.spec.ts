import { Memory, type DecidedComplaint, type SimilarComplaint } from './memory';
import { correctionIn, recall } from './recall';

const decided = (number: string, text: string, label: string, corrected = false): DecidedComplaint => ({
  ...{ number, text, label, opdCode: label, corrected },
});
const memoryOf = (...complaints: DecidedComplaint[]): Memory => {
  const memory = new Memory(null);
  complaints.forEach((complaint) => memory.add(complaint));
  return memory;
};
const like = (label: string, similarity: number, corrected = true): SimilarComplaint => ({
  ...{ number: `${label}-${similarity}`, label, opdCode: label, similarity, corrected },
});

describe('similar past complaints', () => {
  const memory = memoryOf(
    decided('1', 'lampu jalan di gang kenanga padam', 'dishub'),
    decided('2', 'sampah menumpuk di pinggir sungai', 'dlh'),
    decided('3', 'lampu jalan di gang melati mati total', 'dishub'),
  );

  it('are those that share words and pieces of words, the most similar first', () => {
    const found = memory.similar('lampu jalannya padam di gang kenanga', 5);
    expect(found.map(({ number }) => number)).toEqual(['1', '3']);
    expect(found[0]?.similarity).toBeGreaterThan(0.6);
  });

  it('are the same however often one asks, and none for a text of other words', () => {
    expect(memory.similar('sampah menumpuk', 5)).toEqual(memory.similar('sampah menumpuk', 5));
    expect(memory.similar('ijazah hilang', 5)).toEqual([]);
    expect(memory.similar('', 5)).toEqual([]);
  });

  it('one that says the same is wholly similar', () => {
    expect(memory.similar('sampah menumpuk di pinggir sungai', 1)[0]?.similarity).toBeCloseTo(1);
  });
});

describe('two corrections of the same kind', () => {
  it.each<[string, SimilarComplaint[], string | null]>([
    ['are enough', [like('dlh', 0.5), like('dlh', 0.3)], 'dlh'],
    ['one is not', [like('dlh', 0.9)], null],
    ['unlike ones are not', [like('dlh', 0.24), like('dlh', 0.2)], null],
    ['what routing had said itself is no correction', [like('dlh', 0.9, false), like('dlh', 0.9, false)], null],
    [
      'more similar ones that were decided otherwise outvote them',
      [like('a', 0.9, false), like('b', 0.4), like('b', 0.3)],
      null,
    ],
    ["less similar ones don't", [like('a', 0.3, false), like('b', 0.4), like('b', 0.3)], 'b'],
  ])('%s', (_what, similar, expected) => {
    expect(correctionIn(similar)?.label ?? null).toBe(expected);
  });

  it('are likelier than what the weights say, and the chances still add up to 1', () => {
    const said = [
      { label: 'dishub', probability: 0.99 },
      { label: 'dlh', probability: 0.01 },
    ];
    const after = recall(said, [like('dlh', 0.3), like('dlh', 0.26)]);
    expect(after[0]).toMatchObject({ label: 'dlh', probability: 0.75 });
    expect(after.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1);
  });
});

describe('what the weights say beside similar complaints', () => {
  const said = [
    { label: 'a', probability: 0.7 },
    { label: 'b', probability: 0.3 },
  ];
  const first = (similar: SimilarComplaint[]) => recall(said, similar)[0]?.label;

  it('stays as it is where there are none', () => {
    expect(recall(said, [])).toEqual(said);
  });

  it('gives way to one that says the same, not to one that is a little alike', () => {
    expect(first([like('b', 0.9, false)])).toBe('b');
    expect(first([like('b', 0.25, false)])).toBe('a');
  });

  it('may be an OPD that the weights do not know', () => {
    expect(first([like('new', 0.9), like('new', 0.9)])).toBe('new');
  });
});
