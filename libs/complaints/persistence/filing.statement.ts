import { Injectable } from '@nestjs/common';
import { Database, Gatherer, isDatabaseUnreachable, OutboxSignal, hex } from '@tanggap/platform';

/** What filing has to know before it decides, in one round trip. */
interface FilingOpening {
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
interface FilingRows {
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

/** $1: an object for each filing, in their order. */
const OPEN = `
  SELECT (SELECT version FROM reference_state) AS "referenceVersion",
         CASE WHEN k.key_hash IS NULL THEN nextval('complaint_number_seq') END AS number,
         CASE WHEN k.key_hash IS NULL THEN NULL
              ELSE jsonb_build_object('requestHash', encode(k.request_hash, 'hex'), 'salt', encode(k.salt, 'hex'), 'answer', k.answer)
         END AS known,
         (SELECT count(*)::int FROM attachment WHERE id = ANY(w.attachment_ids) AND complaint_id IS NULL) AS attachments
  FROM jsonb_to_recordset($1::jsonb) w(place int, key_hash bytea, attachment_ids uuid[])
  LEFT JOIN idempotency_key k ON k.key_hash = w.key_hash
  ORDER BY w.place`;

/**
 * Everything that complaints consist of in one statement, which is one transaction and one round trip. Nothing of a complaint
 * is inserted when another request with the same idempotency key was quicker, or when an attachment was taken meanwhile;
 * should only some attachments be free, the foreign key of the others' complaint undoes the whole statement.
 */
const FILE = `
  WITH wanted AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) w(id uuid, key_hash bytea, attachment_ids uuid[])
  ), att AS (
    UPDATE attachment a SET complaint_id = w.id FROM wanted w
    WHERE a.id = ANY(w.attachment_ids) AND a.complaint_id IS NULL RETURNING a.complaint_id
  ), complete AS (
    SELECT w.id, w.key_hash FROM wanted w
    WHERE (SELECT count(*) FROM att WHERE att.complaint_id = w.id) = cardinality(w.attachment_ids)
  ), idem AS (
    INSERT INTO idempotency_key SELECT k.* FROM jsonb_populate_recordset(null::idempotency_key, $2::jsonb) k
    WHERE k.key_hash IN (SELECT key_hash FROM complete)
    ON CONFLICT DO NOTHING RETURNING key_hash
  ), go AS (
    SELECT id FROM complete WHERE key_hash IS NULL OR key_hash IN (SELECT key_hash FROM idem)
  ), com AS (
    INSERT INTO complaint SELECT c.* FROM jsonb_populate_recordset(null::complaint, $3::jsonb) c
    WHERE c.id IN (SELECT id FROM go) RETURNING reporter_id
  ), rep AS (
    INSERT INTO reporter SELECT r.* FROM jsonb_populate_recordset(null::reporter, $4::jsonb) r
    WHERE r.id IN (SELECT reporter_id FROM com)
  ), eve AS (
    INSERT INTO complaint_event SELECT e.* FROM jsonb_populate_recordset(null::complaint_event, $5::jsonb) e
    WHERE e.complaint_id IN (SELECT id FROM go)
  ), clo AS (
    INSERT INTO sla_clock SELECT s.* FROM jsonb_populate_recordset(null::sla_clock, $6::jsonb) s
    WHERE s.complaint_id IN (SELECT id FROM go)
  ), lik AS (
    INSERT INTO complaint_likeness SELECT l.* FROM jsonb_populate_recordset(null::complaint_likeness, $7::jsonb) l
    WHERE l.complaint_id IN (SELECT id FROM go)
  ), outb AS (
    INSERT INTO outbox_message SELECT o.* FROM jsonb_populate_recordset(null::outbox_message, $8::jsonb) o
    WHERE o.aggregate_id IN (SELECT id FROM go)
  )
  SELECT id FROM go`;

/** So many are filed together at most; each has some dozens of rows. */
const TOGETHER = 16;

interface Opening {
  keyHash: Buffer | null;
  attachmentIds: string[];
}

/**
 * The two round trips of filing. What comes while one is under way makes the next one together, so that a rush of
 * complaints costs few transactions; one that comes alone waits for nobody.
 */
@Injectable()
export class FilingStatement {
  private readonly openings = new Gatherer<Opening, FilingOpening>(
    TOGETHER,
    (openings) => this.openAll(openings),
    isDatabaseUnreachable,
  );
  private readonly filings = new Gatherer<FilingRows, boolean>(
    TOGETHER,
    (filings) => this.fileAll(filings),
    isDatabaseUnreachable,
  );

  constructor(
    private readonly database: Database,
    private readonly signal: OutboxSignal,
  ) {}

  async open(keyHash: Buffer | null, attachmentIds: string[]): Promise<FilingOpening> {
    return this.openings.add({ keyHash, attachmentIds });
  }

  /** False when nothing was filed: the idempotency key is known by now, or an attachment was taken. */
  async file(rows: FilingRows): Promise<boolean> {
    return this.filings.add(rows);
  }

  private async openAll(openings: readonly Opening[]): Promise<FilingOpening[]> {
    const wanted = openings.map(({ keyHash, attachmentIds }, place) => ({
      place,
      key_hash: keyHash && hex(keyHash),
      attachment_ids: attachmentIds,
    }));
    const rows = await this.database.prepared<FilingOpening & { known: RawKnown | null }>('filing-open', OPEN, [
      JSON.stringify(wanted),
    ]);
    if (rows.length !== openings.length) throw new Error('filing-open answers one row each');
    return rows.map((row) => ({ ...row, known: row.known && knownOf(row.known) }));
  }

  private async fileAll(filings: readonly FilingRows[]): Promise<boolean[]> {
    const keys = filings.flatMap(({ idempotencyKey }) => (idempotencyKey ? [idempotencyKey] : []));
    if (new Set(keys.map((key) => key['key_hash'])).size < keys.length) {
      throw new Error('the same idempotency key twice: one after the other');
    }
    const wanted = filings.map(({ complaintId, idempotencyKey, attachmentIds }) => ({
      id: complaintId,
      key_hash: idempotencyKey?.['key_hash'] ?? null,
      attachment_ids: attachmentIds,
    }));
    const all = (rowsOf: (filing: FilingRows) => readonly Row[]): string => JSON.stringify(filings.flatMap(rowsOf));
    const filed = await this.database.prepared<{ id: string }>('filing-file', FILE, [
      JSON.stringify(wanted),
      JSON.stringify(keys),
      all(({ complaint }) => [complaint]),
      all(({ reporter }) => (reporter ? [reporter] : [])),
      all(({ events }) => events),
      all(({ clocks }) => clocks),
      all(({ likeness }) => [likeness]),
      all(({ outbox }) => outbox),
    ]);
    // The statement was the transaction: here it is committed.
    if (filed.length > 0) this.signal.ring();
    const ids = new Set(filed.map(({ id }) => id));
    return filings.map(({ complaintId }) => ids.has(complaintId));
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
