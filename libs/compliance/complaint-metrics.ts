import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { opdScope, type Principal } from '@tanggap/identity';
import type { Lang } from '@tanggap/platform';
import { CaseRepository, type MetricGroup, type MetricRow } from './persistence/case.repository';

export interface NamedMetrics extends MetricRow {
  name: string;
}

export interface ComplaintMetricsView {
  items: NamedMetrics[];
  totals: MetricRow;
}

/** How complaints filed in a period were handled, by group. */
@Injectable()
export class ComplaintMetrics {
  constructor(
    private readonly directory: Directory,
    private readonly cases: CaseRepository,
  ) {}

  /** Officers and heads get their own OPD's figures only. `to` is exclusive. */
  async execute(
    query: { from: Date | undefined; to: Date | undefined; groupBy: MetricGroup },
    principal: Principal,
    lang: Lang,
  ): Promise<ComplaintMetricsView> {
    const filter = { opdCode: opdScope(principal), from: query.from ?? null, to: query.to ?? null };
    const [rows, totals] = await Promise.all([this.cases.figures(query.groupBy, filter), this.cases.totals(filter)]);
    return { items: rows.map((row) => ({ ...row, name: this.nameOf(query.groupBy, row.key, lang) })), totals };
  }

  private nameOf(group: MetricGroup, key: string | null, lang: Lang): string {
    if (key === null) return lang === 'id' ? 'Belum ditentukan' : 'Not determined';
    if (group === 'opd') return this.directory.opd(key)?.name ?? key;
    if (group === 'area') return this.directory.area(key)?.name ?? key;
    if (group === 'month') return key;
    const category = this.directory.category(key);
    return (lang === 'id' ? category?.name : category?.nameEn) ?? key;
  }
}
