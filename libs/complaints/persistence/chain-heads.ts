import { Injectable } from '@nestjs/common';
import { Database } from '@tanggap/platform';

interface ChainHeadRow {
  id: string;
  number: string;
  lastEventHash: Buffer;
  eventCount: number;
}

const PAGE = 500;

@Injectable()
export class ChainHeads {
  constructor(private readonly database: Database) {}

  /** Every complaint, or the one with that number, a page at a time. */
  async *all(number?: string): AsyncGenerator<ChainHeadRow> {
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const page = await this.database.query<ChainHeadRow>(
        `SELECT id, number, last_event_hash AS "lastEventHash", event_count AS "eventCount" FROM complaint
         WHERE id > $1 AND ($2::text IS NULL OR number = $2) ORDER BY id LIMIT ${PAGE}`,
        [after, number ?? null],
      );
      yield* page;
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = last.id;
    }
  }
}
