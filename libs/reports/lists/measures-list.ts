import { Injectable } from '@nestjs/common';
import {
  catalogue,
  MetricSummary,
  type Figure,
  type Measure,
  type MetricQuery,
  type SummaryGroupBy,
} from '@tanggap/compliance';
import type { Principal } from '@tanggap/identity';
import { reportTexts, type Lang } from '@tanggap/platform';
import type { Column } from '../domain/table';
import { column, heldList, type ListFilter, type ListSource, type OpenedList } from './list-source';

interface Row {
  group: string;
  measure: Measure;
  figure: Figure;
}

const round = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Math.round(value * 10_000) / 10_000;

const columns: Column<Row>[] = [
  column('group', (row) => row.group, 36),
  column('measure', (row, lang) => row.measure.name[lang], 44),
  column('code', (row) => row.measure.code, 28),
  column('value', (row) => round(row.figure.value)),
  column('n', (row) => row.figure.n, 10),
  column('mean', (row) => round(row.figure.mean)),
  column('p90', (row) => round(row.figure.p90)),
  column('unit', (row, lang) => reportTexts.measureUnit[row.measure.unit][lang]),
  column('definition', (row, lang) => row.measure.definition[lang], 70),
];

/** Every measure of a period, in all and by one dimension: what the dashboard shows, with what it means. */
@Injectable()
export class MeasuresListSource implements ListSource {
  readonly ability = 'read-metrics';

  constructor(private readonly summary: MetricSummary) {}

  async open(filter: ListFilter, principal: Principal, lang: Lang): Promise<OpenedList> {
    const { groupBy = null, ...query } = filter as MetricQuery & { groupBy?: SummaryGroupBy };
    const { figures, groups } = await this.summary.execute(query, groupBy, principal, lang);
    const all = [
      ...groups.map(({ name, figures: of }) => ({ name, of })),
      { name: reportTexts.total[lang], of: figures },
    ];
    const rows = all.flatMap(({ name, of }) =>
      catalogue.flatMap((measure): Row[] => {
        const figure = of.get(measure.code);
        return figure ? [{ group: name, measure, figure }] : [];
      }),
    );
    return heldList('measures', columns, lang, rows);
  }
}
