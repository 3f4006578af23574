import { chainFaults } from './chain.mjs';
import { expectedMilestones } from './expected.mjs';

/**
 * @typedef {{
 *   requiredUntil: number,
 *   ledger: { filings: { key: string, number?: string, trackingCode?: string }[], commands: { number: string, event: string }[],
 *     contradictions: string[] },
 *   tracked: Map<string, { status: number, number?: string, state?: string }>,
 *   complaints: { id: string, number: string, key: string, kind: string, status: string, eventCount: number, lastEventHash: string }[],
 *   events: Map<string, object[]>,
 *   milestones: Map<string, { clock: string, cycle: number, key: string, dueAt: number, recordedAt: number }[]>,
 *   outbox: { status: string, ageSeconds: number, consumer: string }[],
 *   deliveries?: { what: string, times: number }[], stuckDeliveries?: string[], escalations?: { what: string, times: number }[],
 * }} Facts what was seen by the clients and what is found afterwards; times in milliseconds. What is due by
 *   `requiredUntil` must be recorded. `tracked` is by tracking code, `events` and `milestones` by the complaint's id.
 */

/** An outbox message may be this old and under way. */
const OUTBOX_SECONDS = 30;

const byKey = (list, key) => {
  const groups = new Map();
  for (const one of list) groups.set(one[key], [...(groups.get(one[key]) ?? []), one]);
  return groups;
};

function filings({ ledger, complaints, tracked }) {
  const found = byKey(complaints, 'key');
  const acknowledged = ledger.filings.filter(({ number }) => number);
  return {
    acknowledged: {
      counted: acknowledged.length,
      misses: acknowledged.flatMap(({ key, number }) =>
        found.get(key)?.some((one) => one.number === number) ? [] : [`${number} was acknowledged and is gone`],
      ),
    },
    'trackable by their code': {
      counted: acknowledged.length,
      misses: acknowledged.flatMap(({ number, trackingCode }) => {
        const answer = tracked.get(trackingCode);
        return answer?.status === 200 && answer.number === number ? [] : [`${number} answers ${answer?.status}`];
      }),
    },
    'filed once for each key': {
      counted: found.size,
      misses: [
        ...[...found].flatMap(([key, all]) => (all.length > 1 ? [`${key} made ${all.length} complaints`] : [])),
        ...ledger.contradictions,
      ],
    },
  };
}

function commands({ ledger, complaints, events }) {
  const idOf = new Map(complaints.map(({ number, id }) => [number, id]));
  return {
    'acknowledged steps on the timeline': {
      counted: ledger.commands.length,
      misses: ledger.commands.flatMap(({ number, event }) =>
        (events.get(idOf.get(number)) ?? []).some(({ type }) => type === event) ? [] : [`${number} lost ${event}`],
      ),
    },
  };
}

const nameOf = ({ clock, cycle, key }) => `${clock}#${cycle} ${key}`;

/** The recorded milestones of one complaint against those it must have; `told` are those on its timeline. */
function milestoneFaults(number, expected, recorded, told, requiredUntil) {
  const faults = [];
  const due = new Map(expected.map((one) => [nameOf(one), one]));
  for (const [name, { at, edge }] of due) {
    const rows = recorded.filter((one) => nameOf(one) === name);
    if (rows.length === 0 && !edge && at <= requiredUntil) faults.push(`${number} ${name} is missing`);
    if (rows.length > 1) faults.push(`${number} ${name} is recorded ${rows.length} times`);
    if (rows.length === 1 && rows[0].dueAt !== at && !edge) {
      faults.push(`${number} ${name} stands at ${rows[0].dueAt - at} ms from its due time`);
    }
  }
  for (const row of recorded) {
    const name = nameOf(row);
    if (!due.has(name)) faults.push(`${number} ${name} should not be there`);
    if (row.recordedAt < row.dueAt) faults.push(`${number} ${name} was recorded before it was due`);
    const lines = told.filter((one) => nameOf(one) === name && one.dueAt === row.dueAt);
    if (lines.length !== 1) faults.push(`${number} ${name} stands ${lines.length} times on the timeline`);
  }
  if (told.length !== recorded.length) faults.push(`${number} tells ${told.length} milestones of ${recorded.length}`);
  return faults;
}

