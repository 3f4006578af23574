import { Injectable } from '@nestjs/common';
import { EndPauses } from '@tanggap/complaints';
import { isDatabaseUnreachable, Log } from '@tanggap/platform';

const BATCH = 200;

/** Ends pauses at the opening after their day, from PostgreSQL alone. */
@Injectable()
export class Pauses {
  constructor(
    private readonly endPauses: EndPauses,
    private readonly log: Log,
  ) {}

  /** Many end at the same opening; what couldn't be ended waits for the next round. */
  async end(): Promise<void> {
    for (;;) {
      const overdue = await this.endPauses.overdue(BATCH);
      let ended = 0;
      for (const complaintId of overdue) if (await this.endOne(complaintId)) ended++;
      if (overdue.length < BATCH || ended === 0) return;
    }
  }

  /** One that can't be ended must not hold up the others. */
  private async endOne(complaintId: string): Promise<boolean> {
    try {
      return await this.endPauses.execute(complaintId);
    } catch (error) {
      if (isDatabaseUnreachable(error)) throw error;
      this.log.error({ complaintId, err: error }, 'a pause could not be ended');
      return false;
    }
  }
}
