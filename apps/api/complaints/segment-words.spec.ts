import type { ExplainedSegment } from '@tanggap/complaints';
import { segmentInWords } from './segment-words';

const HOUR = 3_600_000;
const at = (local: string): Date => new Date(`${local.replace(' ', 'T')}+07:00`);
const segment = (from: string, to: string, change: Partial<ExplainedSegment>): ExplainedSegment => ({
  from: at(from),
  to: at(to),
  periods: [],
  countedMs: 0,
  workingDay: null,
  reason: { kind: 'elapsed' },
  ...change,
});
const off = (kind: 'weekly_rest' | 'cuti_bersama', name: string | null = null): ExplainedSegment['reason'] => ({
  kind: 'off',
  day: { kind, name, decree: null },
});
const work = (...periods: [string, string][]): Partial<ExplainedSegment> => ({
  reason: { kind: 'work', temporaryHours: null },
  periods: periods.map(([from, to]) => ({ from: at(from), to: at(to) })),
});

it.each([
  [
    segment('2026-11-20 07:30', '2026-11-20 14:30', {
      ...work(['2026-11-20 07:30', '2026-11-20 14:30']),
      countedMs: 7 * HOUR,
    }),
    'Jumat 20 Nov 07.30–14.30 · 7 jam',
    'Friday 20 Nov 07:30–14:30 · 7 h',
  ],
  [
    segment('2026-11-23 07:30', '2026-11-23 16:00', {
      ...work(['2026-11-23 07:30', '2026-11-23 12:00'], ['2026-11-23 13:00', '2026-11-23 16:00']),
      countedMs: 7.5 * HOUR,
    }),
    'Senin 23 Nov 07.30–12.00, 13.00–16.00 · 7,5 jam',
    'Monday 23 Nov 07:30–12:00, 13:00–16:00 · 7.5 h',
  ],
  [
    segment('2026-11-21 00:00', '2026-11-23 00:00', { reason: off('weekly_rest') }),
    'Sabtu 21 Nov, Minggu 22 Nov · libur mingguan',
    'Saturday 21 Nov, Sunday 22 Nov · weekly rest',
  ],
  [
    segment('2026-12-24 00:00', '2026-12-25 00:00', { reason: off('cuti_bersama', 'Natal') }),
    'Kamis 24 Des · cuti bersama Natal',
    'Thursday 24 Dec · collective leave Natal',
  ],
  [
    segment('2026-11-24 10:00', '2026-11-25 09:00', {
      reason: { kind: 'paused', code: 'awaiting_information', name: null },
    }),
    'Selasa 24 Nov 10.00 – Rabu 25 Nov 09.00 · menunggu keterangan pelapor',
    'Tuesday 24 Nov 10:00 – Wednesday 25 Nov 09:00 · waiting for the reporter',
  ],
  [
    segment('2026-11-24 10:00', '2026-11-25 07:30', {
      reason: {
        kind: 'paused',
        code: 'awaiting_budget',
        name: { id: 'menunggu anggaran atau pengadaan', en: 'waiting for budget or procurement' },
      },
    }),
    'Selasa 24 Nov 10.00 – Rabu 25 Nov 07.30 · menunggu anggaran atau pengadaan',
    'Tuesday 24 Nov 10:00 – Wednesday 25 Nov 07:30 · waiting for budget or procurement',
  ],
])('%#: says what counted and why', (one, id, en) => {
  expect(segmentInWords(one, 'id')).toBe(id);
  expect(segmentInWords(one, 'en')).toBe(en);
});
