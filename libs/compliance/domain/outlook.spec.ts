import { exactScore, indicatorEffects, opdEffects } from './effects';
import { followsFromOwn, forecast } from './forecast';
import type { Instrument } from './instrument';
import { changeOf, closedAt, withCases, type OpenCase, type OpenKind } from './open-case';
import { beta, binomial, poisson, seeded } from './random';
import { exactRegionScore, exactUnitScore, type RegionFacts } from './region';
import { changeScorerOf } from './scorer';
import { emptyTally, tallyOfCase, type Tally } from './tally';
import { assessedUnits } from './unit';
import { firstKinds, firstOfOwn, workOrder } from './work-order';

const name = { id: '', en: '' };
const instrument: Instrument = {
  ...{ code: 'test', name, years: {}, companion: false, draft: false, maxScore: 3 },
  units: {
    withoutComplaints: 'unmeasured',
    assessed: [
      { code: 'dinkes', weight: 1 },
      { code: 'dinsos', weight: 1 },
    ],
  },
  dimensions: [
    {
      ...{ code: 'a', name, weight: 0.5 },
      indicators: [
        { code: 'a.1', name },
        { code: 'a.2', name },
      ],
    },
    {
      ...{ code: 'b', name, weight: 0.5 },
      indicators: [
        {
          ...{ code: 'b.1', name },
          measure: {
            parts: [{ metric: 'resolved_on_time', weight: 1 }],
            levels: [{ atLeast: 1, score: 3 }],
            continuous: true,
          },
        },
      ],
    },
  ],
  bands: [
    { min: 60, max: 100, zone: 'green', category: 'A', opinion: 'good' },
    { min: 0, max: 59.99, zone: 'red', category: 'B', opinion: 'bad' },
  ],
};
const onTime = (met: number, of: number): Tally => ({ ...emptyTally, resolved_on_time: { met, of } });
const facts: RegionFacts = {
  instrument,
  groups: [
    { opdCode: 'dinkes', area: null, cases: 4, tally: onTime(2, 4) },
    { opdCode: 'dinsos', area: null, cases: 4, tally: onTime(4, 4) },
    { opdCode: 'dpupr', area: null, cases: 9, tally: onTime(0, 9) },
  ],
  values: [
    { unitCode: null, indicatorCode: 'a.1', value: 3 },
    { unitCode: 'dinsos', indicatorCode: 'a.1', value: 1.5 },
  ],
  documents: [],
};
const now = new Date('2026-11-20T03:00:00Z');
const due = (days: number): Date => new Date(now.getTime() + days * 86_400_000);
const open = (number: string, opdCode: string, days: number): OpenCase => ({
  ...{ number, subject: '', opdCode, area: null, status: 'in_progress', categoryCode: 'x' },
  ...{ firstResponseAt: now, firstResponseOnTime: true, resolvedAt: null },
  ...{ resolutionOnTime: days < 0 ? false : null, reopenedCount: 0, rating: null, publication: null },
  ...{ responseDueAt: null, resolutionDueAt: due(days) },
});
const withOpen = (cases: OpenCase[]): RegionFacts => ({
  ...facts,
  groups: facts.groups.map((group) => ({
    ...group,
    tally: cases
      .filter(({ opdCode }) => opdCode === group.opdCode)
      .map(tallyOfCase)
      .reduce(
        (sum, tally) => ({
          ...sum,
          resolved_on_time: {
            met: sum.resolved_on_time.met + tally.resolved_on_time.met,
            of: sum.resolved_on_time.of + tally.resolved_on_time.of,
          },
        }),
        group.tally,
      ),
  })),
});

