import { Injectable } from '@nestjs/common';
import { deadlineRequestTexts } from '@tanggap/platform';
import { ChangeComplaint, type Changed } from './change-complaint';
import { conflict, DeadlineRequests } from './deadline-requests';
import { asStaff, type StaffCommand } from './staff-command';

/** Ends a pause that staff declared before its day. */
@Injectable()
export class ResumeComplaint {
  constructor(
    private readonly changes: ChangeComplaint,
    private readonly requests: DeadlineRequests,
  ) {}

  /** @throws AppError `conflict` when nothing is paused */
  async execute(command: StaffCommand & { text?: string | undefined }): Promise<Changed> {
    return this.changes.execute({
      ...asStaff(command),
      command: 'resume',
      change: async (complaint, tx) => {
        const { pause } = await this.requests.open(tx, complaint.id);
        if (!pause) throw conflict(deadlineRequestTexts.notPaused);
        return { text: command.text, data: { requestId: pause.id } };
      },
    });
  }
}
