import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { opdScope, type Principal } from '@tanggap/identity';
import { AppError, Clock, decodeCursor, encodeCursor, localDay } from '@tanggap/platform';
import { keysBehind } from './domain/measures/catalogue';
import { measureIdOf } from './domain/measures/measure';
import { daysBefore, daysOfMonth, nextMonth, type DayRange } from './domain/measures/spans';
import { withPlaces } from './metric-places';
import { metricFilter, type MetricQuery } from './metric-query';
import { MetricAnswers, type BehindPlace, type KeyRange, type MetricFilter } from './persistence/metric-answers';
import { MetricAppearances } from './persistence/metric-appearances';

/** Exactly the complaints that a number of the summary counts, newest first. */
@Injectable()
export class ComplaintsBehind {
  constructor(
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly answers: MetricAnswers,
    private readonly appearances: MetricAppearances,
  ) {}

  /**
   * Takes the same filters as the summary; of a share it gives those of its numerator, of a duration those it was
   * measured on.
   * @throws AppError `validation_failed` for an unknown measure or day, `invalid_cursor`
   */
  async execute(
    query: MetricQuery & { measure: string; cursor?: string | undefined; limit: number },
    principal: Principal,
  ): Promise<{ ids: string[]; nextCursor: string | null }> {
    const keys = keysBehind(query.measure);
    if (!keys) throw new AppError('validation_failed', { errors: [{ field: 'measure', message: unknownMeasure }] });
    await this.directory.refresh();
    const filter = withPlaces(metricFilter(query, opdScope(principal), this.today()), this.directory);
    const [filedAt, id] = query.cursor === undefined ? [] : decodeCursor(query.cursor, ['instant', 'uuid']);
    const after = filedAt !== undefined && id !== undefined ? { filedAt: String(filedAt), id: String(id) } : null;
    const found = await this.find(filter, keys, after, query.limit + 1);
    const page = found.slice(0, query.limit);
    const last = found.length > query.limit ? page.at(-1) : undefined;
    return { ids: page.map((one) => one.id), nextCursor: last ? encodeCursor([last.filedAt, last.id]) : null };
  }

  /**
   * The numbers themselves say in which months and on which days complaints stand behind them: those alone are looked
   * through, the newest first, until enough are found.
   */
  private async find(
    filter: MetricFilter,
    keys: readonly KeyRange[],
    after: BehindPlace | null,
    wanted: number,
  ): Promise<BehindPlace[]> {
    const found: BehindPlace[] = [];
    const { from } = filter.period;
    const last = after ? localDay(new Date(after.filedAt)) : filter.period.to;
    const period = { from, to: last < filter.period.to ? last : filter.period.to };
    const counts = await this.answers.counts({ ...filter, period }, 'month', this.today(), keys);
    for (const month of [...counts.keys()].sort().reverse()) {
      for await (const days of this.daysOf({ ...filter, period: within(month, period) }, keys, wanted)) {
        found.push(...(await this.answers.complaintsBehind(filter, days, keys, after, wanted - found.length)));
        if (found.length >= wanted) return found;
      }
    }
    return found;
  }

  /** By the handful: of a month the days that hold so many, the newest first. */
  private async *daysOf(filter: MetricFilter, keys: readonly KeyRange[], wanted: number): AsyncGenerator<string[]> {
    if (filter.asOf !== undefined) {
      const measures = [...new Set(keys.map(({ low }) => measureIdOf(low)))];
      const days = await this.appearances.daysOf(filter.period, measures, filter.asOf);
      yield* handfuls(days ?? daysWithin(filter.period).reverse());
      return;
    }
    const counts = await this.answers.counts(filter, 'day', this.today(), keys);
    let [days, expected]: [string[], number] = [[], 0];
    for (const [day, count] of [...counts].sort(([a], [b]) => (a < b ? 1 : -1))) {
      days.push(day);
      expected += count;
      if (expected < wanted) continue;
      yield days;
      [days, expected] = [[], 0];
    }
    if (days.length > 0) yield days;
  }

  private today(): string {
    return localDay(this.clock.now());
  }
}

/** How it stood on a past day isn't kept by the day of filing: one day first, then twice as many each time. */
function* handfuls(days: string[]): Generator<string[]> {
  for (let [start, size] = [0, 1]; start < days.length; start += size, size *= 2) yield days.slice(start, start + size);
}

function within(month: string, { from, to }: DayRange): DayRange {
  const [first, last] = [month, daysBefore(nextMonth(month), 1)];
  return { from: first > from ? first : from, to: last < to ? last : to };
}

const daysWithin = ({ from, to }: DayRange): string[] =>
  daysOfMonth(`${from.slice(0, 7)}-01`).filter((day) => day >= from && day <= to);

const unknownMeasure = {
  id: 'Ukuran ini tidak ada; lihat /api/v1/metrics/catalogue.',
  en: 'There is no such measure; see /api/v1/metrics/catalogue.',
};
