import { Injectable } from '@nestjs/common';
import { Log, Metrics } from '@tanggap/platform';
import { Gauge } from 'prom-client';
import { within } from './within';
import { Backlog, type BacklogReading } from './persistence/backlog';

/** /metrics is public, so however often it is asked, the database is asked this seldom. */
const FRESH_MS = 5000;
const PATIENCE_MS = 2000;

const gauges: Record<keyof BacklogReading, { name: string; help: string }> = {
  outboxPending: {
    name: 'outbox_pending_messages',
    help: 'Outbox messages not yet handed to Redis (counted up to 10000)',
  },
  outboxOldestSeconds: { name: 'outbox_oldest_pending_seconds', help: 'How long the oldest of them has waited' },
  clocksRunning: { name: 'sla_clocks_running', help: 'Running clocks with a milestone ahead (counted up to 100000)' },
  clocksOverdue: {
    name: 'sla_milestones_overdue',
    help: 'Clocks whose next milestone has passed but is not recorded yet (counted up to 100000)',
  },
};

/** Gauges of what waits; they have no value while PostgreSQL can't be asked. */
@Injectable()
export class BacklogMetrics {
  private reading?: Promise<BacklogReading | undefined>;
  private readAt = -Infinity;

  constructor(
    private readonly backlog: Backlog,
    private readonly log: Log,
    metrics: Metrics,
  ) {
    for (const [key, { name, help }] of Object.entries(gauges) as [
      keyof BacklogReading,
      { name: string; help: string },
    ][]) {
      const latest = (): Promise<BacklogReading | undefined> => this.latest();
      new Gauge({
        name,
        help,
        registers: [metrics.registry],
        async collect() {
          const reading = await latest();
          if (reading) this.set(reading[key]);
          else this.reset();
        },
      });
    }
  }

  private latest(): Promise<BacklogReading | undefined> {
    if (!this.reading || performance.now() - this.readAt > FRESH_MS) {
      this.readAt = performance.now();
      this.reading = within(this.backlog.read(), PATIENCE_MS).catch((error: unknown) => {
        this.log.warn({ err: error }, 'the backlog could not be measured');
        return undefined;
      });
    }
    return this.reading;
  }
}
