import { Injectable } from '@nestjs/common';
import { ChangeComplaint, type Changed } from './change-complaint';
import { asStaff, type StaffCommand } from './staff-command';

/** An internal note: it never reaches the citizen and moves no clock. */
@Injectable()
export class AddNote {
  constructor(private readonly changes: ChangeComplaint) {}

  async execute(command: StaffCommand & { text: string }): Promise<Changed> {
    return this.changes.execute({
      ...asStaff(command),
      command: 'note',
      change: () => ({ text: command.text }),
    });
  }
}
