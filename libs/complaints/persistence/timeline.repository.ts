import { Injectable } from '@nestjs/common';
import { Database, newId, type Tx, toRow } from '@tanggap/platform';
import { chainEvent, type ActorKind, type ChainedEvent, type EventData } from '../domain/event-chain';
import type { ComplaintEvent } from './complaint-event.entity';

/** An event before it knows its place in the chain. */
export interface NewEvent {
  type: string;
  at: Date;
  actor: EventActor;
  public: boolean;
  text?: string | undefined;
  data?: EventData;
}

export interface EventActor {
  kind: ActorKind;
  id: string | null;
  role: string | null;
  opdCode: string | null;
}

interface ChainHead {
  complaintId: string;
  lastEventHash: Buffer;
  eventCount: number;
}

/** Links `events` behind `head`; returns the rows and the new head. Pure but for the ids of the rows. */
export function linkEvents(head: ChainHead, events: NewEvent[]): { rows: ComplaintEvent[]; head: ChainHead } {
  const rows: ComplaintEvent[] = [];
  let { lastEventHash, eventCount } = head;
  for (const event of events) {
    const linked = chainEvent(lastEventHash, {
      complaintId: head.complaintId,
      sequence: eventCount + 1,
      type: event.type,
      at: event.at,
      actorKind: event.actor.kind,
      actorId: event.actor.id,
      actorRole: event.actor.role,
      actorOpdCode: event.actor.opdCode,
      public: event.public,
      text: event.text ?? null,
      data: event.data ?? {},
    });
    rows.push({ id: newId(), ...linked });
    lastEventHash = linked.hash;
    eventCount += 1;
  }
  return { rows, head: { complaintId: head.complaintId, lastEventHash, eventCount } };
}

/** Where a complaint stands in the order of filing. */
export interface FiledPlace {
  id: string;
  /** With its microseconds. */
  filedAt: string;
}

/** Type, instant in milliseconds, the actor's OPD, data. */
type WrittenFact = [type: string, at: number, actorOpdCode: string | null, data: ChainedEvent['data']];

@Injectable()
export class TimelineRepository {
  constructor(private readonly database: Database) {}

  async append(tx: Tx, rows: ComplaintEvent[]): Promise<void> {
    if (rows.length === 0) return;
    await this.database.query(
      'INSERT INTO complaint_event SELECT * FROM jsonb_populate_recordset(null::complaint_event, $1::jsonb)',
      [JSON.stringify(rows.map(toRow))],
      tx,
    );
  }

  /** All events of a complaint in order. */
  async eventsOf(complaintId: string, tx?: Tx): Promise<(ChainedEvent & { id: string })[]> {
    return this.eventsOfAll([complaintId], tx);
  }

  /** All events of these complaints, those of each in order. */
  async eventsOfAll(complaintIds: readonly string[], tx?: Tx): Promise<(ChainedEvent & { id: string })[]> {
    return this.database.query<ChainedEvent & { id: string }>(
      `SELECT id, complaint_id AS "complaintId", sequence, type, at, actor_kind AS "actorKind", actor_id AS "actorId",
              actor_role AS "actorRole", actor_opd_code AS "actorOpdCode", public, text, data,
              previous_hash AS "previousHash", hash
       FROM complaint_event WHERE complaint_id = ANY($1::uuid[]) ORDER BY complaint_id, sequence`,
      [complaintIds],
      tx,
    );
  }

  /** What happened to these complaints without texts and hashes, those of each in order: as one JSON each, since there are very many. */
  async factsOfAll(complaintIds: readonly string[], tx?: Tx): Promise<Map<string, WrittenFact[]>> {
    const rows = await this.database.query<{ id: string; facts: WrittenFact[] }>(
      `SELECT complaint_id AS id,
              json_agg(json_build_array(type, trunc(extract(epoch FROM at) * 1000), actor_opd_code, data) ORDER BY sequence) AS facts
       FROM complaint_event WHERE complaint_id = ANY($1::uuid[]) GROUP BY complaint_id`,
      [complaintIds],
      tx,
    );
    return new Map(rows.map(({ id, facts }) => [id, facts]));
  }

  /** The next complaints in the order of filing. */
  async filedAfter(after: FiledPlace | undefined, limit: number, tx?: Tx): Promise<FiledPlace[]> {
    return this.database.query<FiledPlace>(
      `SELECT id, filed_at::text AS "filedAt" FROM complaint
       WHERE (filed_at, id) > ($1::timestamptz, $2::uuid) ORDER BY filed_at, id LIMIT $3`,
      [after?.filedAt ?? '-infinity', after?.id ?? '00000000-0000-0000-0000-000000000000', limit],
      tx,
    );
  }
}
