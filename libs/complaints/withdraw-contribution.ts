import { Injectable } from '@nestjs/common';
import { ChangeComplaint, type Changed } from './change-complaint';
import { Contributions } from './contributions';
import { asStaff, type StaffCommand } from './staff-command';

/** What was asked is asked no longer: whoever may ask may take it back, so that the lead never waits for ever. */
@Injectable()
export class WithdrawContribution {
  constructor(
    private readonly changes: ChangeComplaint,
    private readonly contributions: Contributions,
  ) {}

  /** @throws AppError `not_found`, `conflict` once it is over */
  async execute(command: StaffCommand & { id: string; reason: string }): Promise<Changed> {
    const { principal, id, reason } = command;
    return this.changes.execute({
      ...asStaff(command),
      command: 'withdraw-contribution',
      change: async (complaint, tx, now) => {
        const ended = { status: 'withdrawn' as const, answer: reason, endedBy: principal.accountId, endedAt: now };
        const { opdCode, clockId } = await this.contributions.answer(tx, complaint.id, id, ended);
        return {
          ...{ text: reason, textPublic: false, data: { contributionId: id, opdCode } },
          clocks: { cancelThese: [clockId] },
        };
      },
    });
  }
}
