import { Injectable } from '@nestjs/common';
import { ChangeComplaint, type Changed } from './change-complaint';
import { reporterActor } from './actors';
import { TrackingCodes } from './tracking-codes';

interface ConfirmResolutionInput {
  satisfied: boolean;
  /** 1 (poor) to 5 (very good). */
  rating?: number | undefined;
  comment?: string | undefined;
}

/** The citizen's word on a resolved complaint: satisfied closes it, unsatisfied reopens it with a new target. */
@Injectable()
export class ConfirmResolution {
  constructor(
    private readonly changes: ChangeComplaint,
    private readonly codes: TrackingCodes,
  ) {}

  async execute(code: string, input: ConfirmResolutionInput): Promise<Changed> {
    const rating = input.rating ?? null;
    return this.changes.execute({
      key: { trackingHash: this.codes.hash(code) },
      actor: reporterActor,
      as: 'reporter',
      command: input.satisfied ? 'confirm' : 'dispute',
      change: (complaint, _tx, now) => ({
        text: input.comment,
        data: { rating },
        set: input.satisfied
          ? { rating, closedAt: now, closedReason: 'confirmed' }
          : { rating, resolvedAt: null, reopenedCount: complaint.reopenedCount + 1 },
      }),
    });
  }
}
