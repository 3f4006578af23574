import type { Instrument } from './instrument';
import { assessRegion, exactRegionScore, type RegionFacts } from './region';
import { emptyTally, sharesOf, tallyOfCase, type Tally } from './tally';

const name = { id: '', en: '' };
const instrument: Instrument = {
  code: 'test',
  name,
  years: {},
  companion: false,
  draft: false,
  maxScore: 3,
  units: {
    withoutComplaints: 'region',
    assessed: [
      { code: 'dinkes', weight: 1 },
      { code: 'puskesmas-1', name: 'Puskesmas 1', opd: 'dinkes', areas: ['33.25.11'], weight: 1 },
      { code: 'dinsos', weight: 2 },
    ],
  },
  dimensions: [
    { code: 'a', name, weight: 0.5, indicators: [{ code: 'a.1', name }] },
    {
      code: 'b',
      name,
      weight: 0.5,
      indicators: [
        {
          code: 'b.1',
          name,
          measure: {
            parts: [{ metric: 'resolved_on_time', weight: 1 }],
            levels: [{ atLeast: 1, score: 3 }],
            continuous: true,
          },
        },
      ],
    },
  ],
  bands: [{ min: 0, max: 100, zone: 'green', category: 'A', opinion: 'good' }],
};
const onTime = (met: number, of: number): Tally => ({ ...emptyTally, resolved_on_time: { met, of } });
const facts: RegionFacts = {
  instrument,
  groups: [
    { opdCode: 'dinkes', area: null, cases: 3, tally: onTime(3, 3) },
    { opdCode: 'dinkes', area: '33.25.11', cases: 1, tally: onTime(0, 1) },
    { opdCode: 'dpupr', area: '33.25.11', cases: 4, tally: onTime(1, 4) },
  ],
  values: [
    { unitCode: null, indicatorCode: 'a.1', value: 3 },
    { unitCode: 'dinsos', indicatorCode: 'a.1', value: 1.5 },
  ],
  documents: [],
};

describe('the region', () => {
  it('a unit is measured by its own complaints, one without any by those of the region', () => {
    const { units } = assessRegion(facts);
    expect(units.map(({ unit, cases, basis, score }) => [unit.code, cases, basis, score])).toEqual([
      ['dinkes', 4, 'own', 87.5],
      ['puskesmas-1', 1, 'own', 50],
      ['dinsos', 0, 'region', 50],
    ]);
  });

  it('is the weighed mean of its units', () => {
    const { region } = assessRegion(facts);
    expect(region.score).toBe(59.38);
    expect(region.dimensions.map(({ score }) => score)).toEqual([75, 43.75]);
    expect(exactRegionScore(facts)).toBeCloseTo(59.375, 9);
  });

  it('a unit without complaints may be left unmeasured, by the setting of the instrument', () => {
    const units = {
      ...instrument.units,
      withoutComplaints: 'unmeasured' as const,
      assessed: instrument.units?.assessed ?? [],
    };
    const { units: scored } = assessRegion({ ...facts, instrument: { ...instrument, units } });
    expect(scored[2]).toMatchObject({ basis: 'own', dimensions: [{ score: 50 }, { score: 0 }] });
  });
});

it('shares count only what is decided', () => {
  const open = {
    ...{ status: 'assigned', opdCode: 'dpupr', categoryCode: null, firstResponseAt: null, resolvedAt: null },
    ...{ firstResponseOnTime: null, resolutionOnTime: null, reopenedCount: 0, rating: null, publication: null },
  };
  const at = new Date(0);
  const kept = {
    ...open,
    resolvedAt: at,
    firstResponseAt: at,
    resolutionOnTime: true,
    categoryCode: 'jalan',
    rating: 5,
  };
  expect(tallyOfCase(open)).toEqual({ ...emptyTally, register_complete: { met: 0, of: 1 } });
  expect(sharesOf(tallyOfCase({ ...open, status: 'submitted' }))['register_complete']).toBeNull();
  expect(sharesOf(tallyOfCase(kept))).toMatchObject({ answered: 1, resolved: 1, not_reopened: 1, satisfaction: 1 });
});

describe('of the answers that may be shown, those that the public can read', () => {
  const at = new Date(0);
  const waiting = {
    ...{ status: 'in_progress', opdCode: 'dpupr', categoryCode: 'jalan', firstResponseAt: null, resolvedAt: null },
    ...{ firstResponseOnTime: null, resolutionOnTime: null, reopenedCount: 0, rating: null, publication: 'open' },
  };
  const answered = { ...waiting, firstResponseAt: at, firstResponseOnTime: true };
  const late = { ...waiting, firstResponseOnTime: false };

  it.each([
    ['answered, and anybody may read it', answered, { met: 1, of: 1 }],
    ['still within the limit of the answer', waiting, { met: 0, of: 0 }],
    ['past the limit without an answer', late, { met: 0, of: 1 }],
    ['answered late', { ...late, firstResponseAt: at }, { met: 1, of: 1 }],
    ['answered, but nobody has said what it is about', { ...answered, publication: 'unclassified' }, { met: 0, of: 1 }],
    ['secret, anonymous or supervisory', { ...answered, publication: 'withheld' }, { met: 0, of: 0 }],
    ['secret and late', { ...late, publication: 'withheld' }, { met: 0, of: 0 }],
    ['of before publication was noted', { ...answered, publication: null }, { met: 0, of: 0 }],
    ['rejected', { ...answered, status: 'rejected' }, { met: 0, of: 0 }],
  ])('%s', (_, one, counted) => expect(tallyOfCase(one).published).toEqual(counted));
});
