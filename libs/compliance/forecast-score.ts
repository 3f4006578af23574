import { Injectable } from '@nestjs/common';
import type { Principal } from '@tanggap/identity';
import { Clock, localDay } from '@tanggap/platform';
import { unitsOf } from './domain/effects';
import { followsFromOwn, forecast, type Arrivals, type Forecast } from './domain/forecast';
import { daysBefore } from './domain/measures/spans';
import { assessedUnits } from './domain/unit';
import { OutlookReader, type OutlookQuery } from './outlook-facts';
import { OpenCasesReader, type OpenScope } from './persistence/open-cases.reader';
import { ScoreFacts, type PeriodFacts } from './score-facts';

/** What came in so many days says how many will come. */
const SAMPLE_DAYS = 90;
/** What comes later than that before the end isn't decided by it. */
const UNDECIDED_DAYS = 20;
const DAY_MS = 86_400_000;

export interface ForecastView extends Forecast {
  subject: string | null;
  /** The end of the period. */
  until: Date;
}

/** Where the score may stand at the end of the period, with its uncertainty. */
@Injectable()
export class ForecastScore {
  constructor(
    private readonly clock: Clock,
    private readonly outlook: OutlookReader,
    private readonly openCases: OpenCasesReader,
    private readonly facts: ScoreFacts,
  ) {}

  /** @throws AppError as `OutlookReader` */
  async execute(query: OutlookQuery, principal: Principal): Promise<ForecastView> {
    const now = this.clock.now();
    const { facts, subject, subjectName, scope } = await this.outlook.of(query, principal);
    const days = Math.max(0, (facts.to.getTime() - now.getTime()) / DAY_MS - UNDECIDED_DAYS);
    const only = unitsOf({ facts, subject }).map(({ opdCode }) => opdCode);
    const [own, openCases, daily] = await Promise.all([
      this.openCases.kinds({ ...scope, only }, [now, facts.to]),
      this.openCases.count(scope),
      days === 0 ? [] : this.arrivals(facts, scope, now),
    ]);
    const arrivals = daily.map((one) => ({ ...one, expected: one.expected * days }));
    const input = { facts, open: own, openCases, arrivals, subject, now, until: facts.to };
    const open = followsFromOwn(input) ? own : await this.openCases.kinds(scope, [now, facts.to]);
    return { ...forecast({ ...input, open }), subject: subjectName, until: facts.to };
  }

  /** How many come a day and are handled: by the numbers of whole days, as the score is, or by the cases. */
  private async arrivals({ instrument }: PeriodFacts, { areas }: OpenScope, now: Date): Promise<Arrivals[]> {
    const today = localDay(now);
    const sample = { from: daysBefore(today, SAMPLE_DAYS), until: today };
    const counted = await this.facts.countedGroups(assessedUnits(instrument), sample, undefined, today);
    if (!counted) return this.openCases.arrivals(areas, now, SAMPLE_DAYS);
    return counted.map(({ opdCode, area, cases, rejected }) => ({
      ...{ opdCode, area },
      expected: (cases - rejected) / SAMPLE_DAYS,
    }));
  }
}
