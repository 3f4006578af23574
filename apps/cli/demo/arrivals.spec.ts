import { randomFrom } from '@tanggap/routing';
import { arrivals } from './arrivals';

const now = new Date('2026-11-20T05:00:00Z');
const filed = arrivals(20_000, 365, now, randomFrom(7));
const local = filed.map((instant) => new Date(instant.getTime() + 7 * 3_600_000));
const share = (is: (instant: Date) => boolean) => local.filter(is).length / local.length;

describe('made-up arrivals follow the pattern of shared/data/README.md', () => {
  it('in order, none in the future, none before the period', () => {
    expect(filed).toEqual([...filed].sort((a, b) => a.getTime() - b.getTime()));
    expect(filed.at(-1)?.getTime()).toBeLessThan(now.getTime());
    expect(filed[0]?.getTime()).toBeGreaterThan(now.getTime() - 366 * 86_400_000);
  });

  it('42 % from 8 to 13 o’clock and 9 % on Sundays', () => {
    expect(share((at) => at.getUTCHours() >= 8 && at.getUTCHours() < 13)).toBeCloseTo(0.42, 1);
    expect(share((at) => at.getUTCDay() === 0)).toBeCloseTo(0.09, 1);
  });

  it('the busiest day has two to four times the average', () => {
    const days = new Map<string, number>();
    for (const at of local) days.set(at.toISOString().slice(0, 10), (days.get(at.toISOString().slice(0, 10)) ?? 0) + 1);
    const busiest = Math.max(...days.values()) / (20_000 / 365);
    expect(busiest).toBeGreaterThan(2);
    expect(busiest).toBeLessThan(4);
  });
});
