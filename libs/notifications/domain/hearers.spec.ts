import { hearersOf, type Notice } from './hearers';
import { holdingAfter, nobody, type HeardEvent, type Holding } from './holding';

const event = (type: string, data: HeardEvent['data'] = {}): HeardEvent => ({
  id: 'e',
  sequence: 1,
  type,
  actorKind: 'staff',
  actorId: null,
  public: true,
  data,
});

const atDpupr: Holding = { opdCode: 'dpupr', officerId: null, withOpd: true };
const withNamed: Holding = { ...atDpupr, officerId: 'agus' };
const proposed: Holding = { opdCode: 'dpupr', officerId: null, withOpd: false };

/** `officer@dpupr`, `officer=agus`, `verifier`: the post, its OPD, the officer who was named. */
const short = (notice: Notice): string => {
  if (notice.to === 'reporter') return `reporter ${notice.step}`;
  const who = notice.accountId ? `=${notice.accountId}` : notice.opdCode ? `@${notice.opdCode}` : '';
  return `${notice.to}${who} ${notice.step}`;
};

const hear = (
  what: HeardEvent,
  holding: Holding,
  ladder: ('officer' | 'opd_head' | 'verifier' | 'supervisor' | 'board' | 'reporter')[] = [],
) => hearersOf(what, { holding, ladder, dueAt: null }).map(short);

describe('who hears of another OPD that contributes', () => {
  const dlh = { opdCode: 'dlh', contributionId: 't' };
  const cases: [string, HeardEvent, Holding, string[]][] = [
    ['it is asked', event('contribution_requested', dlh), withNamed, ['officer@dlh contribution_requested']],
    ['it has answered', event('contribution_completed', dlh), withNamed, ['officer=agus contribution_completed']],
    [
      'it has answered while the verifier looks for another lead',
      event('contribution_completed', dlh),
      nobody,
      ['verifier contribution_completed'],
    ],
    [
      'it refuses',
      event('contribution_refused', dlh),
      atDpupr,
      ['officer@dpupr contribution_refused', 'verifier contribution_refused'],
    ],
    ['it is needed no longer', event('contribution_withdrawn', dlh), atDpupr, ['officer@dlh contribution_withdrawn']],
    ['the complaint was merged', event('contribution_ended', dlh), atDpupr, ['officer@dlh contribution_withdrawn']],
    [
      'nobody acknowledged its breach',
      event('escalation_climbed', { post: 'opd_head', clock: 'contribution', opdCode: 'dlh' }),
      atDpupr,
      ['opd_head@dlh escalation'],
    ],
  ];
  it.each(cases)('%s', (_, what, holding, expected) => expect(hear(what, holding)).toEqual(expected));

  it('its limit: its own posts by the ladder, and who leads', () => {
    const reached = (key: string) => event('milestone', { clock: 'contribution', key, opdCode: 'dlh' });
    expect(hear(reached('50'), withNamed, ['officer', 'reporter'])).toEqual(['officer@dlh reminder']);
    expect(hear(reached('100'), withNamed, ['opd_head', 'verifier'])).toEqual([
      'opd_head@dlh breach',
      'verifier breach',
      'officer=agus breach',
    ]);
  });
});

