import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { Clock } from '@tanggap/platform';
import { AttachmentRepository } from './persistence/attachment.repository';
import { WINDOW_DAYS } from './domain/likeness';
import { likenessRow } from './matters';
import { FilingStatement } from './persistence/filing.statement';
import { LikenessRepository } from './persistence/likeness.repository';

const DAY_MS = 24 * 3600 * 1000;
const BATCH = 500;

/**
 * Forgets uploads that were never filed (after a day) and idempotency keys (after two); and takes up reports of the weeks that
 * matter which were filed before there was a search for their likes.
 */
@Injectable()
export class TidyUp {
  constructor(
    private readonly clock: Clock,
    private readonly attachments: AttachmentRepository,
    private readonly filing: FilingStatement,
    private readonly likeness: LikenessRepository,
    private readonly directory: Directory,
  ) {}

  async execute(): Promise<{ attachments: number; keys: number; likened: number }> {
    const now = this.clock.now().getTime();
    return {
      attachments: await this.attachments.deleteUnlinked(new Date(now - DAY_MS), BATCH),
      keys: await this.filing.forgetKeys(new Date(now - 2 * DAY_MS), BATCH),
      likened: await this.takeUp(new Date(now - WINDOW_DAYS * DAY_MS)),
    };
  }

  private async takeUp(since: Date): Promise<number> {
    const missing = await this.likeness.missing(since, BATCH);
    return this.likeness.add(missing.map((complaint) => likenessRow(complaint, this.directory)));
  }
}
