import { Injectable } from '@nestjs/common';
import { Database } from '@tanggap/platform';
import type { TemplateKey, Wording } from '../domain/template';

export interface StoredTemplate extends TemplateKey, Wording {
  version: number;
  createdAt: Date;
}

const COLUMNS = 'audience, step, channel, language, version, subject, body, created_at AS "createdAt"';

/** Versions of an administrator's wording; appended, never changed. */
@Injectable()
export class TemplateRepository {
  constructor(private readonly database: Database) {}

  /** The version of each edited template that held at `at`. */
  async asOf(at: Date): Promise<StoredTemplate[]> {
    return this.database.query<StoredTemplate>(
      `SELECT DISTINCT ON (audience, step, channel, language) ${COLUMNS} FROM notification_template
       WHERE created_at <= $1
       ORDER BY audience, step, channel, language, version DESC`,
      [at],
    );
  }

  /** False when that version is there already: somebody else was quicker. */
  async append(template: Omit<StoredTemplate, 'createdAt'>, by: string, now: Date): Promise<boolean> {
    const { audience, step, channel, language, version, subject, body } = template;
    const rows = await this.database.query(
      `INSERT INTO notification_template (audience, step, channel, language, version, subject, body, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT ON CONSTRAINT notification_template_pk DO NOTHING RETURNING version`,
      [audience, step, channel, language, version, subject, body, by, now],
    );
    return rows.length > 0;
  }
}
