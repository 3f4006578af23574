import { compileRouting } from './compile';
import { routeComplaint } from './route';
import type { RouteInput, RoutingReference, RoutingRule } from './rule';
import { SignalReader } from './signals';

const damage = ['berlubang', 'rusak'];
const rules: RoutingRule[] = [
  {
    code: 'national',
    conditions: { streets: ['jalan jenderal sudirman'], areas: ['10.01'], words: damage },
    target: { elsewhereCode: 'nation' },
    confidence: 0.9,
  },
  {
    code: 'village',
    conditions: { categories: ['road'], streets: ['jalan desa'] },
    target: { districtOpd: true },
    confidence: 0.9,
  },
];
const reference: RoutingReference = {
  rules,
  categories: [{ code: 'road', opdCode: 'works', synonyms: ['jalan berlubang'], supervisory: false }],
  threshold: 0.6,
  signals: new SignalReader({
    elsewhere: [{ code: 'nation', name: 'Balai Jalan Nasional', contact: 'LAPOR!', words: ['jalan nasional'] }],
    urgent: [],
    supervisory: [],
  }),
  districtOpd: (code) => `district-${code.slice(0, 5)}`,
  areasAround: (code) => [code, code.slice(0, 5), '10'],
};
const route = (input: Partial<RouteInput>) =>
  routeComplaint(
    { kind: 'complaint', subject: 'Jalan berlubang', description: 'Sudah lama.', areaCode: '10.01.03', ...input },
    compileRouting(reference),
  );

describe('who owns a road, by its street and area', () => {
  it.each<[string, Partial<RouteInput>]>([
    ['in the address, abbreviated', { address: 'Jl. Jend. Sudirman No. 12' }],
    ['in the text', { description: 'Di jalan Jenderal Sudirman banyak lubang.' }],
    [
      'although the citizen chose the category of another office',
      { address: 'Jln Jend Sudirman', categoryCode: 'road' },
    ],
  ])('another government: proposed to a person with the addressee and the street, %s', (_where, input) => {
    const decision = route(input);
    expect(decision).toMatchObject({ method: 'manual', opdCode: null, proposedOpdCode: null, ruleCode: 'national' });
    expect(decision.reasons).toContain('street "jalan jenderal sudirman"');
    expect(decision.signals.elsewhere).toMatchObject([
      { code: 'nation', contact: 'LAPOR!', words: ['jalan jenderal sudirman'] },
    ]);
  });

  it.each<[string, Partial<RouteInput>, string]>([
    [
      'in another district the street of that name is the works office’s',
      { address: 'Jl. Jend. Sudirman', areaCode: '10.02.01' },
      'works',
    ],
    ['another street of a longer name too', { address: 'Jalan Jenderal Sudirmansyah' }, 'works'],
    [
      'a village road is the district’s',
      { description: 'Jalan desa berlubang.', categoryCode: 'road' },
      'district-10.01',
    ],
  ])('%s', (_what, input, expected) => {
    expect(route(input).opdCode).toBe(expected);
  });
});
