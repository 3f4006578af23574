import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { localDay } from '@tanggap/platform';
import { CalendarHistory } from '@tanggap/sla';
import type { JourneyEvent } from './domain/measures/journey';
import { ledgerOf, type LedgerContext, type LedgerEntry } from './domain/measures/ledger';
import { districtOf } from './metric-places';

export type Fold = (events: readonly JourneyEvent[]) => LedgerEntry[];

const HOUR = 3_600_000;
/** So many local days by the hour are remembered: some forty years. */
const REMEMBERED_HOURS = 350_000;

/** Folds complaints' events into their share in the numbers, by the calendars and the areas of this regency. */
@Injectable()
export class MetricLedgers {
  private readonly days = new Map<number, string>();

  constructor(
    private readonly directory: Directory,
    private readonly calendars: CalendarHistory,
  ) {}

  /** For a batch of complaints; a change of calendars or areas counts for the next. */
  async fold(): Promise<Fold> {
    await this.directory.refresh();
    const calendarAt = await this.calendars.ofDefault();
    const context: LedgerContext = {
      workBetween: (a, b, known) => calendarAt(known).workTimeBetween(a, b),
      dayOf: (instant) => this.dayOf(instant),
      districtOf: (areaCode) => districtOf(areaCode, this.directory) ?? '',
    };
    return (events) => ledgerOf(events, context);
  }

  /** Local days begin on the hour, so one answer holds for the whole hour. */
  private dayOf(instant: Date): string {
    const hour = Math.floor(instant.getTime() / HOUR);
    const known = this.days.get(hour);
    if (known !== undefined) return known;
    if (this.days.size >= REMEMBERED_HOURS) this.days.clear();
    const day = localDay(instant);
    this.days.set(hour, day);
    return day;
  }
}
