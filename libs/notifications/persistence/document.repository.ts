import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';

interface DocumentFile {
  name: string;
  mediaType: string;
  bytes: Buffer;
}

/** Documents that deliveries are about, kept as long as one of these. */
@Injectable()
export class DocumentRepository {
  constructor(private readonly database: Database) {}

  /** One that is there already stays as it is. @param file without bytes where it is too large for a mail */
  async keep(
    tx: Tx,
    id: string,
    file: Omit<DocumentFile, 'bytes'> & { bytes: Buffer | null },
    now: Date,
  ): Promise<void> {
    await this.database.query(
      `INSERT INTO notification_document (id, file_name, media_type, bytes, created_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (id) DO NOTHING`,
      [id, file.name, file.mediaType, file.bytes, now],
      tx,
    );
  }

  /** Null where it is too large for a mail. */
  async file(id: string): Promise<DocumentFile | null> {
    const [row] = await this.database.query<DocumentFile>(
      `SELECT file_name AS name, media_type AS "mediaType", bytes FROM notification_document
       WHERE id = $1 AND bytes IS NOT NULL`,
      [id],
    );
    return row ?? null;
  }

  /** Those whose deliveries have all been forgotten. */
  async forgetOrphans(): Promise<void> {
    await this.database.query(
      `DELETE FROM notification_document document
       WHERE NOT EXISTS (SELECT FROM notification_delivery d WHERE d.document_id = document.id)`,
    );
  }
}
