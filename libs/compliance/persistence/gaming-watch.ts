import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';
import type { Warning } from '../domain/detectors';

export interface FoundWarnings {
  foundAt: Date;
  warnings: Warning[];
}

/** The one row with what the detectors found when somebody last looked. */
@Injectable()
export class GamingWatch {
  constructor(private readonly database: Database) {}

  /** Null where nobody has looked since the thresholds changed. */
  async found(): Promise<FoundWarnings | null> {
    const [row] = await this.database.query<FoundWarnings>(
      'SELECT found_at AS "foundAt", warnings FROM gaming_watch WHERE found_at IS NOT NULL',
    );
    return row ?? null;
  }

  /** Whether it is for the caller to look: nobody else has begun to since `before`. */
  async claim(now: Date, before: Date): Promise<boolean> {
    const claimed = await this.database.query(
      'UPDATE gaming_watch SET looked_at = $1 WHERE looked_at < $2 RETURNING looked_at',
      [now, before],
    );
    return claimed.length > 0;
  }

  /** What was found by the one who began to look at `lookedAt`; nothing is kept where the thresholds changed meanwhile. */
  async keep(lookedAt: Date, warnings: readonly Warning[]): Promise<void> {
    await this.database.query('UPDATE gaming_watch SET found_at = $1, warnings = $2 WHERE looked_at = $1', [
      lookedAt,
      JSON.stringify(warnings),
    ]);
  }

  /** What was found no longer holds: it is looked for again. */
  async forget(tx?: Tx): Promise<void> {
    await this.database.query(
      `UPDATE gaming_watch SET looked_at = '-infinity', found_at = NULL, warnings = '[]'`,
      [],
      tx,
    );
  }
}