describe('what moves the score', () => {
  it('an indicator is worth what its dimension weighs, shared among those that are known', () => {
    const [first, second, third] = indicatorEffects(facts, null);
    expect(first).toMatchObject({ code: 'a.1', value: 2.25, toMax: 12.5 });
    expect(first?.perPoint).toBeCloseTo(16.667, 3);
    expect(first?.units[0]).toMatchObject({ code: 'dinsos', toMax: 12.5 });
    expect(second?.value).toBeNull();
    expect(second?.toMax).toBeCloseTo(6.25, 9);
    expect(third?.toMax).toBeCloseTo(12.5, 9);
  });

  it('raising an indicator gives exactly that, computed anew', () => {
    const raised = { ...facts, values: [{ unitCode: null, indicatorCode: 'a.1', value: 3 }] };
    expect(exactScore(raised, null) - exactScore(facts, null)).toBeCloseTo(12.5, 9);
    const joined = { ...facts, values: [...facts.values, { unitCode: null, indicatorCode: 'a.2', value: 3 }] };
    expect(exactScore(joined, null) - exactScore(facts, null)).toBeCloseTo(6.25, 9);
  });

  it('is the score of the plain formula, of the region and of one unit, whatever the complaints', () => {
    for (const groups of [facts.groups, [], facts.groups.slice(1)]) {
      for (const withoutComplaints of ['region', 'unmeasured'] as const) {
        const units = { withoutComplaints, assessed: instrument.units?.assessed ?? [] };
        const changed = { ...facts, groups, instrument: { ...instrument, units } };
        expect(exactScore(changed, null)).toBe(exactRegionScore(changed));
        const [unit] = assessedUnits(changed.instrument);
        if (unit) expect(exactScore(changed, unit)).toBe(exactUnitScore(changed, unit));
      }
    }
    expect.assertions(12);
  });

  it('an OPD: what its complaints do, and what they could', () => {
    expect(opdEffects(facts, null).map(({ opdCode, cases, potential }) => [opdCode, cases, potential])).toEqual([
      ['dinkes', 4, 12.5],
      ['dinsos', 4, 0],
      ['dpupr', 9, 0],
    ]);
    expect(opdEffects(facts, null)[1]?.effect).toBe(25);
  });
});

describe('the order of work', () => {
  it('scores a change of one group as the plain formula does, whoever is measured by it', () => {
    const one = open('', 'dinkes', 5);
    const { before, after } = changeOf(one, closedAt(one, now));
    for (const groups of [facts.groups, facts.groups.slice(1), facts.groups.slice(2), []]) {
      for (const withoutComplaints of ['region', 'unmeasured'] as const) {
        const units = { withoutComplaints, assessed: instrument.units?.assessed ?? [] };
        const asked = { ...facts, groups, instrument: { ...instrument, units } };
        for (const opdCode of ['dinkes', 'dpupr', 'nobody']) {
          const changed = withCases(groups, [{ one: { opdCode, area: null }, cases: 1, before, after }]);
          const scored = changeScorerOf(asked, null)({ opdCode, area: null }, before, after);
          expect(scored).toBe(exactRegionScore({ ...asked, groups: changed }));
        }
      }
    }
    expect.assertions(24);
  });

  it('by points gained a case, then by the own OPD, then by what is due first', () => {
    const cases = [
      open('late', 'dinkes', -1),
      open('soon', 'dinkes', 3),
      open('other', 'dpupr', 2),
      open('sooner', 'dinkes', 1),
    ];
    const order = workOrder(withOpen(cases), cases, null, now);
    expect(order.map(({ one, points, inTime }) => [one.number, points > 0, inTime])).toEqual([
      ['sooner', true, true],
      ['soon', true, true],
      ['other', false, true],
      ['late', false, false],
    ]);
    expect(order[2]?.ownPoints).toBeGreaterThan(0);
  });
});

describe('what is read of the open complaints', () => {
  const kind = (opdCode: string, days: number, cases: number): OpenKind => ({ ...open('', opdCode, days), cases });
  const own = [kind('dinkes', 5, 3), kind('dinsos', 5, 2), kind('dinkes', -1, 4)];
  const all = [...own, kind('dpupr', 5, 9)];
  const openFacts = withOpen(
    all.flatMap(({ cases, ...one }) => Array.from({ length: cases }, () => ({ ...one, number: '', subject: '' }))),
  );

  it.each([1, 3, 4, 5])('the first %i are of the units asked about', (most) => {
    const wanted = { now, most };
    const ofAll = firstKinds(openFacts, all, null, wanted);
    expect(firstOfOwn(openFacts, own, null, wanted)).toEqual(ofAll);
    expect(ofAll.reduce((sum, { cases }) => sum + cases, 0)).toBeGreaterThanOrEqual(most);
  });

  it('is all, where what is worth something does not suffice or a unit has nothing decided', () => {
    expect(firstOfOwn(openFacts, own, null, { now, most: 6 })).toBeNull();
    const fresh = { ...openFacts, groups: openFacts.groups.filter(({ opdCode }) => opdCode !== 'dinsos') };
    expect(firstOfOwn(fresh, own, null, { now, most: 1 })).toBeNull();
  });

  it('gives the same forecast of the own as of all, unless a unit is measured by the others', () => {
    const input = { facts: openFacts, open: own, openCases: 18, arrivals: [], subject: null, now, until: due(30) };
    expect(followsFromOwn(input)).toBe(true);
    expect(forecast(input)).toEqual(forecast({ ...input, open: all }));
    const fresh = { ...openFacts, groups: openFacts.groups.filter(({ opdCode }) => opdCode !== 'dinsos') };
    expect(followsFromOwn({ ...input, facts: fresh })).toBe(false);
  });
});

