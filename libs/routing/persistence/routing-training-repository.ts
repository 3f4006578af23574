import { Injectable } from '@nestjs/common';
import { Database, newId, type Tx } from '@tanggap/platform';

export type TrainingOutcome = 'trained' | 'nothing_new' | 'failed';

export interface TrainingState {
  askedAt: Date | null;
  startedAt: Date | null;
  finishedAt: Date | null;
  outcome: TrainingOutcome | null;
  /** What came of it. */
  version: string | null;
}

export interface ModelChange {
  id: string;
  version: string;
  change: 'trained' | 'promoted' | 'rolled_back';
  at: Date;
  /** Who did it; null: the worker, by its schedule. */
  by: string | null;
}

/** A training that has run for so long has died with its process. */
const DEAD_AFTER_MINUTES = 30;

/** The one row that says whether a training is wanted, and what became of the last; and the history of versions. */
@Injectable()
export class RoutingTrainingRepository {
  constructor(private readonly database: Database) {}

  async state(): Promise<TrainingState> {
    const [row] = await this.database.query<TrainingState>(
      `SELECT asked_at AS "askedAt", started_at AS "startedAt", finished_at AS "finishedAt", outcome, version
       FROM routing_training`,
    );
    return row ?? { askedAt: null, startedAt: null, finishedAt: null, outcome: null, version: null };
  }

  async ask(accountId: string, now: Date): Promise<void> {
    await this.database.query('UPDATE routing_training SET asked_at = $1, asked_by = $2', [now, accountId]);
  }

  /**
   * Takes the training that is wanted: somebody asked, or none has begun since `dueSince`. Of several workers one gets it.
   * @returns who asked, null for the schedule; undefined where nothing is to be done
   */
  async claim(dueSince: Date | null, now: Date): Promise<string | null | undefined> {
    const rows = await this.database.query<{ askedBy: string | null }>(
      `UPDATE routing_training t SET started_at = $1::timestamptz, finished_at = NULL, outcome = NULL, version = NULL, asked_at = NULL, asked_by = NULL
       FROM (SELECT asked_by FROM routing_training FOR UPDATE) before
       WHERE (t.asked_at IS NOT NULL OR ($2::timestamptz IS NOT NULL AND coalesce(t.started_at, '-infinity') < $2))
         AND (t.started_at IS NULL OR t.finished_at IS NOT NULL OR t.started_at < $1::timestamptz - make_interval(mins => ${DEAD_AFTER_MINUTES}))
       RETURNING before.asked_by AS "askedBy"`,
      [now, dueSince],
    );
    return rows[0]?.askedBy;
  }

  async finish(outcome: TrainingOutcome, version: string | null, now: Date, tx?: Tx): Promise<void> {
    await this.database.query(
      'UPDATE routing_training SET finished_at = $1, outcome = $2, version = $3',
      [now, outcome, version],
      tx,
    );
  }

  async note(tx: Tx, change: Omit<ModelChange, 'id' | 'by'> & { accountId: string | null }): Promise<void> {
    await this.database.query(
      'INSERT INTO routing_model_change (id, version, change, at, account_id) VALUES ($1, $2, $3, $4, $5)',
      [newId(), change.version, change.change, change.at, change.accountId],
      tx,
    );
  }

  /** Newest first. */
  async changes(limit: number): Promise<ModelChange[]> {
    return this.database.query<ModelChange>(
      `SELECT c.id, c.version, c.change, c.at, a.name AS by
       FROM routing_model_change c LEFT JOIN account a ON a.id = c.account_id ORDER BY c.at DESC, c.id DESC LIMIT $1`,
      [limit],
    );
  }
}