describe('who hears of a step', () => {
  const cases: [string, HeardEvent, Holding, string[]][] = [
    ['a report is filed: the citizen has it in writing', event('filed'), proposed, ['reporter filed']],
    [
      'verified: the citizen, and the officers of the OPD',
      event('verified'),
      atDpupr,
      ['reporter assigned', 'officer@dpupr assigned'],
    ],
    [
      'assigned by name: that officer alone',
      event('assigned'),
      withNamed,
      ['reporter assigned', 'officer=agus assigned'],
    ],
    [
      'an officer is named within the OPD: nothing public',
      event('officer_assigned'),
      withNamed,
      ['officer=agus assigned'],
    ],
    ['a question to the citizen', event('information_requested'), atDpupr, ['reporter information_requested']],
    ['the citizen answers the OPD', event('information_supplied'), atDpupr, ['officer@dpupr information_supplied']],
    [
      'the citizen answers the verifier, before any OPD has it',
      event('information_supplied'),
      proposed,
      ['verifier information_supplied'],
    ],
    ['the citizen writes while the OPD handles it', event('replied'), withNamed, ['officer=agus replied']],
    ['the citizen writes while it waits for the verifier', event('replied'), proposed, ['verifier replied']],
    ['answered', event('responded'), atDpupr, ['reporter responded']],
    ['resolved', event('resolved'), atDpupr, ['reporter resolved']],
    ['the citizen is not satisfied', event('disputed'), atDpupr, ['officer@dpupr disputed']],
    ['the citizen confirms: they know it themselves', event('confirmed'), atDpupr, []],
    ['closed for lack of an answer', event('closed'), atDpupr, ['reporter closed']],
    ['rejected', event('rejected'), nobody, ['reporter rejected']],
    ['merged', event('merged'), atDpupr, ['reporter merged']],
    ['returned: back to the verifiers', event('returned'), nobody, ['verifier returned']],
    ['escalated by hand', event('escalated'), atDpupr, ['opd_head@dpupr escalated', 'officer@dpupr escalated']],
    [
      'a new date: the citizen, and who asked for it',
      event('deadline_extended'),
      atDpupr,
      ['reporter deadline_extended', 'officer@dpupr extension_approved'],
    ],
    ['a pause within the cap', event('paused', { overCap: false }), atDpupr, ['reporter paused']],
    [
      'a pause that was approved',
      event('paused', { overCap: true }),
      withNamed,
      ['reporter paused', 'officer=agus pause_approved'],
    ],
    ['the handling goes on', event('resumed'), atDpupr, ['reporter resumed']],
    ['a pause that the resolution ends is told with it', event('resumed', { cause: 'resolve' }), atDpupr, []],
    [
      'a pause above the cap is asked for',
      { ...event('pause_requested'), public: false },
      atDpupr,
      ['opd_head@dpupr pause_requested'],
    ],
    [
      'a later date is asked for',
      { ...event('extension_requested'), public: false },
      atDpupr,
      ['supervisor extension_requested'],
    ],
    [
      'a request is refused',
      { ...event('request_refused'), public: false },
      withNamed,
      ['officer=agus request_refused'],
    ],
    [
      'nobody acknowledged: the post it climbs to',
      event('escalation_climbed', { post: 'supervisor', clock: 'resolution' }),
      atDpupr,
      ['supervisor escalation'],
    ],
    [
      'raised by hand: the post it is put before',
      event('escalation_raised', { post: 'supervisor', clock: null }),
      atDpupr,
      ['supervisor escalated'],
    ],
    [
      'raised by a milestone, which is told itself',
      event('escalation_raised', { post: 'verifier', clock: 'resolution' }),
      atDpupr,
      [],
    ],
    [
      'another calendar',
      event('deadline_recalculated', { clock: 'resolution' }),
      atDpupr,
      ['reporter deadline_recalculated'],
    ],
    [
      'another calendar moves the first answer too: one message is enough',
      event('deadline_recalculated', { clock: 'first_response' }),
      atDpupr,
      [],
    ],
    ['a step that is kept internal', { ...event('resolved'), public: false }, atDpupr, []],
    ['an internal note', event('noted'), atDpupr, []],
    ['an identity is revealed', event('reporter_revealed'), atDpupr, []],
  ];
  it.each(cases)('%s', (_, what, holding, expected) => expect(hear(what, holding)).toEqual(expected));
});

