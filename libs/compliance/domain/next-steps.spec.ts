import { gapsOf, gapsOfSubject } from './gaps';
import type { Indicator, Instrument } from './instrument';
import { nextSteps, type NextStep } from './next-steps';
import { lackingOf, stepInWords } from './next-step-words';
import type { OpenKind } from './open-case';
import { assessRegion, type RegionFacts } from './region';
import { addTally, emptyTally, sumTallies, tallyOfCase, type Tally } from './tally';

const name = { id: 'Nama', en: 'Name' };
const levels = [
  { atLeast: 1, score: 3 },
  { atLeast: 0.75, score: 2 },
  { atLeast: 0.5, score: 1 },
];
const register: Indicator = {
  ...{ code: 'p.1', name },
  measure: {
    parts: [
      { metric: 'answered', weight: 0.4 },
      { metric: 'first_response_on_time', weight: 0.6 },
    ],
    levels,
    continuous: true,
  },
};
const settlement: Indicator = {
  ...{ code: 'p.2', name, measureWeight: 0.8 },
  measure: { parts: [{ metric: 'resolved', weight: 1 }], levels, continuous: true },
  proofs: [{ kind: 'report', name: { id: 'Laporan pemantauan', en: 'Monitoring report' }, points: 3, least: 2 }],
};
const instrument: Instrument = {
  ...{ code: 'test', name, years: {}, companion: false, draft: false, maxScore: 3 },
  units: {
    withoutComplaints: 'unmeasured',
    assessed: [
      { code: 'dinkes', weight: 1 },
      { code: 'dinsos', weight: 1 },
    ],
  },
  dimensions: [{ ...{ code: 'p', name, weight: 1 }, indicators: [register, settlement, { code: 'p.3', name }] }],
  bands: [{ min: 0, max: 100, zone: null, category: null, opinion: 'any' }],
};
const shares = (given: Record<string, [number, number]>): Tally => ({
  ...emptyTally,
  ...Object.fromEntries(Object.entries(given).map(([metric, [met, of]]) => [metric, { met, of }])),
});
const now = new Date('2026-11-30T03:00:00Z');
const days = (count: number): Date => new Date(now.getTime() + count * 86_400_000);
const open = (opdCode: string, cases: number, given: Partial<OpenKind> = {}): OpenKind => ({
  ...{ opdCode, area: null, cases, status: 'assigned', categoryCode: 'x', firstResponseAt: null, resolvedAt: null },
  ...{ firstResponseOnTime: null, resolutionOnTime: null, reopenedCount: 0, rating: null, publication: null },
  ...{ responseDueAt: days(2), resolutionDueAt: days(9) },
  ...given,
});
const late = open('dinkes', 4, { firstResponseOnTime: false, responseDueAt: days(-1) });
const overdue = open('dinsos', 2, { firstResponseAt: days(-20), firstResponseOnTime: true, resolutionOnTime: false });

function factsWith(settled: Record<string, Tally>, kinds: OpenKind[], given: Partial<RegionFacts> = {}): RegionFacts {
  return {
    ...{ instrument, values: [], documents: [] },
    groups: ['dinkes', 'dinsos'].map((opdCode) => ({
      ...{ opdCode, area: null, cases: 20 },
      tally: kinds
        .filter((kind) => kind.opdCode === opdCode)
        .reduce(
          (sum, kind) => addTally(sum, tallyOfCase(kind), kind.cases),
          sumTallies([settled[opdCode] ?? emptyTally]),
        ),
    })),
    ...given,
  };
}
const good = shares({ answered: [16, 16], first_response_on_time: [16, 16], resolved: [16, 16] });

