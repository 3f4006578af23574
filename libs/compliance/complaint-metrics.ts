import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { opdScope, type Principal } from '@tanggap/identity';
import { Clock, isoInstant, localDay, type Lang } from '@tanggap/platform';
import { districtOf } from './metric-places';
import { metricFilter } from './metric-query';
import { MetricSummary, type Figures } from './metric-summary';
import { CaseRepository, type MetricGroup, type MetricRow } from './persistence/case.repository';

export interface NamedMetrics extends MetricRow {
  name: string;
}

interface ComplaintMetricsView {
  items: NamedMetrics[];
  totals: MetricRow;
}

/** Up to so many, percentiles are computed from the cases themselves. */
const MANY = 20_000;

function rowOf(key: string | null, figures: Figures): MetricRow {
  const count = (code: string) => figures.get(code)?.n ?? 0;
  const [first, done] = [figures.get('answer_time'), figures.get('resolution_time')];
  return {
    key,
    // A matter that several people reported counts once: as the report that the others were merged into.
    ...{
      received: count('received') - count('merged'),
      resolved: count('resolved'),
      onTime: count('resolved_in_time'),
    },
    ...{ breached: count('breached'), reopened: count('reopened') },
    ...{ medianHoursToFirstResponse: first?.median ?? null, p90HoursToFirstResponse: first?.p90 ?? null },
    ...{ medianHoursToResolution: done?.median ?? null, p90HoursToResolution: done?.p90 ?? null },
    satisfaction: figures.get('satisfaction')?.value ?? null,
  };
}

/** How complaints filed in a period were handled, by group; areas by their kecamatan. */
@Injectable()
export class ComplaintMetrics {
  constructor(
    private readonly clock: Clock,
    private readonly summary: MetricSummary,
    private readonly directory: Directory,
    private readonly cases: CaseRepository,
  ) {}

  /** Officers and heads get their own OPD's figures only. `to` is exclusive. */
  async execute(
    query: { from: Date | undefined; to: Date | undefined; groupBy: MetricGroup },
    principal: Principal,
    lang: Lang,
  ): Promise<ComplaintMetricsView> {
    await this.directory.refresh();
    const filter = { opdCode: opdScope(principal), from: query.from ?? null, to: query.to ?? null };
    const many = await this.ofMany(query, query.groupBy, filter.opdCode, lang);
    if (many) return many;
    const districts = query.groupBy === 'area' ? this.districts() : [];
    const [rows, totals] = await Promise.all([
      ...([this.cases.figures(query.groupBy, filter, districts), this.cases.totals(filter)] as const),
    ]);
    return { items: rows.map((row) => ({ ...row, name: this.nameOf(query.groupBy, row.key, lang) })), totals };
  }

  /** Where there are very many, from the rows that are kept: percentiles then within 3.2 %. Null for few. */
  private async ofMany(
    { from, to }: { from: Date | undefined; to: Date | undefined },
    groupBy: MetricGroup,
    opdCode: string | null,
    lang: Lang,
  ): Promise<ComplaintMetricsView | null> {
    const now = this.clock.now();
    const until = to === undefined || to > now ? now : new Date(to.getTime() - 1);
    const isPart = (instant: Date | undefined) => instant !== undefined && !isoInstant(instant).includes('T00:00:00+');
    const query = { ...(from ? { from: localDay(from) } : {}), to: localDay(until) };
    const filter = {
      ...metricFilter(query, opdCode, localDay(now)),
      ...(isPart(from) ? { since: from } : {}),
      ...(isPart(to) && until !== now ? { before: to } : {}),
    };
    const { figures, groups } = await this.summary.view(filter, groupBy, lang);
    if ((figures.get('received')?.n ?? 0) < MANY) return null;
    const items = groups.map(({ key, name, figures: of }) => {
      const code = groupBy === 'month' ? key.slice(0, 7) : key;
      return { ...rowOf(code === '' ? null : code, of), name };
    });
    return { items: items.filter(({ received }) => received > 0), totals: rowOf(null, figures) };
  }

  private districts(): { code: string; district: string }[] {
    return this.directory.areas().flatMap(({ code }) => {
      const district = districtOf(code, this.directory);
      return district === undefined ? [] : { code, district };
    });
  }

  private nameOf(group: MetricGroup, key: string | null, lang: Lang): string {
    if (key === null) return lang === 'id' ? 'Belum ditentukan' : 'Not determined';
    if (group === 'opd') return this.directory.opdName(key);
    if (group === 'area') return this.directory.area(key)?.name ?? key;
    if (group === 'month') return key;
    const category = this.directory.category(key);
    return (lang === 'id' ? category?.name : category?.nameEn) ?? key;
  }
}
