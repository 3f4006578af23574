import { Injectable } from '@nestjs/common';
import { ReporterVault } from '@tanggap/identity';
import { AppError, Clock, Database, ownDataTexts as texts } from '@tanggap/platform';
import { reporterActor } from './actors';
import { isOver } from './domain/lifecycle-words';
import { ErasePersonalData } from './erase-personal-data';
import { ComplaintRepository } from './persistence/complaint.repository';
import { FollowerRepository } from './persistence/follower.repository';
import { TrackingCodes } from './tracking-codes';

/**
 * The right of erasure (UU 27/2022) for the holder of a tracking code: of a report that is over at once, with all that was made of it; while
 * it is worked on they can withdraw their contact. Who only follows may go at any time.
 */
@Injectable()
export class EraseOwnData {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly vault: ReporterVault,
    private readonly codes: TrackingCodes,
    private readonly complaints: ComplaintRepository,
    private readonly followers: FollowerRepository,
    private readonly erasure: ErasePersonalData,
  ) {}

  /** Once more does nothing. @throws AppError `not_found` for a code that nobody got, `conflict` while the report is worked on */
  async execute(code: string): Promise<void> {
    const hash = this.codes.hash(code);
    await this.database.transaction(async (tx) => {
      const id = await this.complaints.idByTrackingHash(tx, hash);
      if (id !== null) {
        const parts = await this.complaints.lockParts(tx, id);
        if (!parts.every(({ status }) => isOver(status))) {
          throw new AppError('conflict', { params: { reason: texts.stillWorkedOn } });
        }
        await this.erasure.within(tx, parts, 'request', reporterActor);
        return;
      }
      const follower = await this.followers.byTrackingHash(hash, tx);
      if (!follower) throw new AppError('not_found');
      if (follower.reporterId !== null) await this.vault.erase(tx, follower.reporterId, this.clock.now());
    });
  }
}
