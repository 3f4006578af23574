import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { AppError, Clock, localDay, type Lang } from '@tanggap/platform';
import { catalogueVersion } from './domain/measures/catalogue';
import {
  hiddenTogether,
  publishable,
  percentOf,
  SMALLEST_CELL,
  type Hidden,
  type PublicCell,
  type PublishedCell,
} from './domain/measures/suppression';
import { daysBefore, lastWeekEnd } from './domain/measures/spans';
import { MetricSummary, type Figures, type SummaryGroup } from './metric-summary';
import type { MetricFilter } from './persistence/metric-answers';
import { MetricState } from './persistence/metric-state';

const publicTables = ['opd', 'category', 'area', 'month'] as const;
export type PublicTable = (typeof publicTables)[number];

export interface PublicRow extends PublishedCell {
  name: string;
}

export interface PublicFigures {
  year: number;
  /** The end of this local day: what was known by then. */
  asOf: string;
  total: PublicRow;
  tables: Record<PublicTable, PublicRow[]>;
}

/** The group of what is never named in public. */
const UNNAMED = 'unnamed';
const FIRST_YEAR = 2000;
/** So far back the figures stay where few complaints come. */
const WEEKS_BACK = 12;

/**
 * What everybody may know: a year's complaints by one dimension at a time, as of the end of a week, without any number about
 * fewer than five of them. Each day's figures would tell, beside those of the day before, where and whose a single new
 * complaint is: so they move on by whole weeks, and only with at least five complaints more.
 */
@Injectable()
export class PublishFigures {
  private readonly kept = new Map<string, Promise<PublicFigures>>();
  private published: { last: string; day: string } | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly summary: MetricSummary,
    private readonly state: MetricState,
  ) {}

  /** That of the last week that is over. */
  currentYear(): number {
    return Number(lastWeekEnd(localDay(this.clock.now())).slice(0, 4));
  }

  /**
   * Null for a year that hasn't come, or lies before all complaints.
   * @throws AppError `unavailable` while a new version of the program counts everything again: what must be hidden isn't known
   */
  async execute(year: number, lang: Lang): Promise<PublicFigures | null> {
    if (!Number.isInteger(year) || year < FIRST_YEAR || year > this.currentYear()) return null;
    await this.directory.refresh();
    const asOf = await this.publishedDay();
    const key = `${year} ${asOf} ${lang} ${this.directory.snapshot().version}`;
    if (this.kept.size > 20) this.kept.clear();
    const kept = this.kept.get(key) ?? this.compute(year, asOf, lang);
    this.kept.set(key, kept);
    kept.catch(() => this.kept.delete(key));
    return kept;
  }

  private async compute(year: number, asOf: string, lang: Lang): Promise<PublicFigures> {
    const version = await this.state.version();
    if (version > 0 && version < catalogueVersion) throw new AppError('unavailable');
    const filter: MetricFilter = { period: { from: `${year}-01-01`, to: `${year}-12-31` }, where: {}, asOf };
    const cells = Object.fromEntries(
      await Promise.all(
        publicTables.map(async (table) => {
          const { groups } = await this.summary.view(filter, table, lang);
          return [table, table === 'category' ? this.withoutUnnamed(groups, lang) : cellsOf(groups)] as const;
        }),
      ),
    ) as Record<PublicTable, NamedCell[]>;
    // Most complaints of a category are one OPD's: what the one table hides must not follow from the other.
    const together = hiddenTogether(cells.category, cells.opd, (key) => this.opdOf(key));
    const tables = {
      opd: rowsOf(cells.opd, together.wholes),
      category: rowsOf(cells.category, together.parts),
      area: rowsOf(cells.area),
      month: rowsOf(cells.month),
    };
    const { figures } = await this.summary.view(filter, null, lang);
    return { year, asOf, total: totalOf(figures, lang), tables };
  }

  /** Those that are counted together are an OPD's if each of them is. */
  private opdOf(category: string): string | null {
    if (category !== UNNAMED) return this.directory.category(category)?.opdCode ?? null;
    const unnamed = this.directory.categories().filter((one) => !one.public);
    const opds = new Set(unnamed.map(({ opdCode }) => opdCode));
    return opds.size === 1 ? ([...opds][0] ?? null) : null;
  }

  /** Categories whose reports are never shown are counted together, without their medians. */
  private withoutUnnamed(groups: readonly SummaryGroup[], lang: Lang): NamedCell[] {
    const isNamed = ({ key }: SummaryGroup) => key === '' || (this.directory.category(key)?.public ?? false);
    const unnamed = cellsOf(groups.filter((group) => !isNamed(group)));
    if (unnamed.length === 0) return cellsOf(groups);
    const sum = (of: (cell: PublicCell) => number) => unnamed.reduce((all, cell) => all + of(cell), 0);
    return [
      ...cellsOf(groups.filter(isNamed)),
      {
        ...{ key: UNNAMED, name: lang === 'id' ? 'Kategori yang dirahasiakan' : 'Confidential categories' },
        ...{ received: sum((cell) => cell.received), resolved: sum((cell) => cell.resolved) },
        ...{ inTime: sum((cell) => cell.inTime), late: sum((cell) => cell.late) },
        ...{ medianDays: null, satisfaction: null, ratings: 0 },
        withheld: { received: sum((cell) => cell.withheld.received), resolved: sum((cell) => cell.withheld.resolved) },
      },
    ];
  }

  /** The last end of a week until which enough was filed since the one before. */
  private async publishedDay(): Promise<string> {
    const last = lastWeekEnd(localDay(this.clock.now()));
    if (this.published?.last === last) return this.published.day;
    let day = last;
    for (let back = 0; back < WEEKS_BACK; back += 1) {
      const before = daysBefore(day, 7);
      const [now, then] = await Promise.all([this.receivedBy(day), this.receivedBy(before)]);
      if (now - then >= SMALLEST_CELL) break;
      day = before;
    }
    this.published = { last, day };
    return day;
  }

  private async receivedBy(asOf: string): Promise<number> {
    const filter: MetricFilter = { period: { from: `${FIRST_YEAR}-01-01`, to: asOf }, where: {}, asOf };
    return (await this.summary.view(filter, null, 'id')).figures.get('received')?.n ?? 0;
  }
}

