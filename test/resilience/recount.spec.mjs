import { describe, expect, it } from '@jest/globals';
import { hashOf } from './chain.mjs';
import { LADDER } from './drill.mjs';
import { clocksOf, expectedMilestones } from './expected.mjs';
import { recount } from './recount.mjs';

const GENESIS = '0'.repeat(64);
const limit = (seconds) => ({ seconds, milestones: LADDER });
const limits = {
  complaint: {
    verification: limit(10),
    first_response: limit(10),
    resolution: limit(20),
    statutory: limit(1000),
    information: { seconds: 30, milestones: [{ percent: 100 }] },
    citizen_reply: { seconds: 10, milestones: [{ percent: 100 }] },
  },
};
/** `second type`, one a line. */
const told = (...lines) =>
  lines.map((line) => {
    const [second, type] = line.split(' ');
    return { at: Number(second) * 1000, type };
  });
const milestonesOf = (clock, ...lines) =>
  expectedMilestones(told(...lines), limits.complaint)
    .filter((one) => one.clock === clock)
    .map(({ cycle, key, at }) => `${cycle} ${key} ${at / 1000}`);

describe('what must be recorded, from the timeline alone', () => {
  it('counts elapsed seconds, and on after the limit', () => {
    expect(milestonesOf('verification', '0 filed')).toEqual(['1 50 5', '1 80 8', '1 100 10', '1 +5s 15', '1 +12s 22']);
  });

  it('ends with the step that stops the clock; a planned clock waits for its start', () => {
    const lines = ['0 filed', '9 verified', '16 responded'];
    expect(milestonesOf('verification', ...lines)).toEqual(['1 50 5', '1 80 8']);
    expect(milestonesOf('first_response', '0 filed')).toEqual([]);
    expect(milestonesOf('first_response', ...lines)).toEqual(['1 50 14']);
  });

  it('leaves out pauses, before and after the limit; the law does not pause', () => {
    const lines = ['0 filed', '4 information_requested', '14 information_supplied'];
    expect(milestonesOf('verification', ...lines)).toEqual(['1 50 15', '1 80 18', '1 100 20', '1 +5s 25', '1 +12s 32']);
    expect(milestonesOf('verification', '0 filed', '12 information_requested', '22 information_supplied')).toEqual([
      ...['1 50 5', '1 80 8', '1 100 10', '1 +5s 25', '1 +12s 32'],
    ]);
    expect(milestonesOf('statutory', ...lines)[0]).toBe('1 50 500');
  });

  it('a reopened complaint has a second resolution clock; an unanswered question ends all of them', () => {
    const reopened = ['0 filed', '1 verified', '2 resolved', '8 disputed'];
    expect(milestonesOf('resolution', ...reopened)).toEqual([
      '2 50 18',
      '2 80 24',
      '2 100 28',
      '2 +5s 33',
      '2 +12s 40',
    ]);
    const clocks = clocksOf(told('0 filed', '4 information_requested', '34 closed'));
    expect(clocks.flatMap(({ stretches }) => stretches).every(({ to }) => to !== null)).toBe(true);
  });

  it('a milestone at the very second in which its clock stops may be there or not', () => {
    expect(expectedMilestones(told('0 filed', '10 verified'), limits.complaint)).toContainEqual(
      expect.objectContaining({ clock: 'verification', key: '100', edge: true }),
    );
  });
});

/** One complaint that was filed at 0, verified at 9 s, answered at 11 s and resolved at 12 s, with everything in order. */
function soundFacts() {
  const complaint = { id: 'c1', number: 'BTG-2026-000001', key: 'uji-1', kind: 'complaint', status: 'resolved' };
  const milestone = (clock, key, second) => ({
    ...{ clock, cycle: 1, key, dueAt: second * 1000, recordedAt: second * 1000 + 40 },
  });
  const milestones = [
    milestone('verification', '50', 5),
    milestone('verification', '80', 8),
    milestone('resolution', '50', 10),
    milestone('citizen_reply', '100', 22),
  ];
  const milestoneEvent = ({ clock, cycle, key, dueAt }) => ({
    type: 'milestone',
    at: dueAt,
    data: { clock, cycle, key },
  });
  const [fifty, eighty, half, silence] = milestones.map(milestoneEvent);
  const step = (type, second) => ({ type, at: second * 1000, data: {} });
  const said = [
    ...[step('filed', 0), fifty, eighty, step('verified', 9), half, step('responded', 11), step('resolved', 12)],
    ...[silence, step('closed', 22.01)],
  ];
  const events = [];
  for (const one of said) {
    const previousHash = events.at(-1)?.hash ?? GENESIS;
    const actor = { actorKind: 'system', actorId: null, actorRole: null, actorOpdCode: null };
    const event = { complaintId: 'c1', sequence: events.length + 1, ...actor, public: true, text: null, ...one };
    events.push({ ...event, previousHash, hash: hashOf(previousHash, event) });
  }
  return {
    requiredUntil: 60_000,
    ledger: {
      filings: [{ key: 'uji-1', number: complaint.number, trackingCode: 'KODE' }],
      commands: [{ number: complaint.number, event: 'verified' }],
      contradictions: [],
    },
    tracked: new Map([['KODE', { status: 200, number: complaint.number }]]),
    complaints: [{ ...complaint, eventCount: events.length, lastEventHash: events.at(-1).hash }],
    events: new Map([['c1', events]]),
    milestones: new Map([['c1', milestones]]),
    outbox: [{ status: 'done', ageSeconds: 50, consumer: 'sla.arm-timers' }],
    deliveries: [{ what: 'event 1 to the officer in the office', times: 1 }],
    stuckDeliveries: [],
    escalations: [{ what: 'clock 1 at 100 to the verifier', times: 1 }],
  };
}

