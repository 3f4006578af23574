import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';
import type { Classifier } from '../domain/classifier/classifier';
import { deserialise } from '../domain/classifier/model-file';
import type { TrainingReport } from '../domain/training-report';

type ModelState = 'serving' | 'shadow' | 'kept';

export interface StoredModel {
  version: string;
  threshold: number;
  classifier: Classifier;
}

/** A version without its weights. */
export interface ModelRow {
  version: string;
  state: ModelState;
  source: 'pack' | 'trained';
  threshold: number;
  basedOn: string | null;
  /** Decisions up to then are remembered beside the weights; null where none are. */
  memoryUntil: Date | null;
  /** So many decisions it was trained from. */
  examples: number;
  evaluation: TrainingReport | null;
  createdAt: Date;
  /** Whether its weights are still there, so that it can serve. */
  available: boolean;
}

export interface TrainedModel {
  version: string;
  bytes: Uint8Array;
  threshold: number;
  basedOn: string | null;
  memoryUntil: Date;
  examples: number;
  evaluation: TrainingReport;
}

const ROW = `version, state, source, threshold, based_on AS "basedOn", memory_until AS "memoryUntil", examples, evaluation,
  created_at AS "createdAt", model IS NOT NULL AS available`;

/** Trained classifiers, each under its version; one serves, and one at most runs in its shadow. */
@Injectable()
export class RoutingModelRepository {
  constructor(private readonly database: Database) {}

  /** @throws ModelFileError where what is stored can't be read */
  async read(version: string): Promise<StoredModel | null> {
    const [row] = await this.database.query<{ model: Buffer | null }>(
      'SELECT model FROM routing_model WHERE version = $1',
      [version],
    );
    if (!row?.model) return null;
    const { classifier, card } = deserialise(row.model);
    return { ...card, classifier };
  }

  /** What trainings begin with: the newest of the data pack; null where it brought none. */
  async start(): Promise<StoredModel | null> {
    const [row] = await this.database.query<{ version: string }>(
      "SELECT version FROM routing_model WHERE source = 'pack' AND model IS NOT NULL ORDER BY created_at DESC LIMIT 1",
    );
    return row ? this.read(row.version) : null;
  }

  async inState(state: ModelState): Promise<ModelRow | null> {
    const [row] = await this.database.query<ModelRow>(`SELECT ${ROW} FROM routing_model WHERE state = $1 LIMIT 1`, [
      state,
    ]);
    return row ?? null;
  }

  /** Newest first, from after `after`. */
  async list(after: { createdAt: string; version: string } | null, limit: number): Promise<ModelRow[]> {
    return this.database.query<ModelRow>(
      `SELECT ${ROW} FROM routing_model
       WHERE $1::timestamptz IS NULL OR (created_at, version) < ($1, $2)
       ORDER BY created_at DESC, version DESC LIMIT $3`,
      [after?.createdAt ?? null, after?.version ?? null, limit],
    );
  }

  /** Waits for whoever is changing which one serves. */
  async lock(tx: Tx, version: string): Promise<ModelRow | null> {
    await this.database.query("SELECT 1 FROM routing_model WHERE state <> 'kept' ORDER BY version FOR UPDATE", [], tx);
    const [row] = await this.database.query<ModelRow>(
      `SELECT ${ROW} FROM routing_model WHERE version = $1`,
      [version],
      tx,
    );
    return row ?? null;
  }

  /** The version serves from now on; the one before is kept. */
  async serve(tx: Tx, version: string): Promise<void> {
    await this.database.query("UPDATE routing_model SET state = 'kept' WHERE state = 'serving'", [], tx);
    await this.database.query("UPDATE routing_model SET state = 'serving' WHERE version = $1", [version], tx);
  }

  /** Stores a candidate as the shadow of the serving one; the shadow before it is kept. */
  async addShadow(tx: Tx, model: TrainedModel, now: Date): Promise<void> {
    await this.database.query("UPDATE routing_model SET state = 'kept' WHERE state = 'shadow'", [], tx);
    await this.database.query(
      `INSERT INTO routing_model
         (version, state, source, model, threshold, based_on, memory_until, examples, evaluation, created_at)
       VALUES ($1, 'shadow', 'trained', $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[model.version, Buffer.from(model.bytes), model.threshold, model.basedOn, model.memoryUntil],
        ...[model.examples, JSON.stringify(model.evaluation), now],
      ],
      tx,
    );
  }

  /** What people have decided up to then is remembered beside the weights that serve. */
  async rememberUntil(tx: Tx, until: Date): Promise<void> {
    await this.database.query("UPDATE routing_model SET memory_until = $1 WHERE state = 'serving'", [until], tx);
  }

  /** The weights of all but the newest `most` trained versions are dropped; what serves, shadows or came with the pack stays. */
  async dropOldWeights(tx: Tx, most: number): Promise<void> {
    await this.database.query(
      `UPDATE routing_model SET model = NULL WHERE state = 'kept' AND source = 'trained' AND model IS NOT NULL
         AND version NOT IN (SELECT version FROM routing_model WHERE source = 'trained' ORDER BY created_at DESC LIMIT $1)`,
      [most],
      tx,
    );
  }

  /**
   * Keeps a data pack's model; it serves unless one that was trained here does. Returns whether another one serves now.
   * @throws ModelFileError
   */
  async loadFromPack(tx: Tx, model: Uint8Array, now: Date): Promise<boolean> {
    const { card } = deserialise(model);
    const known = await this.database.query('SELECT 1 FROM routing_model WHERE version = $1', [card.version], tx);
    if (known.length > 0) return false;
    const [before] = await this.database.query<{ memoryUntil: Date | null }>(
      `UPDATE routing_model SET state = 'kept' WHERE state = 'serving' AND source = 'pack'
       RETURNING memory_until AS "memoryUntil"`,
      [],
      tx,
    );
    const [added] = await this.database.query<{ state: string }>(
      `INSERT INTO routing_model (version, state, source, model, threshold, memory_until, created_at)
       SELECT $1, CASE WHEN EXISTS (SELECT FROM routing_model WHERE state = 'serving') THEN 'kept' ELSE 'serving' END,
              'pack', $2, $3, $4, $5
       RETURNING state`,
      [card.version, Buffer.from(model), card.threshold, before?.memoryUntil ?? null, now],
      tx,
    );
    return added?.state === 'serving';
  }
}
