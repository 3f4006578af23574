import { Injectable } from '@nestjs/common';
import { ReadRegister } from '@tanggap/complaints';
import { Staff } from '@tanggap/identity';
import { ReaderSettings } from '@tanggap/notifications';
import { Clock, Database, localDay, newId, Outbox, parseFrom } from '@tanggap/platform';
import { SlaReference } from '@tanggap/sla';
import { monthsUntil } from '../domain/months';
import { JobRepository, type NewJob } from '../persistence/job.repository';

/**
 * Once a month is over and the office works again its report is made: the regency's own, which the further recipients get a copy of whether
 * or not there is a supervisor, and one for every supervisor in their own language, among their downloads and by the channels they are told
 * on. A worker that was away catches up; however many look, each is made once.
 */
@Injectable()
export class ScheduleMonthly {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly staff: Staff,
    private readonly reference: SlaReference,
    private readonly readers: ReaderSettings,
    private readonly register: ReadRegister,
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
    // Whoever has just begun isn't told of the months before that.
    if (!(await this.register.any({ to: parseFrom(`${localDay(now).slice(0, 7)}-01`) ?? now }))) return 0;
    const ofRegency = { requestedBy: null, language: 'id', copies: true } as const;
    let asked = await this.ask(period, ofRegency, now);
    for (const { accountId } of await this.staff.supervisors()) {
      const { language } = await this.readers.of(accountId);
      asked += await this.ask(period, { requestedBy: accountId, language, copies: false }, now);
    }
    return asked;
  }

  /** 0 where it was asked for before. */
  private async ask(
    period: string,
    { requestedBy, language, copies }: Pick<NewJob, 'requestedBy' | 'language'> & { copies: boolean },
    now: Date,
  ): Promise<number> {
    const params = { period, scheduled: period, copies };
    const job = { id: newId(), kind: 'monthly_report', params, language, requestedBy, createdAt: now } as const;
    return this.database.transaction(async (tx) => {
      if (!(await this.jobs.insertOnce(tx, job))) return 0;
      const message = { consumer: 'reports.run-job', aggregateId: job.id, payload: { jobId: job.id } } as const;
      await this.outbox.append(tx, [message], now);
      return 1;
    });
  }
}
