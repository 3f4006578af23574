import { Injectable } from '@nestjs/common';
import { AppError, deadlineRequestTexts, type Tx } from '@tanggap/platform';
import { SlaReference } from '@tanggap/sla';
import { ChangeComplaint, type Change, type Changed } from './change-complaint';
import { DeadlineLimits } from './deadline-limits';
import { DeadlineRequests, type NewRequest } from './deadline-requests';
import type { Complaint } from './persistence/complaint.entity';
import { RequestDeciders } from './request-deciders';
import { asStaff, type StaffCommand } from './staff-command';

interface PauseComplaintInput {
  /** A code of the list of pause reasons. */
  reason: string;
  /** Why, as the citizen reads it. */
  text: string;
  /** The last local day, YYYY-MM-DD; the clocks run on at the opening after it. */
  until: string;
}

/**
 * Lets the OPD's clocks stand still while it waits for others. Within the cap of every clock that it stops, or by who
 * decides for the OPD, at once; else it becomes a request to them.
 */
@Injectable()
export class PauseComplaint {
  constructor(
    private readonly changes: ChangeComplaint,
    private readonly limits: DeadlineLimits,
    private readonly requests: DeadlineRequests,
    private readonly reference: SlaReference,
    private readonly deciders: RequestDeciders,
  ) {}

  /** @throws AppError `validation_failed` (reason, until), `conflict` when it is paused or asked for already */
  async execute(command: StaffCommand & PauseComplaintInput): Promise<Changed> {
    const { principal, reason, until } = command;
    let plan: Plan = { resumesAt: new Date(0), overCap: false, approved: false };
    return this.changes.execute({
      ...asStaff(command),
      command: async (complaint, tx, now) => {
        plan = await this.planOf(complaint, tx, now, principal.accountId, until);
        return plan.overCap && !plan.approved ? 'request-pause' : 'pause';
      },
      change: async (complaint, tx, now) => {
        if (!this.reference.pauseReason(reason)?.active) throw unknownReason();
        await this.requests.assertNoneOpen(tx, complaint.id, 'pause');
        return this.change(complaint, tx, now, command, plan);
      },
    });
  }

  private async planOf(complaint: Complaint, tx: Tx, now: Date, by: string, until: string): Promise<Plan> {
    const { resumesAt, overCap } = await this.limits.pause(tx, complaint, until, now);
    const approved = overCap && (await this.deciders.mayDecide('pause', complaint.opdCode, by, now, tx));
    return { resumesAt, overCap, approved };
  }

  private async change(
    complaint: Complaint,
    tx: Tx,
    now: Date,
    { principal, reason, text, until }: StaffCommand & PauseComplaintInput,
    { resumesAt, overCap, approved }: Plan,
  ): Promise<Change> {
    const { id: complaintId, opdCode } = complaint;
    const by = principal.accountId;
    const request: NewRequest = { complaintId, opdCode, kind: 'pause', reason, text, untilDay: until, requestedBy: by };
    if (overCap && !approved) {
      return { text, data: { requestId: await this.requests.ask(tx, request, now), reason, until } };
    }
    const requestId = await this.requests.begin(tx, request, now, resumesAt, approved ? by : null);
    const data = { requestId, reason, until, overCap, resumesAt: resumesAt.toISOString() };
    return { text, clocks: { pause: reason }, data };
  }
}

interface Plan {
  resumesAt: Date;
  overCap: boolean;
  /** Above the cap, asked for by somebody whose own word is the approval. */
  approved: boolean;
}

const unknownReason = (): AppError =>
  new AppError('validation_failed', { errors: [{ field: 'reason', message: deadlineRequestTexts.unknownReason }] });
