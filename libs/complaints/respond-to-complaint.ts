import { Injectable } from '@nestjs/common';
import { ChangeComplaint, type Changed } from './change-complaint';
import { asStaff, type StaffCommand } from './staff-command';

/** The OPD's answer to the citizen; the first one meets `first_response`. */
@Injectable()
export class RespondToComplaint {
  constructor(private readonly changes: ChangeComplaint) {}

  async execute(command: StaffCommand & { text: string; attachmentIds?: string[] | undefined }): Promise<Changed> {
    return this.changes.execute({
      ...asStaff(command),
      command: 'respond',
      change: () => ({ text: command.text, attachmentIds: command.attachmentIds }),
    });
  }
}
