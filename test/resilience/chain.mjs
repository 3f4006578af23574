import { createHash } from 'node:crypto';

/** JSON with its keys in order, as the hash of an event is defined (docs/architecture.md); written anew for the recount. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const keys = Object.keys(value).sort((a, b) => (a < b ? -1 : 1));
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

/** SHA-256 in hex over the previous hash and what the event says. */
export function hashOf(previousHex, event) {
  const said = [
    ...[event.complaintId, event.sequence, event.type, new Date(event.at).toISOString()],
    ...[event.actorKind, event.actorId, event.actorRole, event.actorOpdCode, event.public, event.text, event.data],
  ];
  return createHash('sha256').update(Buffer.from(previousHex, 'hex')).update(canonical(said)).digest('hex');
}

/** Where the chain of one complaint's events, in their order, is broken; empty when it holds. */
export function chainFaults(complaint, events) {
  const faults = [];
  let previous = '0'.repeat(64);
  events.forEach((event, index) => {
    if (event.sequence !== index + 1) faults.push(`event ${index + 1} has the sequence number ${event.sequence}`);
    if (event.previousHash !== previous) faults.push(`event ${event.sequence} doesn't follow the one before it`);
    if (event.hash !== hashOf(event.previousHash, event)) faults.push(`event ${event.sequence} was changed`);
    previous = event.hash;
  });
  if (complaint.lastEventHash !== previous) faults.push('the complaint names another last event');
  if (complaint.eventCount !== events.length)
    faults.push(`${complaint.eventCount} events counted, ${events.length} there`);
  return faults;
}
