import { Injectable } from '@nestjs/common';
import { Clock } from '@tanggap/platform';
import { AttachmentRepository } from './persistence/attachment.repository';
import { FilingStatement } from './persistence/filing.statement';

const DAY_MS = 24 * 3600 * 1000;
const BATCH = 500;

/** Forgets uploads that were never filed (after a day) and idempotency keys (after two). */
@Injectable()
export class TidyUp {
  constructor(
    private readonly clock: Clock,
    private readonly attachments: AttachmentRepository,
    private readonly filing: FilingStatement,
  ) {}

  async execute(): Promise<{ attachments: number; keys: number }> {
    const now = this.clock.now().getTime();
    return {
      attachments: await this.attachments.deleteUnlinked(new Date(now - DAY_MS), BATCH),
      keys: await this.filing.forgetKeys(new Date(now - 2 * DAY_MS), BATCH),
    };
  }
}
