import { Injectable } from '@nestjs/common';
import { ChangeComplaint, type Changed } from './change-complaint';
import { asStaff, type StaffCommand } from './staff-command';

/** A supervisor steps in by hand; at least the supervisors' level of the ladder (2). */
@Injectable()
export class EscalateComplaint {
  constructor(private readonly changes: ChangeComplaint) {}

  async execute(command: StaffCommand & { reason: string }): Promise<Changed> {
    return this.changes.execute({
      ...asStaff(command),
      command: 'escalate',
      change: (complaint) => {
        const escalationLevel = Math.max(complaint.escalationLevel + 1, 2);
        return { text: command.reason, data: { level: escalationLevel }, set: { escalationLevel } };
      },
    });
  }
}
