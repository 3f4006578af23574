import { Injectable } from '@nestjs/common';
import { Database } from '@tanggap/platform';
import { MaskTexts } from './mask-texts';
import { StaffWordsRepository } from './persistence/staff-words.repository';

/**
 * An office that may not know who reported must not find a report by their name either: it searches words that were taken from the text
 * without them. Until that has been done it doesn't find the report by words at all.
 */
@Injectable()
export class MaskSearch {
  constructor(
    private readonly database: Database,
    private readonly masks: MaskTexts,
    private readonly words: StaffWordsRepository,
  ) {}

  /** At most `limit` reports; returns how many. @throws VaultError for a reporter whose row was tampered with */
  async execute(limit: number): Promise<number> {
    return this.database.transaction(async (tx) => {
      const missing = await this.words.missing(tx, limit);
      if (missing.length === 0) return 0;
      const maskOf = await this.masks.of(missing.map(({ id }) => id));
      const texts = missing.map(({ id, subject, description }) => {
        const { anonymous } = maskOf(id);
        return { id, text: `${anonymous(subject, 'reporter')} ${anonymous(description, 'reporter')}` };
      });
      await this.words.write(tx, texts);
      return texts.length;
    });
  }
}
