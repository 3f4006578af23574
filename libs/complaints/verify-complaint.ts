import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { AppError, type FieldError, type Tx } from '@tanggap/platform';
import { NoteDecision } from '@tanggap/routing';
import { ChangeComplaint, type Change, type Changed } from './change-complaint';
import type { Complaint } from './persistence/complaint.entity';
import { publicationOn } from './public-complaint';
import { decisionOn } from './routing-decision';
import { asStaff, type StaffCommand } from './staff-command';

interface VerifyComplaintInput {
  categoryCode?: string | undefined;
  opdCode?: string | undefined;
}

/** A verifier has checked the complaint and sends it to the responsible OPD (disposisi). */
@Injectable()
export class VerifyComplaint {
  constructor(
    private readonly changes: ChangeComplaint,
    private readonly directory: Directory,
    private readonly decisions: NoteDecision,
  ) {}

  /**
   * The OPD is the given one, else the category's, else the one routing chose or proposed.
   * @throws AppError `validation_failed` for an unknown category or OPD, or when no OPD follows from either.
   */
  async execute(command: StaffCommand & VerifyComplaintInput): Promise<Changed> {
    return this.changes.execute({
      ...asStaff(command),
      command: 'verify',
      change: async (complaint, tx, now) => this.change(complaint, command, tx, now),
    });
  }

  private async change(complaint: Complaint, input: VerifyComplaintInput, tx: Tx, now: Date): Promise<Change> {
    const category = input.categoryCode === undefined ? undefined : this.directory.category(input.categoryCode);
    if (input.categoryCode !== undefined && !category?.active) throw invalid(unknownCategory);
    const opdCode = input.opdCode ?? category?.opdCode ?? complaint.opdCode ?? complaint.routing.proposedOpdCode;
    if (!opdCode || !this.directory.opd(opdCode)?.active) throw invalid(opdCode ? unknownOpd : missingOpd);
    const categoryCode = input.categoryCode ?? complaint.categoryCode;
    await this.decisions.execute(tx, decisionOn(complaint, opdCode, 'verify', now));
    const supervisory = complaint.supervisory || (category?.supervisory ?? false);
    const publication = publicationOn({ ...complaint, categoryCode, supervisory }, this.directory);
    return { data: { opdCode, categoryCode, publication }, set: { opdCode, categoryCode, supervisory } };
  }
}

const invalid = (error: FieldError): AppError => new AppError('validation_failed', { errors: [error] });

export const unknownCategory: FieldError = {
  field: 'categoryCode',
  message: { id: 'kategori tidak dikenal; pilih dari daftar kategori', en: 'unknown category; choose one of the list' },
};

export const unknownOpd: FieldError = {
  field: 'opdCode',
  message: { id: 'OPD tidak dikenal; pilih dari daftar OPD', en: 'unknown OPD; choose one of the list' },
};

const missingOpd: FieldError = {
  field: 'opdCode',
  message: {
    id: 'OPD belum dapat ditentukan; pilih OPD yang bertanggung jawab',
    en: 'no OPD follows from the category; choose the responsible one',
  },
};
