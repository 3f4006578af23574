import { Injectable } from '@nestjs/common';
import { Database } from '@tanggap/platform';

/** Hashes of words, as people decided one after the other. */
export interface WordDecision {
  hidden?: string[];
  shown?: string[];
}

export interface MaskingRow {
  id: string;
  reporterId: string | null;
  anonymous: boolean;
  confidential: boolean;
  opdCode: string | null;
  /** The oldest first. */
  decisions: WordDecision[];
}

export const WORDS_DECIDED = 'public_words_decided';

/** What is needed to take people out of the texts of complaints. */
@Injectable()
export class MaskingRepository {
  constructor(private readonly database: Database) {}

  async of(complaintIds: readonly string[]): Promise<MaskingRow[]> {
    if (complaintIds.length === 0) return [];
    return this.database.query<MaskingRow>(
      `SELECT c.id, c.reporter_id AS "reporterId", c.anonymous, c.confidential, c.opd_code AS "opdCode",
              (SELECT coalesce(jsonb_agg(e.data ORDER BY e.sequence), '[]') FROM complaint_event e
               WHERE e.complaint_id = c.id AND e.type = '${WORDS_DECIDED}') AS decisions
       FROM complaint c WHERE c.id = ANY($1::uuid[])`,
      [complaintIds],
    );
  }
}
