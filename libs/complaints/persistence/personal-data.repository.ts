import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';

/** A file of the reporter that went, as the timeline remembers it: enough to prove what a copy elsewhere is. */
interface RemovedFile {
  /** Hex. */
  sha256: string;
  mediaType: string;
  size: number;
}

/** Texts of the office that aren't on the timeline, or stand beside it. */
const officeTexts = [
  { table: 'contribution', column: 'text' },
  { table: 'contribution', column: 'answer' },
  { table: 'deadline_request', column: 'text' },
  { table: 'deadline_request', column: 'note' },
  { table: 'escalation', column: 'note' },
] as const;

/** Over for longer than that, as are all parts of the same report and what it is handled as; its personal data are still there. */
const IS_PAST = `c.closed_at < $1 AND (c.personal_erased_at IS NULL OR c.personal_erased_at < c.closed_at)
  AND NOT EXISTS (SELECT 1 FROM complaint p
    WHERE (p.split_from = coalesce(c.split_from, c.id) OR p.id = c.split_from) AND (p.closed_at IS NULL OR p.closed_at >= $1))
  AND NOT EXISTS (
    WITH RECURSIVE up AS (
      SELECT o.* FROM complaint o WHERE o.id = c.merged_into
      UNION ALL
      SELECT o.* FROM complaint o JOIN up ON o.id = up.merged_into
    )
    SELECT 1 FROM up WHERE up.closed_at IS NULL OR up.closed_at >= $1)`;

/** Every place outside the vault and the timeline where a complaint holds something of its reporter. */
@Injectable()
export class PersonalDataRepository {
  constructor(private readonly database: Database) {}

  /** Complaints whose personal data are kept too long when what was over before `before` has to go; the longest over first. */
  async past(before: Date, limit: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT c.id FROM complaint c WHERE ${IS_PAST} ORDER BY c.closed_at, c.id LIMIT $2`,
      [before, limit],
    );
    return rows.map(({ id }) => id);
  }

  async countPast(before: Date): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM complaint c WHERE ${IS_PAST}`,
      [before],
    );
    return row?.count ?? 0;
  }

  /** Whether it still has to go; asked again within the transaction that lets it go. */
  async isPast(tx: Tx, id: string, before: Date): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM complaint c WHERE c.id = $2 AND ${IS_PAST}`,
      [before, id],
      tx,
    );
    return rows.length > 0;
  }

  /** Writes what became of the citizen's own words, and forgets by which words its likes are found. */
  async rewrite(
    tx: Tx,
    id: string,
    texts: { subject: string; description: string; address: string | null },
    at: Date,
  ): Promise<void> {
    await this.database.query(
      'UPDATE complaint SET subject = $2, description = $3, address = $4, personal_erased_at = $5, staff_words = NULL WHERE id = $1',
      [id, texts.subject, texts.description, texts.address, at],
      tx,
    );
    await this.database.query('DELETE FROM complaint_likeness WHERE complaint_id = $1', [id], tx);
  }

  /** Each text of the office beside the timeline, and what `without` makes of it. */
  async rewriteOfficeTexts(tx: Tx, complaintId: string, without: (text: string) => string): Promise<void> {
    for (const { table, column } of officeTexts) {
      const rows = await this.database.query<{ id: string; text: string }>(
        `SELECT id, ${column} AS text FROM ${table} WHERE complaint_id = $1 AND ${column} IS NOT NULL`,
        [complaintId],
        tx,
      );
      for (const { id, text } of rows) {
        if (without(text) === text) continue;
        await this.database.query(`UPDATE ${table} SET ${column} = $2 WHERE id = $1`, [id, without(text)], tx);
      }
    }
  }

  /** The reporter's files go, whatever is on them; those of the office stay, under names without the reporter. */
  async removeFiles(tx: Tx, complaintId: string, without: (name: string) => string): Promise<RemovedFile[]> {
    const removed = await this.database.query<RemovedFile>(
      `DELETE FROM attachment f WHERE f.complaint_id = $1
         AND NOT EXISTS (SELECT 1 FROM complaint_event e WHERE e.id = f.event_id AND e.actor_kind <> 'reporter')
       RETURNING encode(f.sha256, 'hex') AS sha256, f.media_type AS "mediaType", f.size`,
      [complaintId],
      tx,
    );
    const left = await this.database.query<{ id: string; name: string }>(
      'SELECT id, file_name AS name FROM attachment WHERE complaint_id = $1',
      [complaintId],
      tx,
    );
    for (const { id, name } of left) {
      if (without(name) === name) continue;
      await this.database.query('UPDATE attachment SET file_name = $2 WHERE id = $1', [id, without(name)], tx);
    }
    return removed;
  }

  /** Under another name of the reporter an office may find it by other words. */
  async searchAgain(tx: Tx, complaintId: string): Promise<void> {
    await this.database.query('UPDATE complaint SET staff_words = NULL WHERE id = $1', [complaintId], tx);
  }

  /** Vault rows of who follows it. */
  async followers(tx: Tx, complaintId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT reporter_id AS id FROM complaint_follower WHERE complaint_id = $1 AND reporter_id IS NOT NULL',
      [complaintId],
      tx,
    );
    return rows.map(({ id }) => id);
  }
}
