import type { CaseStep } from '@tanggap/complaints';
import { stepOf } from './case-pdf';

const step = (type: string, data: Partial<CaseStep> = {}): CaseStep => ({
  ...{ sequence: 2, type, at: '2026-03-05T03:00:00Z', actorKind: 'system', actorRole: null, actorOpdCode: null },
  ...{ clock: null, key: null, post: null, answer: null, ...data },
});

it.each([
  ['a reminder', step('milestone', { clock: 'resolution', key: '80' }), '80 % waktu terpakai'],
  ['a passed limit', step('milestone', { clock: 'resolution', key: '100' }), 'Batas waktu terlewati: Penyelesaian'],
  [
    'days after it',
    step('milestone', { clock: 'resolution', key: '+3wd' }),
    'Masih lewat batas: Penyelesaian (3 hari kerja sesudahnya)',
  ],
  ['hours after it', step('milestone', { clock: 'resolution', key: '+2wh' }), '(2 jam kerja sesudahnya)'],
  ['an escalation', step('escalation_raised', { post: 'opd_head', clock: 'resolution' }), 'Eskalasi: Kepala OPD'],
  ['any other step', step('responded'), 'Tanggapan OPD'],
])('an assessor reads from the history: %s', (_what, one, words) => expect(stepOf(one, 'id')).toContain(words));
