import { StoreAttachment } from '@tanggap/complaints';
import { AppError, siteTexts, type Text, type TextParams } from '@tanggap/platform';
import { Injectable } from '@nestjs/common';
import { PHOTO_LIMIT } from '../parts/photo-field';
import type { KeptFile } from './report-form';
import type { SentFile } from './read-site-form';

/** Something to say about a file, in the words of the catalogue. */
interface FileProblem {
  text: Text;
  params: TextParams;
}

/** Stores what was sent with a form at once, so that a form that comes back doesn't ask for the files again. */
@Injectable()
export class UploadFiles {
  constructor(private readonly attachments: StoreAttachment) {}

  /** The kept files and the new ones, at most three, and what became of the others. */
  async execute(
    kept: readonly KeptFile[],
    sent: readonly SentFile[],
    formKey: string,
  ): Promise<{ files: KeptFile[]; problems: FileProblem[] }> {
    const files = [...kept];
    const problems: FileProblem[] = [];
    const beyond: string[] = [];
    for (const file of sent) {
      if (files.length >= PHOTO_LIMIT || file.fate === 'too_many') beyond.push(file.fileName);
      else if (file.bytes === null) problems.push(problem(siteTexts.formErrors.photoTooLarge, file.fileName));
      else {
        const stored = await this.store(file.fileName, file.bytes, formKey);
        if (!stored) problems.push(problem(siteTexts.formErrors.photoType, file.fileName));
        // the same file chosen twice is one file
        else if (!files.some(({ id }) => id === stored.id)) files.push(stored);
      }
    }
    if (beyond.length > 0) {
      const params = { limit: PHOTO_LIMIT, names: beyond.join(', ') };
      problems.push({ text: siteTexts.formErrors.photosTooMany, params });
    }
    return { files: files.slice(0, PHOTO_LIMIT), problems };
  }

  private async store(fileName: string, bytes: Buffer, formKey: string): Promise<KeptFile | null> {
    try {
      const { id, fileName: name, size } = await this.attachments.execute({ fileName, bytes, key: formKey });
      return { id, fileName: name, size };
    } catch (error) {
      if (error instanceof AppError && error.status < 500) return null;
      throw error;
    }
  }
}

const problem = (text: Text, name: string): FileProblem => ({ text, params: { name } });
