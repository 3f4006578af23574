import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { AppError, type FieldError, type Tx } from '@tanggap/platform';
import { NoteDecision } from '@tanggap/routing';
import { ChangeComplaint, type Changed } from './change-complaint';
import { mayReturn, returnCommand, returnsIn } from './domain/returns';
import { TimelineRepository } from './persistence/timeline.repository';
import { decisionOn } from './routing-decision';
import { asStaff, type StaffCommand } from './staff-command';
import { unknownOpd } from './verify-complaint';

interface ReturnComplaintInput {
  reason: string;
  /** Whose it is, in the eyes of the OPD that returns it. */
  proposedOpdCode?: string | undefined;
}

/**
 * The OPD isn't responsible (bukan wewenang OPD ini): back to the verifier, with the reason and the OPD that is thought
 * to be. The second return calls for the coordinator's decision, which binds: there is no third.
 */
@Injectable()
export class ReturnComplaint {
  constructor(
    private readonly changes: ChangeComplaint,
    private readonly directory: Directory,
    private readonly timeline: TimelineRepository,
    private readonly decisions: NoteDecision,
  ) {}

  /**
   * @throws AppError `validation_failed` for an unknown OPD or one's own, `coordinator_decided` after two returns, and
   * what a change throws.
   */
  async execute(command: StaffCommand & ReturnComplaintInput): Promise<Changed> {
    const { reason, proposedOpdCode = null } = command;
    if (proposedOpdCode !== null && !this.directory.opd(proposedOpdCode)?.active) throw invalid(unknownOpd);
    return this.changes.execute({
      ...asStaff(command),
      command: ({ id, status }, tx) => this.commandFor(id, status, tx),
      change: async (complaint, tx, now) => {
        const { opdCode, routing } = complaint;
        if (proposedOpdCode !== null && proposedOpdCode === opdCode) throw invalid(ownOpd);
        if (proposedOpdCode === null) await this.decisions.withdraw(tx, complaint.id);
        else await this.decisions.execute(tx, decisionOn(complaint, proposedOpdCode, 'return', now));
        return {
          text: reason,
          data: { fromOpdCode: opdCode, proposedOpdCode },
          // What the verifier is offered next is no longer what routing thought at filing.
          set: {
            opdCode: null,
            officerId: null,
            ...(proposedOpdCode === null ? {} : { routing: { ...routing, proposedOpdCode } }),
          },
        };
      },
    });
  }

  private async commandFor(complaintId: string, status: string, tx: Tx) {
    const before = returnsIn(await this.timeline.eventsOf(complaintId, tx));
    const withAnOpd = status === 'assigned' || status === 'in_progress';
    if (withAnOpd && !mayReturn(before)) throw new AppError('coordinator_decided');
    return returnCommand(before);
  }
}

const invalid = (error: FieldError): AppError =>
  new AppError('validation_failed', { errors: [{ ...error, field: 'proposedOpdCode' }] });

const ownOpd: FieldError = {
  field: 'proposedOpdCode',
  message: { id: 'itu OPD Anda sendiri; pilih OPD lain', en: 'that is your own OPD; choose another' },
};
