import { Injectable } from '@nestjs/common';
import { opdScope } from '@tanggap/identity';
import { AppError, Clock, deadlineRequestTexts, localDay, type Tx } from '@tanggap/platform';
import { ChangeComplaint, type Change, type Changed } from './change-complaint';
import { DeadlineLimits } from './deadline-limits';
import { conflict, DeadlineRequests } from './deadline-requests';
import type { Complaint } from './persistence/complaint.entity';
import type { DeadlineRequest } from './persistence/deadline-request.entity';
import { DeadlineRequestRepository } from './persistence/deadline-request.repository';
import { RequestDeciders } from './request-deciders';
import { asStaff, type StaffCommand } from './staff-command';

interface DecideRequestInput {
  id: string;
  approve: boolean;
  /** For the colleagues; a refusal needs one. */
  note?: string | undefined;
}

/** The OPD's head decides about a pause above the cap, a supervisor about a later date; so does whoever acts for them. */
@Injectable()
export class DecideRequest {
  constructor(
    private readonly clock: Clock,
    private readonly changes: ChangeComplaint,
    private readonly limits: DeadlineLimits,
    private readonly requests: DeadlineRequests,
    private readonly repository: DeadlineRequestRepository,
    private readonly deciders: RequestDeciders,
  ) {}

  /**
   * @throws AppError `not_found`, `forbidden` where another post decides, `validation_failed` for a refusal without
   * note, `conflict` when it isn't pending any more or can't be granted any more: its day or the limit has passed
   */
  async execute(command: StaffCommand & DecideRequestInput): Promise<Changed> {
    const { principal, number, id, approve, note } = command;
    const found = await this.repository.find(number, opdScope(principal), id);
    if (!found) throw new AppError('not_found');
    const { kind, opdCode } = found;
    const own = await this.deciders.mayDecide(kind, opdCode, principal.accountId, this.clock.now());
    if (!own) throw new AppError('forbidden');
    if (!approve && (note ?? '').length < 3) throw noteMissing();
    return this.changes.execute({
      ...asStaff(command),
      command: `${approve ? 'approve' : 'refuse'}-${kind}`,
      change: async (complaint, tx, now) => {
        const { pending } = await this.requests.open(tx, complaint.id);
        const request = pending.find((one) => one.id === id);
        if (!request) throw conflict(deadlineRequestTexts.decided);
        const decided = { decidedBy: principal.accountId, decidedAt: now, note: note ?? null };
        if (approve) return this.approve(tx, complaint, request, decided, now);
        await this.repository.update(tx, [id], { ...decided, status: 'refused' });
        return { text: note, data: { requestId: id, kind } };
      },
    });
  }

  private async approve(
    tx: Tx,
    complaint: Complaint,
    request: DeadlineRequest,
    decided: Pick<DeadlineRequest, 'decidedBy' | 'decidedAt' | 'note'>,
    now: Date,
  ): Promise<Change> {
    const { id, reason, text, untilDay: until } = request;
    if (until < localDay(now)) throw conflict(deadlineRequestTexts.untilPassed);
    const data = { requestId: id, until, note: decided.note };
    if (reason === null) {
      const { extendTo, before, after } = await this.limits.extension(tx, complaint, until, now, conflict);
      await this.repository.update(tx, [id], { ...decided, status: 'approved' });
      return {
        text,
        clocks: { extendTo },
        data: { ...data, clock: 'resolution', before: before.toISOString(), after: after.toISOString() },
      };
    }
    const { resumesAt } = await this.limits.pause(tx, complaint, until, now);
    await this.repository.update(tx, [id], { ...decided, status: 'approved', resumesAt });
    return {
      text,
      clocks: { pause: reason },
      data: { ...data, reason, overCap: true, resumesAt: resumesAt.toISOString() },
    };
  }
}

const noteMissing = (): AppError =>
  new AppError('validation_failed', { errors: [{ field: 'note', message: deadlineRequestTexts.noteMissing }] });
