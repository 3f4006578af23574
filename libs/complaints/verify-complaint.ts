import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { AppError, type FieldError } from '@tanggap/platform';
import { ChangeComplaint, type Change, type Changed } from './change-complaint';
import type { Complaint } from './persistence/complaint.entity';
import { asStaff, type StaffCommand } from './staff-command';

export interface VerifyComplaintInput {
  categoryCode?: string | undefined;
  opdCode?: string | undefined;
}

/** A verifier has checked the complaint and sends it to the responsible OPD (disposisi). */
@Injectable()
export class VerifyComplaint {
  constructor(
    private readonly changes: ChangeComplaint,
    private readonly directory: Directory,
  ) {}

  /**
   * The OPD is the given one, else the category's, else the one routing chose or proposed.
   * @throws AppError `validation_failed` for an unknown category or OPD, or when no OPD follows from either.
   */
  async execute(command: StaffCommand & VerifyComplaintInput): Promise<Changed> {
    return this.changes.execute({
      ...asStaff(command),
      command: 'verify',
      change: (complaint) => this.change(complaint, command),
    });
  }

  private change(complaint: Complaint, input: VerifyComplaintInput): Change {
    const category = input.categoryCode === undefined ? undefined : this.directory.category(input.categoryCode);
    if (input.categoryCode !== undefined && !category?.active) throw invalid(unknownCategory);
    const opdCode = input.opdCode ?? category?.opdCode ?? complaint.opdCode ?? complaint.routing.proposedOpdCode;
    if (!opdCode || !this.directory.opd(opdCode)?.active) throw invalid(opdCode ? unknownOpd : missingOpd);
    const categoryCode = input.categoryCode ?? complaint.categoryCode;
    return {
      data: { opdCode, categoryCode },
      set: { opdCode, categoryCode, supervisory: complaint.supervisory || (category?.supervisory ?? false) },
    };
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
