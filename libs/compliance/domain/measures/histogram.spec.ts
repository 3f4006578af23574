import { binOf, durationFigures, hoursOfBin, SUM_BIN } from './histogram';

const HOUR = 3_600_000;
const figures = (hours: readonly number[]) => {
  const bins = new Map<number, number>();
  const add = (bin: number, amount: number) => bins.set(bin, (bins.get(bin) ?? 0) + amount);
  for (const one of hours) {
    add(binOf(one * HOUR), 1);
    add(SUM_BIN, one * 3600);
  }
  return durationFigures(bins);
};

describe('durations in bins', () => {
  it.each([
    [0, 0, 0.25],
    [0.24, 0, 0.25],
    [0.25, 0.25, 0.5],
    [7.99, 7.75, 8],
    [8, 8, 8.5],
    [15.9, 15.5, 16],
    [16, 16, 17],
    [100, 100, 104],
  ])('%p hours lie in the bin from %p to %p', (hours, from, to) =>
    expect(hoursOfBin(binOf(hours * HOUR))).toEqual({ from, to }),
  );

  it('follow one another without a gap for ten years, none wider than a sixteenth of where it begins', () => {
    for (let bin = 0; hoursOfBin(bin).from < 10 * 8760; bin++) {
      const { from, to } = hoursOfBin(bin);
      expect(hoursOfBin(bin + 1).from).toBe(to);
      expect(binOf(from * HOUR)).toBe(bin);
      expect(binOf(to * HOUR - 1)).toBe(bin);
      if (from >= 8) expect((to - from) / from).toBeLessThanOrEqual(1 / 16);
    }
  });

  it('give an exact mean, and percentiles within 3.2 % of the true ones', () => {
    const hours = Array.from({ length: 1001 }, (_, index) => 10 + index * 0.37);
    const { n, mean, median, p90 } = figures(hours);
    expect(n).toBe(1001);
    expect(mean).toBeCloseTo(195, 1);
    expect(Math.abs((median ?? 0) - 195) / 195).toBeLessThan(0.032);
    expect(Math.abs((p90 ?? 0) - 343) / 343).toBeLessThan(0.032);
  });

  it('say nothing of nothing', () => expect(figures([])).toEqual({ n: 0, mean: null, median: null, p90: null }));
});
