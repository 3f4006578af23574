import { Injectable } from '@nestjs/common';
import { ChangeComplaint, type Changed } from './change-complaint';
import { Contributions } from './contributions';
import { asStaff, type StaffCommand } from './staff-command';

/** The OPD has done what was to be done and says so to the citizen. */
@Injectable()
export class ResolveComplaint {
  constructor(
    private readonly changes: ChangeComplaint,
    private readonly contributions: Contributions,
  ) {}

  /** @throws AppError `contributions_open` while another OPD has still to answer what it was asked. */
  async execute(command: StaffCommand & { text: string; attachmentIds?: string[] | undefined }): Promise<Changed> {
    return this.changes.execute({
      ...asStaff(command),
      command: 'resolve',
      change: async ({ id }, tx, now) => {
        await this.contributions.assertNoneOpen(tx, id);
        return { text: command.text, attachmentIds: command.attachmentIds, set: { resolvedAt: now } };
      },
    });
  }
}
