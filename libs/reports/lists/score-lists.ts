import { Injectable } from '@nestjs/common';
import {
  ComplianceScores,
  OrderWork,
  ScoreHistory,
  type OrderedWork,
  type ScoreView,
  type SnapshotPoint,
} from '@tanggap/compliance';
import { opdScope, type Principal } from '@tanggap/identity';
import { officeWords, parseTo, reportTexts, type Lang } from '@tanggap/platform';
import type { Column } from '../domain/table';
import {
  column,
  heldList,
  pagedList,
  rounded,
  words,
  yesNo,
  type ListFilter,
  type ListSource,
  type OpenedList,
} from './list-source';

type Dimension = ScoreView['dimensions'][number];
interface IndicatorRow {
  unit: string;
  dimension: Dimension;
  indicator: Dimension['indicators'][number];
}

/** Every row says it: a file is read without the screen that it comes from. */
const simulation = <Row>(): Column<Row> => column<Row>('simulation', (_row, lang) => reportTexts.simulation[lang], 50);

const indicatorColumns: Column<IndicatorRow>[] = [
  column('assessedUnit', (row) => row.unit, 34),
  column('dimension', (row, lang) => row.dimension.name[lang]),
  column('indicator', (row, lang) => row.indicator.name[lang], 44),
  column('code', (row) => row.indicator.code),
  column('indicatorValue', (row) => row.indicator.value, 10),
  column('maximum', (row) => row.indicator.max, 10),
  column('share', (row) => rounded(row.indicator.share, 4), 12),
  column('basis', (row, lang) => words(reportTexts.indicatorSource, row.indicator.source, lang)),
  column('sentence', (row, lang) => row.indicator.sentence[lang], 90),
  simulation(),
];

const indicatorsOf = (unit: string, { dimensions }: ScoreView): IndicatorRow[] =>
  dimensions.flatMap((dimension) => dimension.indicators.map((indicator) => ({ unit, dimension, indicator })));

/** The score as the screen shows it: each indicator of the region and of its units with the sentence that says why. */
@Injectable()
export class ScoreListSource implements ListSource {
  readonly ability = 'read-compliance';

  constructor(private readonly scores: ComplianceScores) {}

  async open(filter: ListFilter, principal: Principal, lang: Lang): Promise<OpenedList> {
    const { period, instrument, asOf, unit } = filter as Record<string, string | undefined>;
    const query = { period, instrument, asOf: endOf(asOf) };
    const own = unit ?? opdScope(principal);
    const rows = own === null ? await this.ofAll(query, principal, lang) : await this.ofUnit(own, query, principal);
    return heldList('score', indicatorColumns, lang, rows);
  }

  private async ofAll(query: Query, principal: Principal, lang: Lang): Promise<IndicatorRow[]> {
    const region = await this.scores.ofRegion(query);
    const rows = indicatorsOf(reportTexts.region[lang], region);
    for (const { code } of region.units) rows.push(...(await this.ofUnit(code, query, principal)));
    return rows;
  }

  private async ofUnit(code: string, query: Query, principal: Principal): Promise<IndicatorRow[]> {
    const view = await this.scores.ofUnit(code, query, principal);
    return indicatorsOf(view.units[0]?.name ?? code, view);
  }
}

/** The last moment of a local day, as the score itself takes it. */
function endOf(day: string | undefined): Date | undefined {
  const next = day === undefined ? null : parseTo(day);
  return next === null ? undefined : new Date(next.getTime() - 1);
}

type Query = Parameters<ComplianceScores['ofRegion']>[0];

const pointColumns: Column<SnapshotPoint>[] = [
  column('period', (row) => row.period, 12),
  column('asOf', (row) => row.asOf),
  column('score', (row) => (row.assessed ? row.score : null), 14),
  column('scoreCategory', (row) => (row.assessed ? row.category : null), 10),
  column('zone', (row, lang) => (row.assessed ? words(officeWords.zone, row.zone, lang) : null)),
  column('kind', (row, lang) => words(reportTexts.snapshotKind, row.kind, lang)),
  column('by', (row) => row.takenBy, 26),
  column('note', (row) => row.note, 40),
  column('instrument', (row) => row.instrumentCode, 22),
  column('version', (row) => row.instrumentVersion, 10),
  simulation(),
];

/** Frozen scores of a period. */
@Injectable()
export class ScoreHistoryListSource implements ListSource {
  readonly ability = 'read-compliance';

  constructor(private readonly history: ScoreHistory) {}

  open(filter: ListFilter, principal: Principal, lang: Lang): OpenedList {
    const { period, instrument, unit } = filter as Record<string, string | undefined>;
    return pagedList('score-history', pointColumns, lang, (part) =>
      this.history.execute({ period, instrument, unit, ...part }, principal),
    );
  }
}

/** More are open nowhere. */
const MOST_OPEN = 10_000;

const workColumns: Column<OrderedWork>[] = [
  column('number', (row) => row.one.number),
  column('subject', (row) => row.one.subject, 50),
  column('opd', (row) => row.opdName, 40),
  column('dueAt', (row) => row.one.resolutionDueAt),
  column('inTime', (row, lang) => yesNo(row.inTime, lang)),
  column('points', (row) => rounded(row.points, 4)),
  column('ownPoints', (row) => rounded(row.ownPoints, 4)),
  simulation(),
];

/** Open complaints by what handling them is worth. */
@Injectable()
export class OrderOfWorkListSource implements ListSource {
  readonly ability = 'read-outlook';

  constructor(private readonly work: OrderWork) {}

  async open(filter: ListFilter, principal: Principal, lang: Lang): Promise<OpenedList> {
    const { period, instrument, unit } = filter as Record<string, string | undefined>;
    const { items } = await this.work.execute({ period, instrument, unit, limit: MOST_OPEN }, principal);
    return heldList('order-of-work', workColumns, lang, items);
  }
}
