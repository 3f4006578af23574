import { Injectable } from '@nestjs/common';
import { Staff } from '@tanggap/identity';
import { ReaderSettings } from '@tanggap/notifications';
import { Clock, Database, localDay, newId, Outbox } from '@tanggap/platform';
import { SlaReference } from '@tanggap/sla';
import { monthsUntil } from '../domain/months';
import { JobRepository } from '../persistence/job.repository';

/**
 * Once a month is over and the office works again, every supervisor gets its report in their own language: among their downloads,
 * and by the channels they are told on. A worker that was away catches up; however many look, each supervisor gets one.
 */
@Injectable()
export class ScheduleMonthly {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly staff: Staff,
    private readonly reference: SlaReference,
    private readonly readers: ReaderSettings,
    private readonly jobs: JobRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Returns how many were asked for just now. */
  async execute(): Promise<number> {
    const now = this.clock.now();
    await this.reference.refresh();
    const works = this.reference.defaultCalendar().nextWorkingInstant(now).getTime() === now.getTime();
    const [period] = monthsUntil(localDay(now).slice(0, 7), 2);
    if (!works || period === undefined) return 0;
    let asked = 0;
    const readers = [];
    for (const { accountId } of await this.staff.supervisors()) {
      readers.push({ accountId, language: (await this.readers.of(accountId)).language });
    }
    // Who gets a copy reads the regency's own language wherever a supervisor does.
    const copied = readers.find(({ language }) => language === 'id') ?? readers[0];
    for (const { accountId, language } of readers) {
      const copies = accountId === copied?.accountId;
      const job = {
        ...{ id: newId(), language, requestedBy: accountId, createdAt: now },
        kind: 'monthly_report',
      } as const;
      asked += await this.database.transaction(async (tx) => {
        if (!(await this.jobs.insertOnce(tx, { ...job, params: { period, scheduled: period, copies } }))) return 0;
        const message = { consumer: 'reports.run-job', aggregateId: job.id, payload: { jobId: job.id } } as const;
        await this.outbox.append(tx, [message], now);
        return 1;
      });
    }
    return asked;
  }
}
