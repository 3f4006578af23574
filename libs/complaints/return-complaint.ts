import { Injectable } from '@nestjs/common';
import { ChangeComplaint, type Changed } from './change-complaint';
import { asStaff, type StaffCommand } from './staff-command';

/** The OPD isn't responsible (bukan wewenang OPD ini): back to the verifier, with the reason. */
@Injectable()
export class ReturnComplaint {
  constructor(private readonly changes: ChangeComplaint) {}

  async execute(command: StaffCommand & { reason: string }): Promise<Changed> {
    return this.changes.execute({
      ...asStaff(command),
      command: 'return',
      change: (complaint) => ({
        text: command.reason,
        data: { fromOpdCode: complaint.opdCode },
        set: { opdCode: null, officerId: null },
      }),
    });
  }
}
