import { Injectable } from '@nestjs/common';
import {
  catalogued,
  metricFilter,
  MetricSummary,
  type Figures,
  type Name,
  type SummaryGroupBy,
} from '@tanggap/compliance';
import { Clock, localDay, monthInWords, type Lang } from '@tanggap/platform';

/** The measures that reports tell, in the order in which a complaint passes them. */
const codes = [
  'received',
  'resolved',
  'resolved_in_time',
  'resolved_in_time_share',
  'breached',
  'answer_time',
  'resolution_time',
  'reopened',
  'satisfaction',
] as const;
export type ReportedCode = (typeof codes)[number];

interface ReportedMeasure {
  code: ReportedCode;
  name: Name;
  /** A count, a percentage, a mean mark, or a median in days; null where nothing can be said. */
  value: (figures: Figures) => number | null;
}

/** Whoever reads a report counts in days. */
const days: Name = { id: '{name}, median (hari)', en: '{name}, median (days)' };
const HOURS_A_DAY = 24;

function reported(code: ReportedCode): ReportedMeasure {
  const measure = catalogued(code);
  if (!measure) throw new Error(`no measure ${code}`);
  const isHours = measure.unit === 'hours';
  const name = isHours
    ? { id: days.id.replace('{name}', measure.name.id), en: days.en.replace('{name}', measure.name.en) }
    : measure.name;
  const scale = measure.unit === 'share' ? 100 : isHours ? 1 / HOURS_A_DAY : 1;
  return {
    ...{ code, name },
    value: (figures) => {
      const value = figures.get(code)?.value ?? null;
      return value === null ? null : Math.round(value * scale * 100) / 100;
    },
  };
}

export const reportedMeasures: Readonly<Record<ReportedCode, ReportedMeasure>> = Object.fromEntries(
  codes.map((code) => [code, reported(code)]),
) as Record<ReportedCode, ReportedMeasure>;

export interface NamedFigures {
  name: string;
  figures: Figures;
}

interface FiguresQuery {
  from: Date;
  to: Date;
  /** Code; null for the regency. */
  opd: string | null;
  /** Only what lies in these. */
  areas?: readonly string[] | undefined;
  /** As known at the end of that local day; else now. */
  asOf?: string | undefined;
}

/** The numbers of reports: the catalogue's, by the same filter as on the dashboard, so that both say the same. */
@Injectable()
export class ReadFigures {
  constructor(
    private readonly clock: Clock,
    private readonly summary: MetricSummary,
  ) {}

  /** Of complaints filed from `from` until before `to`. */
  async of(
    { from, to, opd, areas, asOf }: FiguresQuery,
    groupBy: Exclude<SummaryGroupBy, 'age'> | null,
    lang: Lang,
  ): Promise<{ figures: Figures; groups: NamedFigures[] }> {
    const query = { from: localDay(from), to: localDay(new Date(to.getTime() - 1)), area: areas?.join(','), asOf };
    const filter = metricFilter(query, opd, localDay(this.clock.now()));
    const { figures, groups } = await this.summary.view(filter, groupBy, lang);
    const named = groups.map(({ key, name, figures: of }) => ({
      name: groupBy === 'month' ? monthInWords(key.slice(0, 7), lang) : name,
      figures: of,
    }));
    return { figures, groups: named };
  }
}