describe('who hears of a milestone: the ladder of its policy', () => {
  const at = (key: string, clock = 'resolution') =>
    event('milestone', { clock, key, dueAt: '2026-11-20T09:00:00.000Z' });
  it.each([
    ['50 %', at('50'), atDpupr, ['officer'], ['officer@dpupr reminder']],
    ['80 %', at('80'), withNamed, ['officer', 'opd_head'], ['officer=agus reminder', 'opd_head@dpupr reminder']],
    ['the limit', at('100'), atDpupr, ['verifier', 'opd_head'], ['verifier breach', 'opd_head@dpupr breach']],
    ['three working days later', at('+3wd'), atDpupr, ['supervisor'], ['supervisor escalation']],
    ['seven', at('+7wd'), atDpupr, ['board'], ['board escalation']],
    [
      'nobody has it yet: the verifier hears in the place of the OPD',
      at('80'),
      proposed,
      ['officer', 'opd_head'],
      ['verifier reminder', 'verifier reminder'],
    ],
    [
      'verification is late',
      at('100', 'verification'),
      proposed,
      ['verifier', 'supervisor'],
      ['verifier breach', 'supervisor breach'],
    ],
    [
      'the citizen owes an answer: a reminder to them, where the policy says so',
      at('80', 'information'),
      atDpupr,
      ['reporter'],
      ['reporter reminder'],
    ],
    [
      'their time is over: no breach of anybody',
      at('100', 'information'),
      atDpupr,
      ['officer'],
      ['officer@dpupr wait_over'],
    ],
    ['a breach is never told to the citizen', at('100'), atDpupr, ['reporter'], []],
  ] as const)('%s', (_, what, holding, ladder, expected) => expect(hear(what, holding, [...ladder])).toEqual(expected));
});

describe('what the message may name', () => {
  it('a refusal: the code of its reason, never its words', () => {
    const [notice] = hearersOf(event('rejected', { reason: 'not_authorised' }), {
      holding: nobody,
      ladder: [],
      dueAt: null,
    });
    expect(notice?.params).toEqual({ reason: 'not_authorised' });
  });
  it('a date that moved: the new one, not that of the clock as it is now', () => {
    const moved = event('deadline_recalculated', { clock: 'resolution', after: '2026-12-01T09:00:00.000Z' });
    const [notice] = hearersOf(moved, { holding: nobody, ladder: [], dueAt: '2026-12-24T09:00:00.000Z' });
    expect(notice?.params.dueAt).toBe('2026-12-01T09:00:00.000Z');
  });
  it.each([
    ['a reminder: when the clock is due, not when it reminds', '80', '2026-11-24T09:00:00.000Z'],
    ['an escalation: since when it is overdue', '+3wd', '2026-11-24T09:00:00.000Z'],
    ['a breach: the limit that was passed, whatever the clock was given since', '100', '2026-11-20T09:00:00.000Z'],
  ])('%s', (_, key, expected) => {
    const reached = event('milestone', { clock: 'resolution', key, dueAt: '2026-11-20T09:00:00.000Z' });
    const dueAt = '2026-11-24T09:00:00.000Z';
    const [notice] = hearersOf(reached, { holding: atDpupr, ladder: ['supervisor'], dueAt });
    expect(notice?.params.dueAt).toBe(expected);
  });
  it('an assignment keeps the reason of the disposition to itself', () => {
    const [notice] = hearersOf(event('assigned', { reason: 'rahasia' }), { holding: atDpupr, ladder: [], dueAt: null });
    expect(notice?.params).toEqual({ opd: 'dpupr' });
  });
});

describe('in whose hands a report is', () => {
  const after = (...events: HeardEvent[]) => events.reduce(holdingAfter, nobody);
  it('routing proposes, the verifier sends', () => {
    expect(after(event('filed', { opdCode: 'dpupr' }))).toEqual(proposed);
    expect(after(event('filed', { opdCode: 'dpupr' }), event('verified', { opdCode: 'dinkes' }))).toEqual({
      ...atDpupr,
      opdCode: 'dinkes',
    });
  });
  it('an officer keeps it until it goes elsewhere', () => {
    const named = [event('verified', { opdCode: 'dpupr' }), event('officer_assigned', { officerId: 'agus' })];
    expect(after(...named, event('noted'))).toEqual(withNamed);
    expect(after(...named, event('assigned', { opdCode: 'dlh', officerId: null })).officerId).toBeNull();
    expect(after(...named, event('returned'))).toEqual(nobody);
  });
});
