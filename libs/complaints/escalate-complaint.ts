import { Injectable } from '@nestjs/common';
import { ChangeComplaint, type Changed } from './change-complaint';
import { asStaff, type StaffCommand } from './staff-command';

/** A supervisor steps in by hand: before the supervisors first, then before the board. */
@Injectable()
export class EscalateComplaint {
  constructor(private readonly changes: ChangeComplaint) {}

  async execute(command: StaffCommand & { reason: string }): Promise<Changed> {
    return this.changes.execute({
      ...asStaff(command),
      command: 'escalate',
      change: () => ({ text: command.reason, byHand: true }),
    });
  }
}
