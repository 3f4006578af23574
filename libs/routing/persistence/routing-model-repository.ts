import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';
import { deserialise } from '../domain/classifier/model-file';
import type { ServingModel } from '../domain/learned';

/** Trained classifiers, each under its version; one serves. */
@Injectable()
export class RoutingModelRepository {
  constructor(private readonly database: Database) {}

  /** @throws ModelFileError where what is stored can't be read */
  async serving(): Promise<ServingModel | null> {
    const [row] = await this.database.query<{ model: Buffer }>(
      "SELECT model FROM routing_model WHERE state = 'serving'",
    );
    if (!row) return null;
    const { classifier, card } = deserialise(row.model);
    return { ...card, classifier };
  }

  /**
   * Keeps a data pack's model; it serves unless one that was trained here does. Returns whether another one serves now.
   * @throws ModelFileError
   */
  async loadFromPack(tx: Tx, model: Uint8Array, now: Date): Promise<boolean> {
    const { card } = deserialise(model);
    const known = await this.database.query('SELECT 1 FROM routing_model WHERE version = $1', [card.version], tx);
    if (known.length > 0) return false;
    await this.database.query(
      "UPDATE routing_model SET state = 'kept' WHERE state = 'serving' AND source = 'pack'",
      [],
      tx,
    );
    const [added] = await this.database.query<{ state: string }>(
      `INSERT INTO routing_model (version, state, source, model, threshold, created_at)
       SELECT $1, CASE WHEN EXISTS (SELECT FROM routing_model WHERE state = 'serving') THEN 'kept' ELSE 'serving' END,
              'pack', $2, $3, $4
       RETURNING state`,
      [card.version, Buffer.from(model), card.threshold, now],
      tx,
    );
    return added?.state === 'serving';
  }
}
