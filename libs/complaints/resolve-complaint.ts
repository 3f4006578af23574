import { Injectable } from '@nestjs/common';
import { ChangeComplaint, type Changed } from './change-complaint';
import { asStaff, type StaffCommand } from './staff-command';

/** The OPD has done what was to be done and says so to the citizen. */
@Injectable()
export class ResolveComplaint {
  constructor(private readonly changes: ChangeComplaint) {}

  async execute(command: StaffCommand & { text: string; attachmentIds?: string[] | undefined }): Promise<Changed> {
    return this.changes.execute({
      ...asStaff(command),
      command: 'resolve',
      change: (_complaint, _tx, now) => ({
        text: command.text,
        attachmentIds: command.attachmentIds,
        set: { resolvedAt: now },
      }),
    });
  }
}
