import { Injectable } from '@nestjs/common';
import { ChangeComplaint, type Changed } from './change-complaint';
import { DeadlineLimits } from './deadline-limits';
import { DeadlineRequests } from './deadline-requests';
import { asStaff, type StaffCommand } from './staff-command';

interface RequestExtensionInput {
  /** The interim reply, as the citizen reads it once a supervisor has approved. */
  text: string;
  /** The new date: a local working day of the OPD, YYYY-MM-DD. */
  until: string;
}

/** An interim reply with a later date; it holds once a supervisor has approved it. */
@Injectable()
export class RequestExtension {
  constructor(
    private readonly changes: ChangeComplaint,
    private readonly limits: DeadlineLimits,
    private readonly requests: DeadlineRequests,
  ) {}

  /** @throws AppError `conflict` once the limit has passed or while a request is pending, `validation_failed` for the day */
  async execute(command: StaffCommand & RequestExtensionInput): Promise<Changed> {
    const { principal, text, until } = command;
    return this.changes.execute({
      ...asStaff(command),
      command: 'request-extension',
      change: async (complaint, tx, now) => {
        const { id: complaintId, opdCode } = complaint;
        await this.requests.assertNoneOpen(tx, complaintId, 'extension');
        const { before, after } = await this.limits.extension(tx, complaint, until, now);
        const asked = { complaintId, opdCode, kind: 'extension' as const, reason: null, text, untilDay: until };
        const requestId = await this.requests.ask(tx, { ...asked, requestedBy: principal.accountId }, now);
        return {
          text,
          data: { requestId, until, clock: 'resolution', before: before.toISOString(), after: after.toISOString() },
        };
      },
    });
  }
}
