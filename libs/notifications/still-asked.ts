import { Injectable } from '@nestjs/common';
import { Database } from '@tanggap/platform';
import { ClockRepository, isOpen } from '@tanggap/sla';
import { asks, isStillAsked } from './domain/still-asked';
import { DeliveryRepository, type ClaimedDelivery } from './persistence/delivery.repository';

/** Sorts out reminders of what has been done since: nobody is woken for it in the morning. */
@Injectable()
export class StillAsked {
  constructor(
    private readonly database: Database,
    private readonly clocks: ClockRepository,
    private readonly deliveries: DeliveryRepository,
  ) {}

  /** Those that are to be told; the others are put on record as obsolete. */
  async of(claimed: readonly ClaimedDelivery[]): Promise<ClaimedDelivery[]> {
    const asking = claimed.filter(({ step }) => asks(step));
    const ids = [...new Set(asking.flatMap(({ complaintId }) => complaintId ?? []))];
    if (ids.length === 0) return [...claimed];
    const clocks = await this.database.transaction((tx) => this.clocks.ofComplaints(tx, ids));
    const wanted = claimed.filter(({ complaintId, step, params }) => {
      const known = (complaintId !== null && clocks.get(complaintId)) || [];
      return isStillAsked(
        step,
        params,
        known.map((clock) => ({ clock: clock.clock, open: isOpen(clock) })),
      );
    });
    await this.deliveries.obsolete(claimed.filter((delivery) => !wanted.includes(delivery)).map(({ id }) => id));
    return wanted;
  }
}
