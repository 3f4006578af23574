import {
  calibrationError,
  coverageAt,
  NEVER,
  reliabilityOf,
  thresholdFor,
  wrongAtMost,
  type Outcome,
} from './reliability';

const said = (probability: number, right: number, wrong: number): Outcome[] => [
  ...Array.from({ length: right }, () => ({ probability, right: true })),
  ...Array.from({ length: wrong }, () => ({ probability, right: false })),
];

describe('the threshold', () => {
  it.each<[string, Outcome[], number]>([
    ['nothing was seen: nobody is sure enough', [], NEVER],
    ['never wrong, but seen too seldom to be trusted', said(0.9, 51, 0), NEVER],
    ['never wrong in fifty-two', said(0.9, 52, 0), 0.9],
    ['goes down as long as the share of wrong ones allows', [...said(0.9, 100, 0), ...said(0.6, 96, 4)], 0.6],
    ['stops above what is wrong too often', [...said(0.9, 100, 0), ...said(0.6, 80, 20)], 0.9],
    [
      'goes further down where a better stretch makes up for a bad one',
      [...said(0.9, 19, 1), ...said(0.8, 180, 0)],
      0.8,
    ],
  ])('%s', (_why, outcomes, expected) => {
    expect(thresholdFor(outcomes, 0.05)).toBe(expected);
  });

  it.each([
    [0, 0, 1],
    [0, 52, 0.0495],
    [5, 100, 0.0992],
    [500, 10_000, 0.0537],
  ])('%i wrong of %i: at most %f, 19 times of 20', (wrong, count, most) => {
    expect(wrongAtMost(wrong, count)).toBeCloseTo(most, 3);
  });

  it('covers what is at or above it', () => {
    const outcomes = [...said(0.9, 9, 1), ...said(0.5, 5, 5)];
    expect(coverageAt(outcomes, 0.9)).toEqual({ covered: 0.5, wrong: 0.1, count: 10 });
    expect(coverageAt(outcomes, NEVER)).toEqual({ covered: 0, wrong: 0, count: 0 });
  });
});

describe('reliability', () => {
  it('compares what was said with what was, by the tenth', () => {
    const bins = reliabilityOf([...said(0.95, 9, 1), ...said(0.25, 1, 3), ...said(1, 1, 0)]);
    expect(bins).toHaveLength(10);
    expect(bins[2]).toMatchObject({ count: 4, said: 0.25, right: 0.25 });
    expect(bins[9]).toMatchObject({ count: 11 });
    expect(calibrationError(bins)).toBeCloseTo((11 / 15) * Math.abs((0.95 * 10 + 1) / 11 - 10 / 11), 6);
  });

  it('of nothing has no error', () => {
    expect(calibrationError(reliabilityOf([]))).toBe(0);
  });
});
