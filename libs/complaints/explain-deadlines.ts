import { Injectable } from '@nestjs/common';
import { opdScope, type Principal } from '@tanggap/identity';
import { AppError, Clock, type Text } from '@tanggap/platform';
import { SlaReference, type WorkingCalendar } from '@tanggap/sla';
import { ComplaintReader, type ClockRecord } from './persistence/complaint-reader';
import { explainedDeadline, type ExplainedDeadline } from './views';

/** Why each date of a complaint is what it is. */
@Injectable()
export class ExplainDeadlines {
  constructor(
    private readonly clock: Clock,
    private readonly reader: ComplaintReader,
    private readonly reference: SlaReference,
  ) {}

  /** All clocks of all cycles, in the order they began. @throws AppError `not_found`, also outside the reader's OPD */
  async execute(number: string, principal: Principal): Promise<ExplainedDeadline[]> {
    const [record] = await Promise.all([this.reader.byNumber(number, opdScope(principal)), this.refresh()]);
    if (!record) throw new AppError('not_found');
    return this.explain(record.clocks);
  }

  /** Before `explain`: takes over changes of calendars that another process has made. */
  async refresh(): Promise<void> {
    await this.reference.refresh();
  }

  /** A closed clock is explained by the calendar it ran by, whatever has been decreed since. */
  async explain(clocks: readonly ClockRecord[]): Promise<ExplainedDeadline[]> {
    const now = this.clock.now();
    return Promise.all(
      clocks.map(async (clock) => {
        const own = await this.calendarOf(clock);
        const calendars = (code: string) => (code === clock.calendarCode ? own : this.reference.calendar(code));
        return explainedDeadline(clock, calendars, (code) => this.pauseName(code), now);
      }),
    );
  }

  private pauseName(code: string): Text | null {
    const reason = this.reference.pauseReason(code);
    return reason ? { id: reason.name, en: reason.nameEn } : null;
  }

  private async calendarOf({ state, calendarCode, calendarVersion }: ClockRecord): Promise<WorkingCalendar> {
    const isOpen = state === 'running' || state === 'paused';
    return isOpen ? this.reference.calendar(calendarCode) : this.reference.calendarAt(calendarCode, calendarVersion);
  }
}
