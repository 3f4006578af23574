import type { Instrument } from './instrument';
import { measuredShare, measuredValue, scoreOf } from './score';

const name = { id: '', en: '' };
const levels = [
  { atLeast: 0.5, score: 1 },
  { atLeast: 0.75, score: 2 },
  { atLeast: 0.9, score: 3 },
];
const instrument: Instrument = {
  code: 'test',
  name,
  years: {},
  companion: false,
  draft: false,
  maxScore: 3,
  dimensions: [
    { code: 'input', name, weight: 0.75, indicators: [{ code: 'input.1', name }] },
    {
      code: 'complaints',
      name,
      weight: 0.25,
      indicators: [
        { code: 'complaints.1', name },
        {
          code: 'complaints.2',
          name,
          measure: { parts: [{ metric: 'resolved_on_time', weight: 1 }], levels, continuous: true },
        },
      ],
    },
  ],
  bands: [{ min: 0, max: 100, zone: 'green', category: 'A', opinion: 'highest_quality' }],
};

describe('measured value of a share', () => {
  it.each([
    [0, 0],
    [0.25, 0.5],
    [0.5, 1],
    [0.75, 2],
    [0.9, 3],
    [1, 3],
  ])('%d gives %d', (share, value) =>
    expect(measuredValue({ parts: [], levels, continuous: true }, share)).toBeCloseTo(value, 9),
  );
});

describe('measured share', () => {
  const measure = {
    levels,
    continuous: true,
    parts: [
      { metric: 'a', weight: 0.75 },
      { metric: 'b', weight: 0.25 },
    ],
  };

  it.each([
    ['weighs its parts', { a: 1, b: 0 }, 0.75],
    ['leaves out a part without data', { a: 0.5, b: null }, 0.5],
    ['says nothing without any data', { a: null, b: null }, null],
  ])('%s', (_, shares, share) => expect(measuredShare(measure, shares)).toBe(share));

  it('in steps where it is not continuous', () =>
    expect(measuredValue({ ...measure, continuous: false }, 0.89)).toBe(2));
});

const values = { 'input.1': 3, 'complaints.1': 1.5 };
const score = (resolved_on_time: number | null, documents = {}) =>
  scoreOf(instrument, { values, shares: { resolved_on_time }, documents });

describe('the score', () => {
  it('leaves out what is neither measured nor assessed', () => {
    expect(score(null).score).toBe(87.5);
    expect(score(null).dimensions[1]?.indicators[1]).toMatchObject({ value: null, source: 'missing' });
  });

  it('moves with the handling of complaints', () => {
    expect(score(1).score).toBe(93.75);
    expect(score(0).score).toBe(81.25);
  });
});

describe('an indicator with documents', () => {
  const proofs = [
    { kind: 'sk', name, points: 2, least: 1 },
    { kind: 'coaching_log', name, points: 1, least: 2 },
  ];
  const measure = { parts: [{ metric: 'answered', weight: 1 }], levels, continuous: true };
  const valueOf = (indicator: object, documents: Record<string, number>, answered: number | null = null) =>
    scoreOf(
      {
        ...instrument,
        dimensions: [{ code: 'a', name, weight: 1, indicators: [{ code: 'a.1', name, ...indicator }] }],
      },
      { values: { 'a.1': 3 }, shares: { answered }, documents },
    ).dimensions[0]?.indicators[0];

  it.each([
    ['without any', {}, 0],
    ['the decree alone', { sk: 1 }, 2],
    ['one of two logs gives half', { sk: 1, coaching_log: 1 }, 2.5],
    ['more than enough gives no more', { sk: 4, coaching_log: 9 }, 3],
    ['another kind proves nothing', { sop: 1 }, 0],
  ])('%s', (_, documents, value) => expect(valueOf({ proofs }, documents)).toMatchObject({ value, source: 'proven' }));

  it('weighs them with the measure, and stands alone while nothing is measured', () => {
    expect(valueOf({ proofs, measure, measureWeight: 0.75 }, { sk: 1 }, 1)).toMatchObject({
      value: 2.75,
      source: 'measured',
    });
    expect(valueOf({ proofs, measure, measureWeight: 0.75 }, { sk: 1 })).toMatchObject({ value: 2, source: 'proven' });
  });
});
