import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { Staff } from '@tanggap/identity';
import { AppError } from '@tanggap/platform';
import { NoteDecision } from '@tanggap/routing';
import { ChangeComplaint, type Changed } from './change-complaint';
import { decisionOn } from './routing-decision';
import { asStaff, type StaffCommand } from './staff-command';
import { unknownOpd } from './verify-complaint';

interface AssignComplaintInput {
  opdCode: string;
  /** User name of an officer of that OPD. */
  officer?: string | undefined;
  reason: string;
}

/** Sends a complaint to an OPD, or within it to one of its officers. */
@Injectable()
export class AssignComplaint {
  constructor(
    private readonly changes: ChangeComplaint,
    private readonly directory: Directory,
    private readonly staff: Staff,
    private readonly decisions: NoteDecision,
  ) {}

  /**
   * @throws AppError `validation_failed` for an unknown OPD or an officer who isn't active in it, `forbidden` for an OPD
   * head who names another OPD than their own.
   */
  async execute(command: StaffCommand & AssignComplaintInput): Promise<Changed> {
    const { principal, opdCode, officer, reason } = command;
    if (!this.directory.opd(opdCode)?.active) throw new AppError('validation_failed', { errors: [unknownOpd] });
    const officerId = officer === undefined ? null : await this.officerOf(opdCode, officer);
    return this.changes.execute({
      ...asStaff(command),
      command: (complaint) => {
        // Only once the complaint was found: outside their OPD a head learns nothing, not even a 403.
        if (principal.opdCode !== null && principal.opdCode !== opdCode) throw new AppError('forbidden');
        return complaint.opdCode === opdCode && complaint.status !== 'submitted' ? 'assign-officer' : 'assign';
      },
      change: async (complaint, tx, now) => {
        // Within its OPD a complaint only changes hands.
        const isMoved = complaint.opdCode !== opdCode || complaint.status === 'submitted';
        if (isMoved) await this.decisions.execute(tx, decisionOn(complaint, opdCode, 'assign', now));
        return {
          text: reason,
          textPublic: false,
          data: { opdCode, categoryCode: complaint.categoryCode, officerId, fromOpdCode: complaint.opdCode },
          set: { opdCode, officerId },
        };
      },
    });
  }

  private async officerOf(opdCode: string, username: string): Promise<string> {
    const member = await this.staff.officer(username, opdCode);
    if (member) return member.accountId;
    throw new AppError('validation_failed', {
      errors: [
        {
          field: 'officer',
          message: {
            id: 'bukan petugas aktif di OPD itu; pilih dari daftar petugasnya',
            en: 'not an active officer of that OPD; choose one of its list',
          },
        },
      ],
    });
  }
}
