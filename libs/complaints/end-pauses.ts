import { Injectable } from '@nestjs/common';
import { Clock } from '@tanggap/platform';
import { ChangeComplaint } from './change-complaint';
import { DeadlineRequestRepository } from './persistence/deadline-request.repository';

/** Ends the pauses whose time is over, each once and at its own true time, however late this runs and however many run it. */
@Injectable()
export class EndPauses {
  constructor(
    private readonly clock: Clock,
    private readonly requests: DeadlineRequestRepository,
    private readonly changes: ChangeComplaint,
  ) {}

  /** Ids of complaints whose pause is over, the longest first; at most `limit`. */
  async overdue(limit: number): Promise<string[]> {
    return this.requests.overduePauses(this.clock.now(), limit);
  }

  /** @returns false when somebody was quicker */
  async execute(complaintId: string): Promise<boolean> {
    return this.changes.endOverduePause(complaintId);
  }
}
