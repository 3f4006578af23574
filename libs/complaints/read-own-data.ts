import { Injectable } from '@nestjs/common';
import { ReporterVault, type ReporterView } from '@tanggap/identity';
import { AppError } from '@tanggap/platform';
import { isOver } from './domain/lifecycle-words';
import { isErased, keptUntil } from './domain/retention';
import { ComplaintReader, type ComplaintRecord } from './persistence/complaint-reader';
import { FollowerRepository } from './persistence/follower.repository';
import { RetentionRepository } from './persistence/retention.repository';
import { TrackingCodes } from './tracking-codes';

/** What is kept of whoever holds a tracking code, as they may see it. */
export interface OwnData {
  number: string;
  holder: 'reporter' | 'follower';
  anonymous: boolean;
  /** Masked, since somebody else may hold the code; null where nothing was ever given. */
  person: ReporterView | null;
  /** Files that they sent. */
  files: number;
  retentionYears: number;
  /** When it goes by itself; null while the report is worked on. */
  keptUntil: Date | null;
  /** Null while anything is left. */
  erasedAt: Date | null;
  /** Whether all of it may go at once: a report has to be over, and all that was made of it. */
  mayErase: boolean;
}

/** The right of access (UU 27/2022), for the holder of a tracking code. */
@Injectable()
export class ReadOwnData {
  constructor(
    private readonly reader: ComplaintReader,
    private readonly followers: FollowerRepository,
    private readonly retention: RetentionRepository,
    private readonly vault: ReporterVault,
    private readonly codes: TrackingCodes,
  ) {}

  /** @throws AppError `not_found` for a code that nobody got */
  async execute(code: string): Promise<OwnData> {
    const hash = this.codes.hash(code);
    const retentionYears = await this.retention.years();
    const record = await this.reader.byTrackingHash(hash);
    if (record) return this.ofReporter(record, retentionYears);
    const follower = await this.followers.byTrackingHash(hash);
    if (!follower) throw new AppError('not_found');
    const person = follower.reporterId === null ? null : await this.vault.masked(follower.reporterId);
    const erasedAt = person?.erasedAt ?? null;
    return {
      ...{ number: follower.number, holder: 'follower', anonymous: false, person, files: 0, retentionYears, erasedAt },
      keptUntil: follower.closedAt && keptUntil(follower.closedAt, retentionYears),
      mayErase: person !== null && erasedAt === null,
    };
  }

  private async ofReporter(record: ComplaintRecord, retentionYears: number): Promise<OwnData> {
    const { complaint, parts, attachments, events } = record;
    const { number, anonymous, closedAt, personalErasedAt, reporterId } = complaint;
    const byOffice = new Set(events.flatMap(({ id, actorKind }) => (actorKind === 'reporter' ? [] : [id])));
    const erasedAt = isErased(complaint) ? personalErasedAt : null;
    const over = [complaint.status, ...parts.map(({ status }) => status)].every(isOver);
    return {
      ...{ number, holder: 'reporter', anonymous, retentionYears, erasedAt },
      person: reporterId === null ? null : await this.vault.masked(reporterId),
      files: attachments.filter(({ eventId }) => eventId === null || !byOffice.has(eventId)).length,
      keptUntil: over && closedAt ? keptUntil(closedAt, retentionYears) : null,
      mayErase: over && erasedAt === null,
    };
  }
}
