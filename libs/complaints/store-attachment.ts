import { Injectable } from '@nestjs/common';
import { AppError, Clock, Database, newId } from '@tanggap/platform';
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { acceptedMediaTypes, mediaTypeOf, safeFileName, type MediaType } from './domain/media-type';
import { AttachmentRepository } from './persistence/attachment.repository';

/** 5 MB, as the form says. */
export const ATTACHMENT_MAX_BYTES = 5 * 1024 * 1024;
const LONGEST_SIDE = 2048;

export interface UploadedFile {
  fileName: string;
  bytes: Buffer;
  /** Of the form it came with: the same file sent with the same form again is the same attachment. */
  key?: string | undefined;
}

export interface StoredAttachment {
  id: string;
  fileName: string;
  mediaType: string;
  size: number;
}

/**
 * Keeps an upload until it is filed with a complaint or a reply; unclaimed ones are deleted after a day. Pictures are
 * encoded anew, which drops EXIF and with it the place and the device (domain.md: photos lose their EXIF).
 */
@Injectable()
export class StoreAttachment {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly attachments: AttachmentRepository,
  ) {}

  /** @throws AppError `payload_too_large`, `unsupported_media_type` (judged by its bytes, not by its name), `validation_failed` when empty. */
  async execute(file: UploadedFile): Promise<StoredAttachment> {
    if (file.bytes.length === 0) throw unreadable();
    if (file.bytes.length > ATTACHMENT_MAX_BYTES)
      throw new AppError('payload_too_large', { params: { limit: '5 MB' } });
    const mediaType = mediaTypeOf(file.bytes);
    if (!mediaType) {
      throw new AppError('unsupported_media_type', { params: { accepted: acceptedMediaTypes.join(', ') } });
    }
    const bytes = await cleaned(file.bytes, mediaType);
    const stored = {
      id: file.key === undefined ? newId() : idOf(file.key, file.bytes),
      fileName: safeFileName(file.fileName, mediaType),
      mediaType,
      size: bytes.length,
    };
    await this.database.transaction((tx) =>
      this.attachments.insert(
        tx,
        {
          ...stored,
          complaintId: null,
          eventId: null,
          sha256: createHash('sha256').update(bytes).digest(),
          public: true,
          uploadedAt: this.clock.now(),
        },
        bytes,
      ),
    );
    return stored;
  }
}

/** A UUID (version 8) made of the form's key and the file, so that a form sent twice names the same attachments. */
function idOf(key: string, bytes: Buffer): string {
  const digest = createHash('sha256').update(key).update('\0').update(bytes).digest();
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x80, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = digest.toString('hex', 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A picture encoded anew, without EXIF; a PDF as it is. @throws AppError `validation_failed` for a broken picture */
export async function cleaned(bytes: Buffer, mediaType: MediaType): Promise<Buffer> {
  if (mediaType === 'application/pdf') return bytes;
  try {
    const picture = sharp(bytes, { limitInputPixels: 50_000_000 })
      .rotate()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
    return await picture
      .toFormat(mediaType === 'image/png' ? 'png' : mediaType === 'image/webp' ? 'webp' : 'jpeg')
      .toBuffer();
  } catch {
    // whatever the decoder says of a broken picture, the citizen can only send another
    throw unreadable();
  }
}

const unreadable = (): AppError =>
  new AppError('validation_failed', {
    errors: [
      {
        field: 'file',
        message: {
          id: 'berkas kosong atau rusak; pilih berkas lain',
          en: 'the file is empty or broken; choose another',
        },
      },
    ],
  });
