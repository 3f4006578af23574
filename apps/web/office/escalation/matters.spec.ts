import type { Escalation } from '../api/types';
import { causesOf, mattersOf } from './matters';

const escalation = (id: string, given: Partial<Escalation> = {}): Escalation =>
  ({
    id,
    complaint: 'BTG-2026-000001',
    post: 'supervisor',
    opd: 'dpupr',
    state: 'open',
    clock: 'resolution',
    raisedAt: '2026-11-23T08:00:00+07:00',
    ...given,
  }) as Escalation;

const ids = (rows: readonly Escalation[]): string => rows.map(({ id }) => id).join(' ');

describe('what a reader of escalations has before them', () => {
  it.each<[string, Escalation[], string[]]>([
    ['nothing', [], []],
    [
      'one complaint before one post is one matter, where its first stands',
      [escalation('a'), escalation('x', { complaint: 'BTG-2026-000002' }), escalation('b', { clock: 'verification' })],
      ['a b', 'x'],
    ],
    [
      'another post has other people to answer, and so has another OPD',
      [escalation('a'), escalation('b', { post: 'opd_head' }), escalation('c', { opd: 'dlh' })],
      ['a', 'b', 'c'],
    ],
    [
      'one answer is one matter, another answer isn’t',
      [
        escalation('a', { state: 'acknowledged', note: 'Tim berangkat.' }),
        escalation('b', { state: 'acknowledged', note: 'Sudah ditambal.' }),
        escalation('c', { state: 'acknowledged', note: 'Tim berangkat.' }),
      ],
      ['a c', 'b'],
    ],
    [
      'what climbed stands alone',
      [escalation('a', { state: 'climbed' }), escalation('b', { state: 'climbed' }), escalation('c')],
      ['a', 'b', 'c'],
    ],
  ])('%s', (_what, rows, expected) => {
    expect(mattersOf(rows).map(ids)).toEqual(expected);
  });

  it('says for each clock since when and how often', () => {
    const rows = [
      escalation('late', { raisedAt: '2026-11-26T08:00:00+07:00' }),
      escalation('limit', { raisedAt: '2026-11-24T16:00:00+07:00' }),
      escalation('hand', { clock: null }),
    ];
    const [matter] = mattersOf(rows);
    expect(causesOf(matter!).map(({ first, times }) => [first.id, times])).toEqual([
      ['limit', 2],
      ['hand', 1],
    ]);
  });
});
