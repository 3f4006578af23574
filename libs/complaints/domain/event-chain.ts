import { createHash } from 'node:crypto';

export type ActorKind = 'reporter' | 'staff' | 'system';
export type EventData = Record<string, unknown>;

/** What a timeline event says; its hash covers all of it. */
interface EventContent {
  complaintId: string;
  sequence: number;
  type: string;
  at: Date;
  actorKind: ActorKind;
  actorId: string | null;
  actorRole: string | null;
  actorOpdCode: string | null;
  public: boolean;
  text: string | null;
  data: EventData;
}

export interface ChainedEvent extends EventContent {
  previousHash: Buffer;
  hash: Buffer;
}

/** The hash before a complaint's first event. */
export const GENESIS = Buffer.alloc(32);

/** SHA-256 over the previous hash and the event's canonical JSON (keys sorted at every depth, instants in UTC). */
function hashEvent(previousHash: Buffer, event: EventContent): Buffer {
  const { complaintId, sequence, type, at, actorKind, actorId, actorRole, actorOpdCode, text, data } = event;
  const fields = [complaintId, sequence, type, at.toISOString(), actorKind, actorId, actorRole, actorOpdCode];
  return createHash('sha256')
    .update(previousHash)
    .update(canonicalJson([...fields, event.public, text, data]))
    .digest();
}

export function chainEvent(previousHash: Buffer, event: EventContent): ChainedEvent {
  return { ...event, previousHash, hash: hashEvent(previousHash, event) };
}

/** Where a chain is broken, in words; empty when every event carries the hash of the one before it. */
export function chainProblems(events: readonly ChainedEvent[]): string[] {
  const problems: string[] = [];
  let previous: Buffer = GENESIS;
  events.forEach((event, index) => {
    if (event.sequence !== index + 1) problems.push(`event ${index + 1} has sequence ${event.sequence}`);
    if (!event.previousHash.equals(previous)) problems.push(`event ${event.sequence} doesn't follow the one before it`);
    if (!event.hash.equals(hashEvent(event.previousHash, event))) problems.push(`event ${event.sequence} was changed`);
    previous = event.hash;
  });
  return problems;
}

/** JSON with sorted keys: jsonb doesn't keep the order in which they were written. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`;
}
