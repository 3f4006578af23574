import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';

/** Who counts again and isn't heard of for so long has died: another goes on. */
const LEASE = `interval '2 minutes'`;

/** How far a recount is: complaints are folded again in the order of filing, then months are added up again. */
export interface RecountPlace {
  /** The last complaint that was folded again; null at the beginning. */
  after: { filedAt: string; id: string } | null;
  folded: boolean;
  /** The first day of the last month that was added up. */
  counted: string | null;
}

interface Row {
  filedAt: string | null;
  id: string | null;
  folded: boolean;
  counted: string | null;
}

const PLACE = `filed_at AS "filedAt", complaint_id AS id, folded, counted::text AS counted`;
const placeOf = ({ filedAt, id, folded, counted }: Row): RecountPlace => ({
  after: filedAt === null || id === null ? null : { filedAt, id },
  folded,
  counted,
});

/** The one row that says by which version of the catalogue the numbers are counted. */
@Injectable()
export class MetricState {
  constructor(private readonly database: Database) {}

  async version(): Promise<number> {
    const [row] = await this.database.query<{ version: number }>('SELECT version FROM metric_state');
    return row?.version ?? 0;
  }

  /** From the beginning, whoever else is at it: they find that they no longer hold it. */
  async seize(holder: string, version: number): Promise<void> {
    await this.database.query(
      `UPDATE metric_state SET holder = $1, held_until = now() + ${LEASE}, target = $2, filed_at = NULL, complaint_id = NULL,
         folded = false, counted = NULL`,
      [holder, version],
    );
  }

  /** Where not all numbers are those of `version` and nobody is at it: goes on where another stopped. False: there is nothing to do. */
  async claim(holder: string, version: number): Promise<boolean> {
    const claimed = await this.database.query(
      `UPDATE metric_state SET holder = $1, held_until = now() + ${LEASE}, target = $2,
         filed_at = CASE WHEN target = $2 THEN filed_at END, complaint_id = CASE WHEN target = $2 THEN complaint_id END,
         folded = folded AND coalesce(target = $2, false), counted = CASE WHEN target = $2 THEN counted END
       WHERE singleton IN (SELECT singleton FROM metric_state
         WHERE (version < $2 OR target = $2) AND (holder IS NULL OR held_until < now()) FOR UPDATE SKIP LOCKED)
       RETURNING version`,
      [holder, version],
    );
    return claimed.length > 0;
  }

  /** The place, which nobody else moves until the transaction ends; null where the holder no longer is one. */
  async hold(tx: Tx, holder: string): Promise<RecountPlace | null> {
    const [row] = await this.database.query<Row>(
      `UPDATE metric_state SET held_until = now() + ${LEASE} WHERE holder = $1 AND target IS NOT NULL RETURNING ${PLACE}`,
      [holder],
      tx,
    );
    return row ? placeOf(row) : null;
  }

  async moveTo(tx: Tx, { after, folded, counted }: RecountPlace): Promise<void> {
    await this.database.query(
      'UPDATE metric_state SET filed_at = $1, complaint_id = $2, folded = $3, counted = $4',
      [after?.filedAt ?? null, after?.id ?? null, folded, counted],
      tx,
    );
  }

  /** All numbers are counted by the version that was aimed at. */
  async finish(tx: Tx): Promise<void> {
    await this.database.query(
      `UPDATE metric_state SET version = target, target = NULL, holder = NULL, held_until = NULL, filed_at = NULL,
         complaint_id = NULL, folded = false, counted = NULL`,
      [],
      tx,
    );
  }

  /** Leaves the rest to whoever comes next. */
  async release(holder: string): Promise<void> {
    await this.database.query('UPDATE metric_state SET holder = NULL, held_until = NULL WHERE holder = $1', [holder]);
  }
}
