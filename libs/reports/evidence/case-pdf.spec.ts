import type { CaseRecord, CaseStep } from '@tanggap/complaints';
import { outcomeOf, stepOf } from './case-pdf';

const step = (type: string, data: Partial<CaseStep> = {}): CaseStep => ({
  ...{ sequence: 2, type, at: '2026-03-05T03:00:00Z', actorKind: 'system', actorRole: null, actorOpdCode: null },
  ...{ clock: null, key: null, post: null, answer: null, ...data },
});

it.each([
  ['a reminder', step('milestone', { clock: 'resolution', key: '80' }), '80 % waktu terpakai'],
  ['a passed limit', step('milestone', { clock: 'resolution', key: '100' }), 'Batas waktu terlewati: Penyelesaian'],
  ['a citizen who let theirs pass', step('milestone', { clock: 'citizen_reply', key: '100' }), 'Waktu pelapor habis'],
  [
    'days after it',
    step('milestone', { clock: 'resolution', key: '+3wd' }),
    'Masih lewat batas: Penyelesaian (3 hari kerja sesudahnya)',
  ],
  ['hours after it', step('milestone', { clock: 'resolution', key: '+2wh' }), '(2 jam kerja sesudahnya)'],
  ['an escalation', step('escalation_raised', { post: 'opd_head', clock: 'resolution' }), 'Eskalasi: Kepala OPD'],
  ['any other step', step('responded'), 'Tanggapan OPD'],
])('an assessor reads from the history: %s', (_what, one, words) => expect(stepOf(one, 'id')).toContain(words));

const clock = (data: Partial<CaseRecord['clocks'][number]>): CaseRecord['clocks'][number] => ({
  ...{ clock: 'resolution', cycle: 1, opdCode: 'dpupr', state: 'stopped', breachedAt: null },
  ...{ startedAt: '2026-03-02T01:00:00Z', dueAt: '2026-03-20T09:00:00Z', stoppedAt: '2026-03-10T03:00:00Z', ...data },
});

it.each([
  ['met', clock({}), 'tepat waktu'],
  ['passed', clock({ breachedAt: '2026-03-20T09:00:00Z' }), 'lewat batas'],
  ['under way', clock({ stoppedAt: null, state: 'running' }), 'berjalan'],
  ['no longer asked for', clock({ state: 'cancelled' }), 'tidak berlaku'],
  ['answered by the citizen', clock({ clock: 'citizen_reply' }), 'tepat waktu'],
  ['let pass by the citizen', clock({ clock: 'citizen_reply', stoppedAt: '2026-03-20T09:00:00Z' }), 'tidak dijawab'],
])('a deadline that was %s', (_what, one, words) => expect(outcomeOf(one, 'id')).toBe(words));
