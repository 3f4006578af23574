import { Injectable } from '@nestjs/common';
import { ChangeComplaint, type Changed } from './change-complaint';
import { asStaff, type StaffCommand } from './staff-command';

/** Asks the citizen for what is missing; the clocks wait for the answer. */
@Injectable()
export class RequestInformation {
  constructor(private readonly changes: ChangeComplaint) {}

  async execute(command: StaffCommand & { text: string }): Promise<Changed> {
    return this.changes.execute({
      ...asStaff(command),
      command: 'request-information',
      change: () => ({ text: command.text }),
    });
  }
}
