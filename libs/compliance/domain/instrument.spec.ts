import { classify, type Instrument, instrumentFor, instrumentProblems, levelScore, type Measure } from './instrument';
import { roundScore } from './rounding';
import { of2021, of2022 } from '../testing/instruments';

describe('the bands of 2022–2024', () => {
  it.each([
    [100, 'A', 'green', 'highest_quality'],
    [93.74, 'A', 'green', 'highest_quality'],
    // Kabupaten Batang, 2023
    [91.5, 'A', 'green', 'highest_quality'],
    [88, 'A', 'green', 'highest_quality'],
    // 87.995 is published as 88.00, and its nearest binary number is smaller than it
    [87.995, 'A', 'green', 'highest_quality'],
    [87.994999, 'B', 'green', 'high_quality'],
    [87.99, 'B', 'green', 'high_quality'],
    [78, 'B', 'green', 'high_quality'],
    [77.995, 'B', 'green', 'high_quality'],
    [77.9949, 'C', 'yellow', 'medium_quality'],
    [77.99, 'C', 'yellow', 'medium_quality'],
    [54, 'C', 'yellow', 'medium_quality'],
    [53.995, 'C', 'yellow', 'medium_quality'],
    [53.99, 'D', 'red', 'low_quality'],
    [32, 'D', 'red', 'low_quality'],
    [31.995, 'D', 'red', 'low_quality'],
    [31.99, 'E', 'red', 'lowest_quality'],
    [0, 'E', 'red', 'lowest_quality'],
  ])('%d is %s, %s, %s', (score, category, zone, opinion) => {
    expect(classify(of2022, score)).toEqual({ category, zone, opinion });
  });

  it.each([-0.01, 100.01, Number.NaN])('refuse %d', (score) => {
    expect(() => classify(of2022, score)).toThrow(RangeError);
  });
});

describe('the zones up to 2021 have no category', () => {
  it.each([
    [100, 'green', 'high_compliance'],
    [81, 'green', 'high_compliance'],
    [80.995, 'green', 'high_compliance'],
    [80.99, 'yellow', 'medium_compliance'],
    [51, 'yellow', 'medium_compliance'],
    [50.995, 'yellow', 'medium_compliance'],
    [50.99, 'red', 'low_compliance'],
    [0, 'red', 'low_compliance'],
  ])('%d is %s, %s', (score, zone, opinion) => {
    expect(classify(of2021, score)).toEqual({ category: null, zone, opinion });
  });
});

describe('which instrument counts', () => {
  const all = [of2021, of2022];
  it.each<[number | undefined, string]>([
    [2015, of2021.code],
    [2021, of2021.code],
    [2022, of2022.code],
    [2024, of2022.code],
    // nothing is published in full since: the newest one
    [2026, of2022.code],
    [undefined, of2022.code],
  ])('in %s: %s', (year, code) => expect(instrumentFor(all, year)?.code).toBe(code));

  it('is none where none is loaded', () => expect(instrumentFor([], 2026)).toBeNull());
});

describe('rounding half up to two decimals', () => {
  it.each([
    [1.005, 1.01],
    [87.995, 88],
    [87.99499999999999, 88],
    [87.9949, 87.99],
    [0.000000001, 0],
    [66.666666666, 66.67],
  ])('%d → %d', (score, rounded) => expect(roundScore(score)).toBe(rounded));
});

describe('what is wrong with an instrument', () => {
  const [dimension] = of2022.dimensions;
  const broken: [string, Partial<Instrument>, string][] = [
    ['a gap between bands', { bands: of2022.bands.map((b) => (b.max === 87.99 ? { ...b, max: 87.98 } : b)) }, '87.98'],
    ['bands that overlap', { bands: of2022.bands.map((b) => (b.max === 87.99 ? { ...b, max: 88 } : b)) }, 'ends at 88'],
    ['bands that end above 0', { bands: of2022.bands.slice(0, -1) }, 'down to 0'],
    ['weights that do not add up', { dimensions: of2022.dimensions.slice(1) }, 'add up to'],
    [
      'an indicator twice',
      {
        dimensions: [
          {
            ...dimension!,
            weight: 1,
            indicators: [
              { code: 'x', name: dimension!.name },
              { code: 'x', name: dimension!.name },
            ],
          },
        ],
      },
      'twice',
    ],
    ['an unknown metric', { dimensions: [{ ...dimension!, weight: 1, indicators: [measured('luck', 3)] }] }, '"luck"'],
    [
      'a level above the maximum',
      { dimensions: [{ ...dimension!, weight: 1, indicators: [measured('resolved', 4)] }] },
      'more than 3',
    ],
  ];

  function measured(metric: string, score: number) {
    const measure: Measure = { parts: [{ metric, weight: 1 }], levels: [{ atLeast: 1, score }], continuous: false };
    return { code: 'm', name: { id: 'm', en: 'm' }, measure };
  }

  it.each([of2021, of2022])('nothing with $code', (instrument) => expect(instrumentProblems(instrument)).toEqual([]));

  it.each(broken)('%s', (_what, change, message) => {
    const problems = instrumentProblems({ ...of2022, ...change });
    expect(problems.join('\n')).toContain(message);
  });
});

describe('the score of a share', () => {
  const levels = [
    { atLeast: 1, score: 3 },
    { atLeast: 0.5, score: 1 },
  ];
  it.each([
    [0, 0, 0],
    [0.25, 0, 0.5],
    [0.5, 1, 1],
    [0.75, 1, 2],
    [1, 3, 3],
  ])('of %d is %d in steps and %d on straight lines', (share, steps, lines) => {
    expect(levelScore({ parts: [], levels, continuous: false }, share)).toBe(steps);
    expect(levelScore({ parts: [], levels, continuous: true }, share)).toBe(lines);
  });
});
