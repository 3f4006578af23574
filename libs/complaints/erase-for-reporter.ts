import { Injectable } from '@nestjs/common';
import type { Principal } from '@tanggap/identity';
import { AppError, Database, ownDataTexts as texts, type Text } from '@tanggap/platform';
import { staffActor } from './actors';
import { ChangeComplaint } from './change-complaint';
import { isOver } from './domain/lifecycle-words';
import { isErased } from './domain/retention';
import { ErasePersonalData } from './erase-personal-data';
import { ComplaintRepository } from './persistence/complaint.repository';
import { asStaff } from './staff-command';

/** The right of erasure (UU 27/2022) for a reporter who lost the tracking code and came to the office, which has checked who they are. */
@Injectable()
export class EraseForReporter {
  constructor(
    private readonly database: Database,
    private readonly complaints: ComplaintRepository,
    private readonly changes: ChangeComplaint,
    private readonly erasure: ErasePersonalData,
  ) {}

  /**
   * Of a report that is over, with all that was made of it; once more does nothing. The reason is an internal note before the erasure, so that a name
   * in it is hidden with the others. @throws AppError `not_found`, `conflict` while a part of it is worked on, and of an anonymous one,
   * since nothing tells whose it is
   */
  async execute(number: string, principal: Principal, reason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const id = await this.complaints.idByNumber(tx, number);
      if (id === null) throw new AppError('not_found');
      const parts = await this.complaints.lockParts(tx, id);
      if (parts.every(({ reporterId }) => reporterId === null)) throw refused(texts.nobodyToCheck);
      if (!parts.every(({ status }) => isOver(status))) throw refused(texts.stillWorkedOnByUs);
      if (parts.every(isErased)) return;
      await this.changes.within(tx, {
        ...asStaff({ principal, number }),
        command: 'note',
        change: () => ({ text: reason }),
      });
      await this.erasure.within(tx, await this.complaints.lockParts(tx, id), 'request', staffActor(principal));
    });
  }
}

const refused = (reason: Text): AppError => new AppError('conflict', { params: { reason } });