describe('the forecast', () => {
  const kind = (cases: number, days = 5): OpenKind => ({ ...open('', 'dinkes', days), cases });
  const twenty = Array.from({ length: 20 }, (_, index) => open(String(index), 'dinkes', 5));
  const input = { facts: withOpen(twenty), open: [kind(20)], arrivals: [], subject: null, now, until: due(40) };

  it('is the same for the same facts, and lies between the worst and the best', () => {
    const first = forecast(input);
    expect(forecast(input)).toEqual(first);
    expect([first.worst, first.p10, first.p50, first.p90, first.best]).toEqual(
      [first.worst, first.p10, first.p50, first.p90, first.best].sort((a, b) => a - b),
    );
    expect(first.p90 - first.p10).toBeGreaterThan(1);
    expect(first.draws).toBe(400);
    expect(first.bands.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
  });

  it('complaints that count alike are drawn together as they would be one by one', () => {
    const together = forecast(input);
    const apart = forecast({ ...input, open: twenty.map(() => kind(1)) });
    expect(together.openCases).toBe(apart.openCases);
    expect([together.best, together.worst]).toEqual([apart.best, apart.worst]);
    expect(Math.abs(together.mean - apart.mean)).toBeLessThan(1);
    expect(Math.abs(together.p10 - apart.p10)).toBeLessThan(3);
  });

  it('a limit that has passed stays passed, and one beyond the horizon decides nothing', () => {
    const late = { ...input, facts: withOpen([open('', 'dinkes', -1)]), open: [kind(1, -1)] };
    expect([forecast(late).p10, forecast(late).p90]).toEqual([forecast(late).now, forecast(late).now]);
    const beyond = { ...input, facts, open: [kind(20, 60)] };
    expect([forecast(beyond).p10, forecast(beyond).p90]).toEqual([forecast(beyond).now, forecast(beyond).now]);
  });

  it('without open complaints and new ones the end is now', () => {
    const certain = forecast({ ...input, facts, open: [] });
    const { now: then, p10, p90, best, worst, ceiling, floor } = certain;
    expect([p10, p90, best, worst, ceiling, floor]).toEqual(Array(6).fill(then));
    expect(certain.draws).toBe(200);
  });

  it('many new ones outweigh what was', () => {
    const more = forecast({ ...input, facts, open: [], arrivals: [{ opdCode: 'dinkes', area: null, expected: 100 }] });
    expect(more.expectedArrivals).toBe(100);
    expect(more.p90).toBeGreaterThan(more.p10);
    expect([more.floor, more.p10, more.p90, more.ceiling]).toEqual(
      [more.floor, more.p10, more.p90, more.ceiling].sort((a, b) => a - b),
    );
    // Of dinkes 2 of 4 were in time; with 100 more in time 102 of 104: its half of the regency's half is worth 25 points.
    expect(more.ceiling - more.now).toBeCloseTo(25 * (102 / 104 - 2 / 4), 1);
    expect(more.floor - more.now).toBeCloseTo(25 * (2 / 104 - 2 / 4), 1);
  });

  it('says what else could move it, as the effects of these indicators', () => {
    const { room } = forecast({ ...input, facts, open: [] });
    const [first, second] = indicatorEffects(facts, null);
    expect(room.documents).toBe(0);
    // Together they are worth less than each alone, since both are means of one dimension.
    expect(room.assessed).toBeCloseTo(12.5, 9);
    expect([first?.toMax, second?.toMax]).toEqual([12.5, 6.25]);
  });
});

it('the drawn numbers have the means they should', () => {
  const random = seeded(1);
  const mean = (draw: () => number): number => Array.from({ length: 4000 }, draw).reduce((sum, x) => sum + x, 0) / 4000;
  expect(mean(() => beta(random, 8, 2))).toBeCloseTo(0.8, 1);
  expect(mean(() => binomial(random, 10, 0.3)) / 3).toBeCloseTo(1, 1);
  expect(mean(() => binomial(random, 500, 0.3)) / 150).toBeCloseTo(1, 1);
  expect(mean(() => binomial(random, 20, 0.9)) / 18).toBeCloseTo(1, 1);
  expect(mean(() => (binomial(random, 20, 0.3) - 6) ** 2) / 4.2).toBeCloseTo(1, 0);
  expect([binomial(random, 5, 0), binomial(random, 5, 1), binomial(random, 0, 0.4)]).toEqual([0, 5, 0]);
  expect(mean(() => poisson(random, 7)) / 7).toBeCloseTo(1, 1);
  expect(mean(() => poisson(random, 200)) / 200).toBeCloseTo(1, 1);
});
