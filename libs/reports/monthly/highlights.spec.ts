import type { Figures } from '@tanggap/compliance';
import { highlightsOf } from './highlights';
import type { MonthlyFacts } from './monthly-facts';
import { changeIn, valueIn } from './numbers';

type Told = Record<string, [value: number | null, n?: number]>;
const figures = (told: Told): Figures =>
  new Map(Object.entries(told).map(([code, [value, n = value ?? 0]]) => [code, { code, value, n }]));
const month = (period: string, told: Told) => ({ period, asOf: undefined, figures: figures(told), score: 89.68 });
const opd = (name: string, breached: number, share: number | null, n: number) => ({
  name,
  figures: figures({ received: [n], breached: [breached], resolved_in_time_share: [share, n] }),
});

const facts: MonthlyFacts = {
  ...{ period: '2026-10', regency: 'Kabupaten Batang', madeAt: new Date('2026-11-30T08:00:00Z'), months: [] },
  openAt: new Date('2026-10-31T16:59:59.999Z'),
  now: month('2026-10', { received: [1782], breached: [188], resolved_in_time_share: [0.8983, 1700] }),
  before: month('2026-09', { received: [1627] }),
  opds: [
    ...[opd('DPUPR', 58, 0.8951, 550), opd('Dinsos', 30, 0.6848, 92), opd('DLH', 15, 0.9399, 180)],
    ...[opd('RSUD', 6, 0.5, 8), opd('Inspektorat', 2, 1, 30), opd('Kec. Bawang', 0, null, 0)],
  ],
  oldest: [
    {
      ...{ complaintId: '01934f1e', number: 'BTG-2025-000041', subject: null, opdCode: null, status: 'assigned' },
      ...{ filedAt: new Date('2025-12-01T08:00:00Z'), days: 334 },
    },
  ],
};

it('a regent reads in a minute what came in, who passed limits, who is least often in time, and what waits for longest', () => {
  expect(highlightsOf(facts, 'id')).toEqual([
    '1.782 laporan masuk, 155 lebih banyak daripada bulan sebelumnya. Dari yang batas waktunya sudah pasti terpenuhi atau terlewati, 89,8 % selesai tepat waktu.',
    '188 melewati batas waktu, paling banyak pada DPUPR (58), Dinsos (30), DLH (15).',
    'Paling jarang tepat waktu: Dinsos, 68,5 % (di antara OPD dengan sedikitnya 20 laporan yang sudah pasti).',
    'Paling lama terbuka pada Sabtu, 31 Oktober 2026: BTG-2025-000041, 334 hari.',
  ]);
});

it('a month without anything says only that', () => {
  const none = figures({ received: [0] });
  const empty = { ...facts, opds: [], oldest: [], now: { ...facts.now, figures: none } };
  expect(highlightsOf({ ...empty, before: { ...facts.before, figures: none } }, 'id')).toEqual([
    '0 laporan masuk, sama banyaknya dengan bulan sebelumnya.',
  ]);
});

it.each([
  ['received', 1782, 1627, '1.782', '+155'],
  ['resolved_in_time_share', 90.94, 89.06, '90,9 %', '+1,8 poin'],
  ['answer_time', 1.04, 0.96, '1,0', '0,0'],
  ['satisfaction', 3.5, 3.48, '3,50', '+0,02'],
  ['score', 89.68, 89.72, '89,68', '-0,04'],
  ['reopened', 0, null, '0', '–'],
] as const)('%s is written alike in every column', (code, now, before, value, change) => {
  expect([valueIn(code, now, 'id'), changeIn(code, { now, before }, 'id')]).toEqual([value, change]);
});
