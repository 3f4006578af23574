import pg from 'pg';
import { ask } from './http.mjs';

const milliseconds = (column) => `round(extract(epoch FROM ${column}) * 1000)::float8`;

const COMPLAINTS = `
  SELECT id, number, subject AS key, kind, status, event_count AS "eventCount", encode(last_event_hash, 'hex') AS "lastEventHash"
  FROM complaint ORDER BY id`;

const EVENTS = `
  SELECT complaint_id AS "complaintId", sequence, type, ${milliseconds('at')} AS at, actor_kind AS "actorKind", actor_id AS "actorId",
    actor_role AS "actorRole", actor_opd_code AS "actorOpdCode", public, text, data,
    encode(previous_hash, 'hex') AS "previousHash", encode(hash, 'hex') AS hash
  FROM complaint_event ORDER BY complaint_id, sequence`;

const MILESTONES = `
  SELECT k.complaint_id AS "complaintId", k.clock, k.cycle, m.milestone AS key, ${milliseconds('m.due_at')} AS "dueAt",
    ${milliseconds('m.recorded_at')} AS "recordedAt"
  FROM sla_milestone m JOIN sla_clock k ON k.id = m.clock_id`;

const OUTBOX = `
  SELECT status, consumer, extract(epoch FROM now() - created_at)::int AS "ageSeconds" FROM outbox_message`;

const DELIVERIES = `
  SELECT concat_ws(' ', event_id, recipient_id, channel, step) AS what, count(*)::int AS times
  FROM notification_delivery GROUP BY event_id, recipient_id, channel, step`;

/** What a killed worker had taken is held for two minutes, and isn't stuck before that. */
const STUCK_DELIVERIES = `
  SELECT concat_ws(' ', 'delivery', id, 'is', state, 'and late') AS what FROM notification_delivery
  WHERE state IN ('queued', 'failed') AND next_attempt_at < now() - interval '60 seconds'
    AND (leased_until IS NULL OR leased_until < now())`;

const ESCALATIONS = `
  SELECT concat_ws(' ', 'escalation', clock_id, milestone, post) AS what, count(*)::int AS times
  FROM escalation WHERE clock_id IS NOT NULL GROUP BY clock_id, milestone, post`;

function grouped(rows) {
  const groups = new Map();
  for (const { complaintId, ...row } of rows) {
    const group = groups.get(complaintId) ?? [];
    group.push({ complaintId, ...row });
    groups.set(complaintId, group);
  }
  return groups;
}

/** Reads everything that is counted, as of one instant. */
export async function factsInDatabase(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const rows = async (sql) => (await client.query(sql)).rows;
  const exists = async (table) => (await rows(`SELECT to_regclass('${table}') IS NOT NULL AS there`))[0].there;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const told = await exists('notification_delivery');
    return {
      complaints: await rows(COMPLAINTS),
      events: grouped(await rows(EVENTS)),
      milestones: grouped(await rows(MILESTONES)),
      outbox: await rows(OUTBOX),
      ...(told && { deliveries: await rows(DELIVERIES) }),
      ...(told && { stuckDeliveries: (await rows(STUCK_DELIVERIES)).map(({ what }) => what) }),
      ...((await exists('escalation')) && { escalations: await rows(ESCALATIONS) }),
    };
  } finally {
    await client.end();
  }
}

/** Asks for each acknowledged complaint as its citizen would. @returns {Promise<Map<string, object>>} by tracking code */
export async function trackAll(address, filings) {
  const tracked = new Map();
  const waiting = filings.filter(({ trackingCode }) => trackingCode);
  const lane = async () => {
    for (let one = waiting.pop(); one; one = waiting.pop()) {
      const { status, body } = await ask(`${address}/api/v1/tracking/${one.trackingCode}`, { patienceMs: 20_000 });
      tracked.set(one.trackingCode, { status, number: body.number });
    }
  };
  await Promise.all(Array.from({ length: 6 }, lane));
  return tracked;
}

/**
 * Whether nothing is under way: no message of the outbox, no milestone that is due, no delivery.
 * @returns {Promise<string>} what still is, '' when it is quiet
 */
export async function underWay(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(`
      SELECT (SELECT count(*) FROM outbox_message WHERE status IN ('pending', 'published') AND created_at < now() - interval '3 seconds') AS messages,
        (SELECT count(*) FROM sla_clock WHERE state = 'running' AND next_milestone_at < now() - interval '1 second') AS milestones`);
    const { messages, milestones } = rows[0];
    return messages === '0' && milestones === '0' ? '' : `${messages} messages, ${milestones} clocks`;
  } finally {
    await client.end();
  }
}
