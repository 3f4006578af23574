import { Injectable } from '@nestjs/common';
import { ReadRegister, type OpenComplaint } from '@tanggap/complaints';
import { ComplianceScores, isAssessed, type Figures, type ScoreView } from '@tanggap/compliance';
import { Directory } from '@tanggap/directory';
import { can, type Principal } from '@tanggap/identity';
import { AppError, Clock, localDay, parseTo, type Lang } from '@tanggap/platform';
import { monthsUntil, sameAgeDay } from '../domain/months';
import { spanOf } from '../domain/span';
import { ReadFigures, type NamedFigures } from '../figures';

const TREND_MONTHS = 6;
const OLDEST = 10;

export interface MonthFigures {
  period: string;
  /** As known at the end of that local day; else when the report is made. */
  asOf: string | undefined;
  figures: Figures;
  /** Null where nothing is assessed. */
  score: number | null;
}

export interface MonthlyFacts {
  period: string;
  regency: string;
  madeAt: Date;
  /** The latest last; those before it as they were at the age that it has now. */
  months: { period: string; asOf: string | undefined; figures: Figures }[];
  now: MonthFigures;
  before: MonthFigures;
  opds: NamedFigures[];
  oldest: OpenComplaint[];
}

/** The instant at which a local day is over. */
const endOf = (day: string | undefined): Date | undefined =>
  day === undefined ? undefined : (parseTo(day) ?? undefined);

const scoreIn = (view: ScoreView): number | null => (isAssessed(view) ? view.score : null);

@Injectable()
export class ReadMonthlyFacts {
  constructor(
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly figures: ReadFigures,
    private readonly scores: ComplianceScores,
    private readonly register: ReadRegister,
  ) {}

  /** @throws AppError `forbidden`, `validation_failed` */
  async of(period: string, principal: Principal | null, lang: Lang): Promise<MonthlyFacts> {
    if (!principal || !can(principal, 'read-monthly-report')) throw new AppError('forbidden');
    return this.ofRegency(period, lang);
  }

  /** The same where the schedule asks, and whoever reads it is asked later. @throws AppError `validation_failed` */
  async ofRegency(period: string, lang: Lang): Promise<MonthlyFacts> {
    await this.directory.refresh();
    const madeAt = this.clock.now();
    const months: MonthlyFacts['months'] = [];
    for (const month of monthsUntil(period, TREND_MONTHS)) {
      const asOf = month === period ? undefined : sameAgeDay(month, period, localDay(madeAt));
      const { figures } = await this.figures.of({ ...spanOf(month), opd: null, asOf }, null, lang);
      months.push({ period: month, asOf, figures });
    }
    const [before, now] = months.slice(-2);
    if (!before || !now) throw new Error('a month has one before it');
    const { groups } = await this.figures.of({ ...spanOf(period), opd: null }, 'opd', lang);
    return {
      ...{ period, regency: this.directory.regency().name, madeAt, months, opds: groups },
      now: { ...now, score: scoreIn(await this.scores.ofRegion({ period: now.period })) },
      before: {
        ...before,
        score: scoreIn(await this.scores.ofRegion({ period: before.period, asOf: endOf(before.asOf) })),
      },
      oldest: await this.register.oldestOpen(OLDEST),
    };
  }
}
