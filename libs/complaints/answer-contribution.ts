import { Injectable } from '@nestjs/common';
import { opdScope } from '@tanggap/identity';
import { AppError } from '@tanggap/platform';
import { ChangeComplaint, type Changed } from './change-complaint';
import { Contributions } from './contributions';
import { ContributionRepository } from './persistence/contribution.repository';
import { asStaff, type StaffCommand } from './staff-command';

interface AnswerContributionInput {
  id: string;
  /** What was done, or why it can't be. */
  text: string;
  attachmentIds?: string[] | undefined;
}

/** The OPD that was asked has done its part, or refuses it with a reason. */
@Injectable()
export class AnswerContribution {
  constructor(
    private readonly changes: ChangeComplaint,
    private readonly contributions: Contributions,
    private readonly repository: ContributionRepository,
  ) {}

  /** @throws AppError `not_found` for what was asked of another OPD, `conflict` once it is over */
  async complete(command: StaffCommand & AnswerContributionInput): Promise<Changed> {
    return this.answer(command, 'completed');
  }

  /** @throws AppError the same */
  async refuse(command: StaffCommand & Omit<AnswerContributionInput, 'attachmentIds'>): Promise<Changed> {
    return this.answer(command, 'refused');
  }

  private async answer(
    command: StaffCommand & AnswerContributionInput,
    status: 'completed' | 'refused',
  ): Promise<Changed> {
    const { principal, number, id, text, attachmentIds } = command;
    const own = opdScope(principal);
    if (own === null || !(await this.repository.isAsked(number, id, own))) throw new AppError('not_found');
    return this.changes.execute({
      ...asStaff(command),
      // Not within its own OPD's complaints, but asked to help with this one.
      key: { number, opdScope: null },
      command: status === 'completed' ? 'complete-contribution' : 'refuse-contribution',
      change: async (complaint, tx, now) => {
        const ended = { status, answer: text, endedBy: principal.accountId, endedAt: now };
        const { opdCode, clockId } = await this.contributions.answer(tx, complaint.id, id, ended);
        return {
          ...{ text, textPublic: false, attachmentIds, data: { contributionId: id, opdCode } },
          clocks: status === 'completed' ? { stopThese: [clockId] } : { cancelThese: [clockId] },
        };
      },
    });
  }
}