describe('what an indicator lacks', () => {
  const facts = { values: {}, documents: { report: 1 } };
  it.each<[string, Indicator, Record<string, number | null>, [string | null, number][]]>([
    ['every promise was kept: nothing', register, { answered: 1, first_response_on_time: 1 }, []],
    [
      'the part that is broken more costs more',
      register,
      { answered: 0.9, first_response_on_time: 0.8 },
      [
        ['first_response_on_time', 0.48],
        ['answered', 0.16],
      ],
    ],
    [
      'what says nothing yet costs nothing',
      register,
      { answered: 0.75, first_response_on_time: null },
      [['answered', 1]],
    ],
    [
      'documents cost their part',
      settlement,
      { resolved: 0.875 },
      [
        ['resolved', 0.4],
        [null, 0.3],
      ],
    ],
    ['what people assess has no rule to go by', { code: 'p.3', name }, {}, []],
  ])('%s', (_, indicator, given, lost) => {
    const gaps = gapsOf(indicator, 3, { ...facts, shares: given });
    expect(gaps.map((gap) => [gap.metric, Number(gap.lost.toFixed(9))])).toEqual(lost);
  });

  it('of the region is the mean of what its units lack', () => {
    const half = shares({ answered: [8, 16], first_response_on_time: [16, 16], resolved: [16, 16] });
    const gaps = gapsOfSubject(factsWith({ dinkes: half, dinsos: good }, []), null).get('p.1');
    expect(gaps).toMatchObject([{ metric: 'answered', weight: 0.4, share: 0.75 }]);
    expect(gaps?.[0]?.lost).toBeCloseTo(0.4, 9);
  });

  it('in words, the dearest first', () => {
    const gaps = gapsOf(settlement, 3, { ...facts, shares: { resolved: 0.875 } });
    expect(lackingOf({ value: 2.3, max: 3 }, gaps)?.id).toBe(
      'Kurang 0,7: selesai 87,5 %, bobot 100 % (−0,40); Laporan pemantauan, kurang 1 dokumen (−0,30).',
    );
    expect(lackingOf({ value: 3, max: 3 }, [])).toBeNull();
  });
});

describe('what would raise an indicator', () => {
  const kinds = [late, overdue, open('dinsos', 3)];
  const facts = factsWith({ dinkes: good, dinsos: good }, kinds);
  const told = (steps: NextStep[] | undefined) => steps?.map(({ code, count }) => [code, count]);

  it('answers raise what is measured by answers, resolving what is measured by that; documents their own', () => {
    const steps = nextSteps(facts, null, kinds, now);
    expect(told(steps.get('p.1'))).toEqual([
      ['resolve_in_time', 7],
      ['answer_late', 4],
    ]);
    expect(told(steps.get('p.2'))).toEqual([
      ['documents', 4],
      ['resolve_in_time', 7],
      ['resolve_late', 2],
    ]);
    expect(steps.has('p.3')).toBe(false);
  });

  it('promises what the score is once it is done', () => {
    const [documents] = nextSteps(facts, null, kinds, now).get('p.2') ?? [];
    const then = { ...facts, documents: [{ unitCode: null, kind: 'report', count: 2 }] };
    const [before, after] = [assessRegion(facts).region, assessRegion(then).region];
    expect(documents?.points).toBeCloseTo(after.score - before.score, 9);
    expect(documents?.value).toBe(after.dimensions[0]?.indicators[1]?.value);
  });

  it('says where most of it is, and of one unit its own alone', () => {
    const [, answer] = nextSteps(facts, null, kinds, now).get('p.1') ?? [];
    expect(answer?.units).toEqual([{ code: 'dinkes', count: 4 }]);
    const dinsos = { code: 'dinsos', name: null, opdCode: 'dinsos', areas: null, weight: 1 };
    expect(told(nextSteps(facts, dinsos, kinds, now).get('p.2'))).toEqual([
      ['documents', 2],
      ['resolve_late', 2],
      ['resolve_in_time', 3],
    ]);
  });

  it('what came too late and is answered is in no step', () => {
    const lost = shares({ answered: [16, 16], first_response_on_time: [10, 16], resolved: [16, 16] });
    expect(nextSteps(factsWith({ dinkes: lost, dinsos: good }, []), null, [], now).get('p.1')).toEqual([]);
  });

  it('in words: what to do, where, and what becomes of it', () => {
    const step: NextStep = {
      ...{ code: 'answer_late', kind: null, name: null, count: 14, value: 2.6, points: 0.8 },
      units: [
        { code: 'a', count: 9 },
        { code: 'b', count: 5 },
      ],
    };
    const nameOf = (code: string) => `Dinas ${code.toUpperCase()}`;
    expect(stepInWords(step, 2.1, { nameOf, several: true }).id).toBe(
      'Tanggapi 14 laporan yang sudah lewat batas tanggapan pertama, terbanyak Dinas A (9): nilai 2,1 → 2,6, skor +0,80.',
    );
    expect(stepInWords({ ...step, points: 0 }, 2.1, { nameOf, several: false }).en).toBe(
      'Answer 14 reports whose first-response limit has passed: value 2.1 → 2.6, score less than 0.01.',
    );
  });
});
