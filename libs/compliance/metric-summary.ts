import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { opdScope, type Principal } from '@tanggap/identity';
import { Clock, localDay, type Lang } from '@tanggap/platform';
import { ageClasses, oldestOf } from './domain/measures/ages';
import { keysBehind } from './domain/measures/catalogue';
import { figuresOf, type Figure } from './domain/measures/figures';
import { daysBefore, type DayRange } from './domain/measures/spans';
import { addTo } from './domain/measures/tally';
import { MetricNames } from './metric-names';
import { withPlaces } from './metric-places';
import { BEGINNING, metricFilter, type MetricQuery } from './metric-query';
import { MetricAnswers, metricKeys, type MetricFilter, type MetricKey } from './persistence/metric-answers';

/** `age`: how many are open, by their age in days. */
export const summaryGroups = [...metricKeys, 'age'] as const;
export type SummaryGroupBy = (typeof summaryGroups)[number];

export type Figures = ReadonlyMap<string, Figure>;

export interface SummaryGroup {
  /** A code, a day, the first day of a month or a class of ages; '' for "not determined". */
  key: string;
  name: string;
  figures: Figures;
  /** Of ages: when these complaints were filed, within the period that was asked for; none where it holds none of that age. */
  filed?: DayRange;
}

export interface MetricSummaryView {
  from: string;
  to: string;
  asOf: string | null;
  figures: Figures;
  groups: SummaryGroup[];
}

type Sums = Map<number, number>;
const none: Sums = new Map();

/** Every measure of the complaints filed in a period, in all and by one dimension. */
@Injectable()
export class MetricSummary {
  constructor(
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly names: MetricNames,
    private readonly answers: MetricAnswers,
  ) {}

  /** Officers and heads get their own OPD's figures only. @throws AppError `validation_failed` for a day that doesn't exist */
  async execute(
    query: MetricQuery,
    groupBy: SummaryGroupBy | null,
    principal: Principal,
    lang: Lang,
  ): Promise<MetricSummaryView> {
    return this.view(metricFilter(query, opdScope(principal), this.today()), groupBy, lang);
  }

  /** The same without a reader: for reports, the score and the public page. */
  async view(asked: MetricFilter, groupBy: SummaryGroupBy | null, lang: Lang): Promise<MetricSummaryView> {
    await this.directory.refresh();
    const filter = withPlaces(asked, this.directory);
    const { period, asOf = null } = filter;
    const key = groupBy === 'age' ? null : groupBy;
    const [sums, ages] = await Promise.all([
      this.answers.sums(filter, key, this.today()),
      groupBy === 'age' ? this.ages(filter, lang) : [],
    ]);
    const groups = key === null ? ages : this.groups(sums, key, lang);
    return { ...period, asOf, figures: figuresOf(inAll(sums)), groups };
  }

  private groups(sums: ReadonlyMap<string, Sums>, groupBy: MetricKey, lang: Lang): SummaryGroup[] {
    const groups = [...sums].map(([key, amounts]) => ({
      key,
      name: this.names.nameOf(groupBy, key, lang),
      figures: figuresOf(amounts),
    }));
    const byTime = groupBy === 'month' || groupBy === 'day';
    return groups.sort((a, b) => (byTime ? 0 : received(b) - received(a)) || (a.key < b.key ? -1 : 1));
  }

  private async ages(filter: MetricFilter, lang: Lang): Promise<SummaryGroup[]> {
    const open = keysBehind('open') ?? [];
    const on = filter.asOf ?? this.today();
    const { from, to } = filter.period;
    const oldest = oldestOf(on);
    const count = (period: DayRange, key: MetricKey | null) =>
      period.from > period.to
        ? new Map<string, number>()
        : this.answers.counts({ ...filter, period }, key, this.today(), open);
    const [old, filed] = await Promise.all([
      count({ from, to: to < oldest ? to : oldest }, null),
      count({ from: from > oldest ? from : daysBefore(oldest, -1), to }, 'day'),
    ]);
    // Whatever day it is: they are of one class.
    const counts = new Map([...filed, [oldest, old.get('') ?? 0]]);
    return ageClasses(counts, on, BEGINNING).map(({ key, count, filed: range }) => ({
      key,
      name: nameOfAge(key, lang),
      figures: figuresOf(new Map([[open[0]?.low ?? 0, count]])),
      ...within(range, { from, to }),
    }));
  }

  private today(): string {
    return localDay(this.clock.now());
  }
}

/** Each complaint is in one group, so that all of them are what the groups come to: where entries are summed up, they are read once. */
function inAll(sums: ReadonlyMap<string, Sums>): Sums {
  const [first = none, ...others] = sums.values();
  if (others.length === 0) return first;
  const all = new Map(first);
  for (const amounts of others) addTo(all, amounts);
  for (const [code, amount] of all) if (amount === 0) all.delete(code);
  return all;
}

const received = ({ figures }: SummaryGroup): number => figures.get('received')?.n ?? 0;

/** Of a class that reaches beyond the period only what lies in it is counted; nothing of one that lies outside. */
function within(range: DayRange, period: DayRange): Pick<SummaryGroup, 'filed'> {
  const from = range.from > period.from ? range.from : period.from;
  const to = range.to < period.to ? range.to : period.to;
  return from > to ? {} : { filed: { from, to } };
}

function nameOfAge(key: string, lang: Lang): string {
  const [from = '', to = ''] = key.split('-');
  const days = lang === 'id' ? 'hari' : 'days';
  if (to === '') return lang === 'id' ? `${from} hari atau lebih` : `${from} days or more`;
  return `${from}–${to} ${days}`;
}
