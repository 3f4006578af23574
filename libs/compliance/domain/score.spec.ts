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

describe('the score', () => {
  const assessed = { 'input.1': 3, 'complaints.1': 1.5 };

  it('leaves out what is neither measured nor assessed', () => {
    const score = scoreOf(instrument, assessed, { resolved_on_time: null });
    expect(score.score).toBe(87.5);
    expect(score.dimensions[1]?.indicators[1]).toMatchObject({ value: null, source: 'missing' });
  });

  it('moves with the handling of complaints', () => {
    expect(scoreOf(instrument, assessed, { resolved_on_time: 1 }).score).toBe(93.75);
    expect(scoreOf(instrument, assessed, { resolved_on_time: 0 }).score).toBe(81.25);
  });
});