const missesOf = (facts) => Object.values(recount(facts, limits)).flatMap(({ misses }) => misses);
const events = (facts) => facts.events.get('c1');
const milestones = (facts) => facts.milestones.get('c1');

describe('the recount', () => {
  it('finds nothing where all is in order', () => {
    expect(missesOf(soundFacts())).toEqual([]);
  });

  it.each([
    ['an acknowledged complaint that is gone', (facts) => facts.complaints.pop(), 'was acknowledged and is gone'],
    ['a code that finds nothing', (facts) => facts.tracked.set('KODE', { status: 404 }), 'answers 404'],
    [
      'a key that made two complaints',
      (facts) => facts.complaints.push({ ...facts.complaints[0], number: 'BTG-2026-000002' }),
      'uji-1 made 2 complaints',
    ],
    [
      'a number given twice',
      (facts) => facts.complaints.push({ ...facts.complaints[0], key: 'uji-2' }),
      'was given 2 times',
    ],
    ['an answer that was taken back', (facts) => (facts.ledger.commands[0].event = 'confirmed'), 'lost confirmed'],
    ['a milestone that is missing', (facts) => milestones(facts).shift(), 'verification#1 50 is missing'],
    ['a milestone recorded twice', (facts) => milestones(facts).push(milestones(facts)[0]), 'is recorded 2 times'],
    ['a milestone a millisecond off', (facts) => (milestones(facts)[1].dueAt += 1), 'stands at 1 ms from its due time'],
    ['a milestone too early', (facts) => (milestones(facts)[0].recordedAt = 4000), 'was recorded before it was due'],
    [
      'a milestone of a clock that had stopped',
      (facts) => milestones(facts).push({ ...milestones(facts)[0], key: '100', dueAt: 10_000 }),
      'verification#1 100 should not be there',
    ],
    [
      'a milestone that the timeline does not tell',
      (facts) => (events(facts)[1].data = { clock: 'verification', cycle: 2, key: '50' }),
      'stands 0 times on the timeline',
    ],
    ['a complaint that did not close by itself', (facts) => events(facts).pop(), 'still waits for its citizen'],
    ['a complaint that closed twice', (facts) => events(facts).push(events(facts).at(-1)), 'closed twice'],
    ['an event that was changed', (facts) => (events(facts)[3].text = 'lain'), 'event 4 was changed'],
    ['an event that was taken out', (facts) => events(facts).splice(3, 1), "doesn't follow the one before it"],
    ['a sequence number twice', (facts) => (events(facts)[2].sequence = 2), 'has the sequence number 2'],
    [
      'a last event that is another',
      (facts) => (facts.complaints[0].lastEventHash = GENESIS),
      'names another last event',
    ],
    ['a message that hangs', (facts) => (facts.outbox[0].status = 'published'), 'is published since 50 s'],
    [
      'a message set aside',
      (facts) => (facts.outbox[0] = { status: 'dead', ageSeconds: 1, consumer: 'x' }),
      'x is dead',
    ],
    [
      'a delivery made twice',
      (facts) => (facts.deliveries[0].times = 2),
      'event 1 to the officer in the office 2 times',
    ],
    ['a delivery that hangs', (facts) => facts.stuckDeliveries.push('delivery 7 is queued'), 'delivery 7 is queued'],
    ['an escalation made twice', (facts) => (facts.escalations[0].times = 2), 'clock 1 at 100 to the verifier 2 times'],
    ['two answers to one key', (facts) => facts.ledger.contradictions.push('uji-1 in two ways'), 'uji-1 in two ways'],
  ])('finds %s', (_what, doctor, miss) => {
    const facts = soundFacts();
    doctor(facts);
    expect(missesOf(facts).join('\n')).toContain(miss);
  });
});
