import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { AppError, contributionTexts, newId } from '@tanggap/platform';
import { ChangeComplaint, type Changed } from './change-complaint';
import { askingProblem } from './domain/contribution';
import { ContributionRepository } from './persistence/contribution.repository';
import { asStaff, type StaffCommand } from './staff-command';
import { unknownOpd } from './verify-complaint';

interface AskContributionInput {
  opdCode: string;
  /** What exactly is asked; the citizen doesn't read it. */
  text: string;
  /** Until the close of the n-th working day of that OPD; undefined: as the policy says. */
  workingDays?: number | undefined;
}

/** Another OPD is asked to help the one that leads: a task with a clock of its own. */
@Injectable()
export class AskContribution {
  constructor(
    private readonly changes: ChangeComplaint,
    private readonly directory: Directory,
    private readonly contributions: ContributionRepository,
  ) {}

  /**
   * @throws AppError `validation_failed` for an unknown OPD, `conflict` for the one that leads, one that is asked already,
   * a sixth, and for a supervisory complaint
   */
  async execute(command: StaffCommand & AskContributionInput): Promise<Changed> {
    const { principal, opdCode, text, workingDays } = command;
    const opd = this.directory.opd(opdCode);
    if (!opd?.active) throw new AppError('validation_failed', { errors: [unknownOpd] });
    return this.changes.execute({
      ...asStaff(command),
      command: 'ask-contribution',
      change: async (complaint, tx, now) => {
        const problem = askingProblem(complaint, await this.contributions.open(tx, complaint.id), opdCode);
        if (problem) throw new AppError('conflict', { params: { reason: contributionTexts[problem] } });
        const [id, clockId] = [newId(), newId()];
        const asked = { id, complaintId: complaint.id, opdCode, clockId, text };
        const unanswered = { status: 'open' as const, answer: null, endedBy: null, endedAt: null };
        await this.contributions.insert(tx, { ...asked, ...unanswered, askedBy: principal.accountId, askedAt: now });
        return {
          text,
          textPublic: false,
          data: { contributionId: id, opdCode },
          clocks: { contribute: { clockId, opdCode, calendarCode: opd.calendarCode, workingDays } },
        };
      },
    });
  }
}
