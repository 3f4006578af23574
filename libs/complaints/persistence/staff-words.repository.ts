import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';

interface SearchedText {
  id: string;
  subject: string;
  description: string;
}

/** What offices search in that may not know who reported. */
@Injectable()
export class StaffWordsRepository {
  constructor(private readonly database: Database) {}

  /**
   * Locks reports that such an office may search and that nobody has looked at yet, the newest first: confidential and anonymous ones, and
   * those that an OPD contributes to now. What another worker has in hand is left to it.
   */
  async missing(tx: Tx, limit: number): Promise<SearchedText[]> {
    return this.database.query<SearchedText>(
      `SELECT id, subject, description FROM complaint WHERE staff_words IS NULL AND id IN (
         (SELECT id FROM complaint WHERE staff_words IS NULL AND (anonymous OR confidential) ORDER BY filed_at DESC, id LIMIT $1)
         UNION ALL
         (SELECT c.id FROM contribution t JOIN complaint c ON c.id = t.complaint_id
          WHERE t.status = 'open' AND c.staff_words IS NULL LIMIT $1)
       ) ORDER BY id LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED`,
      [limit],
      tx,
    );
  }

  async write(tx: Tx, texts: readonly { id: string; text: string }[]): Promise<void> {
    await this.database.query(
      `UPDATE complaint SET staff_words = to_tsvector('indonesian', x.text)
       FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, text text) WHERE complaint.id = x.id`,
      [JSON.stringify(texts)],
      tx,
    );
  }
}
