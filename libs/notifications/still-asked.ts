import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@tanggap/platform';
import { ClockRepository, isOpen, type SlaClock } from '@tanggap/sla';
import { asks, whatIsAsked, type AskedClock } from './domain/still-asked';
import { DeliveryRepository, type ClaimedDelivery } from './persistence/delivery.repository';

/** When to look again whether a paused clock runs; it is told within the hours of its reader all the same. */
const LOOK_AGAIN_MS = 12 * 3_600_000;

/** Sorts out reminders of what has been done since, or is paused: nobody is woken for it in the morning. */
@Injectable()
export class StillAsked {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly clocks: ClockRepository,
    private readonly deliveries: DeliveryRepository,
  ) {}

  /** Those that are to be told; the others are put on record as obsolete, or wait on. */
  async of(claimed: readonly ClaimedDelivery[]): Promise<ClaimedDelivery[]> {
    const asking = claimed.filter(({ step }) => asks(step));
    const ids = [...new Set(asking.flatMap(({ complaintId }) => complaintId ?? []))];
    if (ids.length === 0) return [...claimed];
    const clocks = await this.database.transaction((tx) => this.clocks.ofComplaints(tx, ids));
    const told: ClaimedDelivery[] = [];
    const waiting: ClaimedDelivery[] = [];
    const obsolete: string[] = [];
    for (const delivery of claimed) {
      const known = (delivery.complaintId !== null && clocks.get(delivery.complaintId)) || [];
      const what = whatIsAsked(delivery.step, delivery.params, known.map(asked));
      if (what.now === 'told') told.push({ ...delivery, params: what.params });
      else if (what.now === 'waits') waiting.push(delivery);
      else obsolete.push(delivery.id);
    }
    await this.deliveries.obsolete(obsolete);
    await this.deliveries.postpone(waiting, new Date(this.clock.now().getTime() + LOOK_AGAIN_MS));
    return told;
  }
}

const asked = (clock: SlaClock): AskedClock => ({
  clock: clock.clock,
  opdCode: clock.opdCode,
  state: !isOpen(clock) ? 'over' : clock.state === 'paused' ? 'paused' : 'running',
  dueAt: clock.dueAt,
});
