import { behindScore } from './behind-score';
import type { ScoredUnit } from './compliance-score';

const unit = (code: string, opdCode = code, areas: string[] | null = null): ScoredUnit => ({
  ...{ code, name: code, opdCode, areas, weight: 1, score: 80, cases: 3, basis: 'own' },
  ...{ dimensions: [], category: 'B', zone: 'green', opinion: 'high_quality' },
});
const clinic = unit('puskesmas-1', 'dinkes', ['33.25.11']);

describe('the complaints behind a score are those that its units are measured by', () => {
  it.each<[string, ScoredUnit[], object[]]>([
    ['one OPD', [unit('dinsos')], [{ units: null, opd: 'dinsos', area: null }]],
    ['a part of an OPD', [clinic], [{ units: null, opd: 'dinkes', area: '33.25.11' }]],
    ['whole OPDs', [unit('dinsos'), unit('dinkes')], [{ units: null, opd: 'dinsos,dinkes', area: null }]],
    ['a part of an OPD that is there whole', [unit('dinkes'), clinic], [{ units: null, opd: 'dinkes', area: null }]],
    [
      'a part of an OPD that is not there: no more of it than its areas',
      [unit('dinsos'), clinic, unit('puskesmas-2', 'dinkes', ['33.25.02'])],
      [
        { units: ['dinsos'], opd: 'dinsos', area: null },
        { units: ['puskesmas-1', 'puskesmas-2'], opd: 'dinkes', area: '33.25.11,33.25.02' },
      ],
    ],
    [
      'a unit that is measured by the regency: everybody',
      [unit('dinsos'), { ...clinic, basis: 'region' }],
      [{ units: null, opd: null, area: null }],
    ],
  ])('%s', (_, units, parts) => {
    const days = { from: '2026-07-01', to: '2026-09-30' };
    const expected = parts.map((part) => ({ ...part, ...days }));
    expect(behindScore.complaintsOf({ period: '2026-Q3', units })).toEqual(expected);
  });
});
