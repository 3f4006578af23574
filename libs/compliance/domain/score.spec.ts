import { of2021, of2022 } from '../testing/instruments';
import { type HandlingCounts, noCases } from './metric';
import { regionScore, scoreOf } from './score';

const full = new Map(
  ['input.1', 'process.1', 'output.1', 'complaints.1'].map((code) => [code, { value: 3, note: null }]),
);

const handled = (change: Partial<HandlingCounts>): HandlingCounts => ({ ...noCases, ...change });
/** So many complaints, so many of them answered and resolved, all of them on time, the rest overdue. */
const promptly = (cases: number, done: number): HandlingCounts =>
  handled({
    cases,
    firstResponseDecided: cases,
    answered: done,
    answeredOnTime: done,
    resolutionDecided: cases,
    resolved: done,
    resolvedOnTime: done,
    everResolved: done,
  });

const score = (assessed: typeof full, handling: HandlingCounts) => scoreOf(of2022, assessed, handling).score;

describe('the score of a unit', () => {
  it.each<[string, typeof full, HandlingCounts, number | null]>([
    ['full marks everywhere', full, promptly(4, 4), 100],
    ['without complaints, what was assessed', full, noCases, 100],
    // complaints: (3 + 1.5 + 1.5) / 9 = 66.67; 78.46 + 0.2154 × 66.67
    ['half of the complaints overdue', full, promptly(4, 2), 92.82],
    // complaints: (3 + 0 + 0) / 9 = 33.33
    ['all complaints overdue', full, promptly(4, 0), 85.64],
    ['complaints within their limits count neither way', full, handled({ cases: 7 }), 100],
    ['nothing assessed and nothing measured', new Map(), noCases, null],
    ['nothing assessed: the handling alone', new Map(), promptly(2, 1), 50],
    // (2 × 0.2185 + 3 × 0.3237) / (3 × (0.2185 + 0.3237)): the other dimensions are left out, not zero
    [
      'two dimensions assessed',
      new Map([
        ['input.1', { value: 2, note: null }],
        ['process.1', { value: 3, note: null }],
      ]),
      noCases,
      86.57,
    ],
  ])('%s', (_what, assessed, handling, expected) => {
    expect(score(assessed, handling)).toBe(expected);
  });

  it('moves with one resolved complaint', () => {
    const before = score(full, promptly(100, 80)) ?? 0;
    const after = score(full, promptly(100, 81)) ?? 0;
    expect(after).toBeGreaterThan(before);
  });

  it('moves with the satisfaction of citizens', () => {
    const rated = (rating: number) => score(full, { ...promptly(2, 2), ratings: 1, ratingSum: rating });
    expect([rated(1), rated(3), rated(5)]).toEqual([98.56, 99.28, 100]);
  });

  it('says where each value comes from', () => {
    const { dimensions, classification } = scoreOf(
      of2022,
      new Map([['complaints.1', { value: 2, note: 'SK' }]]),
      promptly(4, 2),
    );
    const [, , , complaints] = dimensions;
    expect(complaints?.indicators).toEqual([
      expect.objectContaining({ value: 2, source: 'assessed', note: 'SK', measured: [] }),
      expect.objectContaining({
        value: 1.5,
        source: 'measured',
        measured: [
          { metric: 'answered', value: 0.5, part: 2, of: 4 },
          { metric: 'first_response_on_time', value: 0.5, part: 2, of: 4 },
        ],
      }),
      expect.objectContaining({ value: 1.5, source: 'measured' }),
    ]);
    expect(dimensions[0]).toMatchObject({ score: null, indicators: [{ value: null, source: 'missing' }] });
    expect(classification).toMatchObject({ category: 'C' });
  });

  it('has none by an instrument that only classifies', () => {
    expect(scoreOf(of2021, full, promptly(1, 1))).toEqual({ score: null, classification: null, dimensions: [] });
  });
});

describe("the region's score", () => {
  const unit = (opdCode: string, assessed: typeof full, handling: HandlingCounts) => ({
    opdCode,
    handling,
    score: scoreOf(of2022, assessed, handling),
  });

  it('is the mean of its units, of their dimensions and indicators', () => {
    const region = regionScore(of2022, [unit('a', full, promptly(4, 4)), unit('b', full, promptly(4, 0))]);
    expect(region.score).toBe(92.82);
    expect(region.classification?.category).toBe('A');
    const complaints = region.dimensions.find(({ code }) => code === 'complaints');
    expect(complaints?.score).toBeCloseTo(66.67, 2);
    expect(complaints?.indicators[1]).toMatchObject({
      value: 1.5,
      measured: [
        { part: 4, of: 8 },
        { part: 4, of: 8 },
      ],
    });
  });

  it('leaves out a unit that has nothing to go by', () => {
    const region = regionScore(of2022, [unit('a', full, promptly(4, 0)), unit('b', new Map(), noCases)]);
    expect(region.score).toBe(85.64);
  });

  it('is none without units', () => {
    expect(regionScore(of2022, [])).toMatchObject({ score: null, classification: null });
  });
});