function milestones(facts, limits) {
  const faults = [];
  let counted = 0;
  for (const { id, number, kind } of facts.complaints) {
    const events = facts.events.get(id) ?? [];
    const told = events
      .filter(({ type }) => type === 'milestone')
      .map(({ data, at }) => ({ clock: data.clock, cycle: data.cycle, key: data.key, dueAt: at }));
    const steps = events.filter(({ type }) => type !== 'milestone');
    const recorded = facts.milestones.get(id) ?? [];
    counted += recorded.length;
    faults.push(
      ...milestoneFaults(number, expectedMilestones(steps, limits[kind]), recorded, told, facts.requiredUntil),
    );
  }
  return { 'milestones, once and at their time': { counted, misses: faults } };
}

/** What ends the wait for the citizen; a late answer that came before any worker noticed is taken. */
const ENDS_THE_WAIT = ['closed', 'information_supplied', 'confirmed', 'disputed', 'merged'];

/** Where the citizen's time ran out, the complaint has closed by itself unless the citizen came first. */
function closing(facts, limits) {
  const waits = facts.complaints.flatMap(({ id, number, kind }) => {
    const steps = (facts.events.get(id) ?? []).filter(({ type }) => type !== 'milestone');
    return expectedMilestones(steps, limits[kind])
      .filter(({ clock, key }) => ['information', 'citizen_reply'].includes(clock) && key === '100')
      .filter(({ at, edge }) => !edge && at <= facts.requiredUntil)
      .map(({ at }) => ({ number, end: steps.find((step) => step.at >= at && ENDS_THE_WAIT.includes(step.type)) }));
  });
  const closed = [...facts.events.values()].flat().filter(({ type }) => type === 'closed');
  const closedTwice = [...byKey(closed, 'complaintId')].filter(([, all]) => all.length > 1);
  return {
    'silence of citizens, ended once': {
      counted: waits.length,
      misses: [
        ...waits.flatMap(({ number, end }) => (end ? [] : [`${number} still waits for its citizen`])),
        ...closedTwice.map(([id]) => `${id} closed twice`),
      ],
    },
  };
}

function history({ complaints, events }) {
  const all = [...events.values()].flat();
  return {
    'events in unbroken chains': {
      counted: all.length,
      misses: complaints.flatMap((complaint) =>
        chainFaults(complaint, events.get(complaint.id) ?? []).map((fault) => `${complaint.number}: ${fault}`),
      ),
    },
    'complaint numbers, none twice': {
      counted: complaints.length,
      misses: [...byKey(complaints, 'number')].flatMap(([number, same]) =>
        same.length > 1 ? [`${number} was given ${same.length} times`] : [],
      ),
    },
  };
}

function messages({ outbox, deliveries, stuckDeliveries, escalations }) {
  const stuck = outbox.filter(
    ({ status, ageSeconds }) => status === 'dead' || (status !== 'done' && ageSeconds > OUTBOX_SECONDS),
  );
  const twice = (list) => list.filter(({ times }) => times > 1).map(({ what, times }) => `${what} ${times} times`);
  return {
    'outbox messages, none stuck': {
      counted: outbox.length,
      misses: stuck.map(({ consumer, status, ageSeconds }) => `${consumer} is ${status} since ${ageSeconds} s`),
    },
    ...(deliveries && {
      'deliveries, none twice or stuck': {
        counted: deliveries.length,
        misses: [...twice(deliveries), ...stuckDeliveries],
      },
    }),
    ...(escalations && { 'escalations, none twice': { counted: escalations.length, misses: twice(escalations) } }),
  };
}

/**
 * Counts again, from facts alone.
 * @param {Facts} facts @param {Record<string, Record<string, { seconds: number, milestones: object[] }>>} limits by kind, by clock
 * @returns {Record<string, { counted: number, misses: string[] }>} by what was counted
 */
export function recount(facts, limits) {
  return {
    ...filings(facts),
    ...commands(facts),
    ...milestones(facts, limits),
    ...closing(facts, limits),
    ...history(facts),
    ...messages(facts),
  };
}