type NamedCell = PublicCell & { name: string };

function rowsOf(cells: readonly NamedCell[], hidden?: Hidden): PublicRow[] {
  const names = new Map(cells.map(({ key, name }) => [key, name]));
  return publishable(cells, hidden).map((row) => ({ ...row, name: names.get(row.key) ?? row.key }));
}

const days = (hours: number | null | undefined): number | null =>
  hours === null || hours === undefined ? null : Math.round((hours / 24) * 10) / 10;

const cellsOf = (groups: readonly SummaryGroup[]): NamedCell[] =>
  groups
    .filter(({ figures }) => (figures.get('received')?.n ?? 0) > 0)
    .map(({ key, name, figures }) => ({ key, name, ...cellOf(figures) }));

function cellOf(figures: Figures): Omit<PublicCell, 'key'> {
  const count = (code: string): number => figures.get(code)?.n ?? 0;
  return {
    ...{ received: count('received'), resolved: count('resolved') },
    ...{ inTime: count('resolved_in_time'), late: count('resolved_late') },
    medianDays: days(figures.get('resolution_time')?.median),
    ...{ satisfaction: figures.get('satisfaction')?.value ?? null, ratings: count('satisfaction') },
    withheld: {
      received: count('withheld'),
      resolved: figures.get('withheld')?.classes?.find((one) => one.class === 'resolved')?.count ?? 0,
    },
  };
}

function totalOf(figures: Figures, lang: Lang): PublicRow {
  const cell = cellOf(figures);
  const isFew = cell.received < SMALLEST_CELL;
  const isTold =
    cell.resolved < SMALLEST_CELL || (cell.received > cell.resolved && cell.received - cell.resolved < SMALLEST_CELL);
  return {
    ...{ key: 'total', name: lang === 'id' ? 'Seluruh kabupaten' : 'The whole regency' },
    received: isFew ? null : cell.received,
    resolved: isFew || isTold ? null : cell.resolved,
    inTimePercent: percentOf(cell.inTime, cell.late),
    medianDays: cell.resolved < SMALLEST_CELL ? null : cell.medianDays,
    satisfaction: cell.ratings < SMALLEST_CELL ? null : cell.satisfaction,
  };
}
