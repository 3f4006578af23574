import { Injectable } from '@nestjs/common';
import { Database, OutboxSignal } from '@tanggap/platform';

/** What filing has to know before it decides, in one round trip. */
export interface FilingOpening {
  referenceVersion: string;
  /** From the sequence; null when the idempotency key is known, since then nothing is filed. */
  number: string | null;
  known: KnownAnswer | null;
  /** How many of the attachments exist and are free. */
  attachments: number;
}

export interface KnownAnswer {
  requestHash: Buffer;
  salt: Buffer;
  answer: Record<string, unknown>;
}

type Row = Record<string, unknown>;

/** The rows of one complaint, each with every column of its table. */
export interface FilingRows {
  complaint: Row;
  reporter: Row | null;
  events: Row[];
  clocks: Row[];
  likeness: Row;
  outbox: Row[];
  idempotencyKey: Row | null;
  attachmentIds: string[];
  complaintId: string;
}

const OPEN = `
  SELECT (SELECT version FROM reference_state) AS "referenceVersion",
         CASE WHEN k.key_hash IS NULL THEN nextval('complaint_number_seq') END AS number,
         CASE WHEN k.key_hash IS NULL THEN NULL
              ELSE jsonb_build_object('requestHash', encode(k.request_hash, 'hex'), 'salt', encode(k.salt, 'hex'), 'answer', k.answer)
         END AS known,
         (SELECT count(*)::int FROM attachment WHERE id = ANY($2::uuid[]) AND complaint_id IS NULL) AS attachments
  FROM (SELECT $1::bytea AS wanted) w LEFT JOIN idempotency_key k ON k.key_hash = w.wanted`;

/**
 * Everything a complaint consists of in one statement, which is one transaction and one round trip. Nothing is inserted
 * when another request with the same idempotency key was quicker, or when an attachment was taken meanwhile; should
 * only some attachments be free, the foreign key of the others' complaint undoes the whole statement.
 */
const FILE = `
  WITH att AS (
    UPDATE attachment SET complaint_id = $8::uuid WHERE id = ANY($7::uuid[]) AND complaint_id IS NULL RETURNING id
  ), complete AS (
    SELECT 1 WHERE (SELECT count(*) FROM att) = cardinality($7::uuid[])
  ), idem AS (
    INSERT INTO idempotency_key SELECT k.* FROM jsonb_populate_recordset(null::idempotency_key, $6::jsonb) k, complete
    ON CONFLICT DO NOTHING RETURNING 1
  ), go AS (
    SELECT 1 FROM complete WHERE $6::jsonb = '[]'::jsonb OR EXISTS (SELECT 1 FROM idem)
  ), rep AS (
    INSERT INTO reporter SELECT r.* FROM jsonb_populate_recordset(null::reporter, $2::jsonb) r, go
  ), com AS (
    INSERT INTO complaint SELECT c.* FROM jsonb_populate_record(null::complaint, $1::jsonb) c, go
  ), eve AS (
    INSERT INTO complaint_event SELECT e.* FROM jsonb_populate_recordset(null::complaint_event, $3::jsonb) e, go
  ), clo AS (
    INSERT INTO sla_clock SELECT s.* FROM jsonb_populate_recordset(null::sla_clock, $4::jsonb) s, go
  ), lik AS (
    INSERT INTO complaint_likeness SELECT l.* FROM jsonb_populate_record(null::complaint_likeness, $9::jsonb) l, go
  ), outb AS (
    INSERT INTO outbox_message SELECT o.* FROM jsonb_populate_recordset(null::outbox_message, $5::jsonb) o, go
  )
  SELECT EXISTS (SELECT 1 FROM go) AS filed`;

@Injectable()
export class FilingStatement {
  constructor(
    private readonly database: Database,
    private readonly signal: OutboxSignal,
  ) {}

  async open(keyHash: Buffer | null, attachmentIds: string[]): Promise<FilingOpening> {
    const [row] = await this.database.prepared<FilingOpening & { known: RawKnown | null }>('filing-open', OPEN, [
      keyHash,
      attachmentIds,
    ]);
    if (!row) throw new Error('filing-open answers one row');
    return { ...row, known: row.known && knownOf(row.known) };
  }

  /** False when nothing was filed: the idempotency key is known by now, or an attachment was taken. */
  async file(rows: FilingRows): Promise<boolean> {
    const json = (value: unknown): string => JSON.stringify(value);
    const [row] = await this.database.prepared<{ filed: boolean }>('filing-file', FILE, [
      json(rows.complaint),
      json(rows.reporter ? [rows.reporter] : []),
      json(rows.events),
      json(rows.clocks),
      json(rows.outbox),
      json(rows.idempotencyKey ? [rows.idempotencyKey] : []),
      rows.attachmentIds,
      rows.complaintId,
      json(rows.likeness),
    ]);
    if (!row?.filed) return false;
    // The statement was the transaction: here it is committed.
    this.signal.ring();
    return true;
  }

  /** Keys older than that are forgotten; at most `limit` a call. Returns how many went. */
  async forgetKeys(before: Date, limit: number): Promise<number> {
    const gone = await this.database.query(
      `DELETE FROM idempotency_key WHERE key_hash IN (
         SELECT key_hash FROM idempotency_key WHERE created_at < $1 ORDER BY created_at LIMIT $2
       ) RETURNING 1`,
      [before, limit],
    );
    return gone.length;
  }
}

interface RawKnown {
  requestHash: string;
  salt: string;
  answer: Record<string, unknown>;
}

const knownOf = (raw: RawKnown): KnownAnswer => ({
  requestHash: Buffer.from(raw.requestHash, 'hex'),
  salt: Buffer.from(raw.salt, 'hex'),
  answer: raw.answer,
});
