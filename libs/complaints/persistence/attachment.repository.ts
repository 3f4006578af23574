import { Injectable } from '@nestjs/common';
import { AppError, Database, managerOf, type Tx } from '@tanggap/platform';
import { Attachment } from './attachment.entity';

export interface StoredFile {
  fileName: string;
  mediaType: string;
  bytes: Buffer;
}

@Injectable()
export class AttachmentRepository {
  constructor(private readonly database: Database) {}

  /** Does nothing where that id is stored already: the same file came with the same form again. */
  async insert(tx: Tx, attachment: Attachment, bytes: Buffer): Promise<void> {
    await managerOf(tx).createQueryBuilder().insert().into(Attachment).values(attachment).orIgnore().execute();
    await this.database.query(
      'INSERT INTO attachment_content (attachment_id, bytes) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [attachment.id, bytes],
      tx,
    );
  }

  /** @throws AppError `validation_failed` when one of them doesn't exist or belongs to something already. */
  async link(tx: Tx, ids: string[], complaintId: string, eventId: string | null, isPublic: boolean): Promise<void> {
    if (ids.length === 0) return;
    const linked = await this.database.query(
      `UPDATE attachment SET complaint_id = $1, event_id = $2, public = $3
       WHERE id = ANY($4::uuid[]) AND complaint_id IS NULL RETURNING id`,
      [complaintId, eventId, isPublic, ids],
      tx,
    );
    if (linked.length !== new Set(ids).size) throw unknownAttachment();
  }

  async content(complaintId: string, id: string, publicOnly: boolean): Promise<StoredFile | null> {
    const [file] = await this.database.query<StoredFile>(
      `SELECT a.file_name AS "fileName", a.media_type AS "mediaType", c.bytes
       FROM attachment a JOIN attachment_content c ON c.attachment_id = a.id
       WHERE a.id = $1 AND a.complaint_id = $2 AND (a.public OR NOT $3)`,
      [id, complaintId, publicOnly],
    );
    return file ?? null;
  }

  /** Uploads that were never filed with a complaint; at most `limit` a call. Returns how many went. */
  async deleteUnlinked(before: Date, limit: number): Promise<number> {
    const gone = await this.database.query(
      `DELETE FROM attachment WHERE id IN (
         SELECT id FROM attachment WHERE complaint_id IS NULL AND uploaded_at < $1 ORDER BY uploaded_at LIMIT $2
       ) AND complaint_id IS NULL RETURNING id`,
      [before, limit],
    );
    return gone.length;
  }
}

export const unknownAttachment = (): AppError =>
  new AppError('validation_failed', {
    errors: [
      {
        field: 'attachmentIds',
        message: {
          id: 'lampiran tidak ada atau sudah dipakai; unggah lagi berkasnya',
          en: 'an attachment does not exist or is already in use; upload the file again',
        },
      },
    ],
  });
