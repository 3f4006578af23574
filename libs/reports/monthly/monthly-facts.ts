import { Injectable } from '@nestjs/common';
import { ReadRegister } from '@tanggap/complaints';
import {
  ComplianceScores,
  isAssessed,
  ListOldestOpen,
  type Figures,
  type OpenThen,
  type ScoreView,
} from '@tanggap/compliance';
import { Directory } from '@tanggap/directory';
import { can, type Principal } from '@tanggap/identity';
import { AppError, Clock, localDay, parseTo, type Lang } from '@tanggap/platform';
import { monthsUntil, sameAgeDay } from '../domain/months';
import { spanOf } from '../domain/span';
import { ReadFigures, type NamedFigures } from '../figures';

const TREND_MONTHS = 6;
const OLDEST = 10;
const DAY_MS = 86_400_000;

export interface MonthFigures {
  period: string;
  /** As known at the end of that local day; else when the report is made. */
  asOf: string | undefined;
  figures: Figures;
  /** Null where nothing is assessed. */
  score: number | null;
}

/** One that was open then, as it was; its subject null where the report is confidential. */
export interface LongOpen extends OpenThen {
  subject: string | null;
  /** Whole days since it was filed. */
  days: number;
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
  /** Open for longest at the end of the month, or when the report is made where that is before. */
  oldest: LongOpen[];
  /** The last moment of the month, or `madeAt`. */
  openAt: Date;
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
    private readonly open: ListOldestOpen,
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
    const end = new Date(spanOf(period).to.getTime() - 1);
    const openAt = end < madeAt ? end : madeAt;
    const { groups } = await this.figures.of({ ...spanOf(period), opd: null }, 'opd', lang);
    return {
      ...{ period, regency: this.directory.regency().name, madeAt, months, opds: groups, openAt },
      now: { ...now, score: scoreIn(await this.scores.ofRegion({ period: now.period })) },
      before: {
        ...before,
        score: scoreIn(await this.scores.ofRegion({ period: before.period, asOf: endOf(before.asOf) })),
      },
      oldest: await this.oldestAt(openAt),
    };
  }

  private async oldestAt(instant: Date): Promise<LongOpen[]> {
    const open = await this.open.execute(instant, OLDEST);
    const subjects = await this.register.subjectsOf(open.map(({ complaintId }) => complaintId));
    return open.map((one) => ({
      ...one,
      subject: subjects.get(one.complaintId) ?? null,
      days: Math.floor((instant.getTime() - one.filedAt.getTime()) / DAY_MS),
    }));
  }
}
