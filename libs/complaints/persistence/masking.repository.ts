import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';

/** Hashes of words, as people decided one after the other, or as they stood for the reporter when the vault forgot that. */
export interface WordDecision {
  hidden?: string[];
  shown?: string[];
  forgotten?: string[];
}

export interface MaskingRow {
  id: string;
  reporterId: string | null;
  anonymous: boolean;
  confidential: boolean;
  opdCode: string | null;
  personalErasedAt: Date | null;
  /** The oldest first. */
  decisions: WordDecision[];
}

export const WORDS_DECIDED = 'public_words_decided';
export const PERSONAL_DATA_ERASED = 'personal_data_erased';
export const CONTACT_CHANGED = 'contact_changed';

/** What is needed to take people out of the texts of complaints. */
@Injectable()
export class MaskingRepository {
  constructor(private readonly database: Database) {}

  async of(complaintIds: readonly string[], tx?: Tx): Promise<MaskingRow[]> {
    if (complaintIds.length === 0) return [];
    return this.database.query<MaskingRow>(
      `SELECT c.id, c.reporter_id AS "reporterId", c.anonymous, c.confidential, c.opd_code AS "opdCode",
              c.personal_erased_at AS "personalErasedAt",
              (SELECT coalesce(jsonb_agg(e.data ORDER BY e.sequence), '[]') FROM complaint_event e
               WHERE e.complaint_id = c.id AND e.type IN ('${WORDS_DECIDED}', '${PERSONAL_DATA_ERASED}', '${CONTACT_CHANGED}')) AS decisions
       FROM complaint c WHERE c.id = ANY($1::uuid[])`,
      [complaintIds],
      tx,
    );
  }
}
