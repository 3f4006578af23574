import { Injectable } from '@nestjs/common';
import type { Principal } from '@tanggap/identity';
import { Clock, localDay } from '@tanggap/platform';
import type { Arrivals } from './domain/bases';
import { followsFromOwn, forecast, type Forecast } from './domain/forecast';
import { daysBefore } from './domain/measures/spans';
import { assessedUnits } from './domain/unit';
import { opdsOf, OutlookReader, type OutlookFrame, type OutlookQuery } from './outlook-facts';
import { OpenCasesReader } from './persistence/open-cases.reader';
import { ScoreFacts } from './score-facts';

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
    const [{ facts, subject, subjectName, scope }, [own, openCases, arrivals]] = await this.outlook.beside(
      query,
      principal,
      (asked) =>
        Promise.all([
          this.openCases.kinds({ ...asked.scope, only: opdsOf(asked) }, [now, asked.frame.to]),
          this.openCases.count(asked.scope),
          this.arrivals(asked, now),
        ]),
    );
    const input = { facts, open: own, openCases, arrivals, subject, now, until: facts.to };
    const open = followsFromOwn(input) ? own : await this.openCases.kinds(scope, [now, facts.to]);
    return { ...forecast({ ...input, open }), subject: subjectName, until: facts.to };
  }

  /** How many will come and be handled: by the numbers of whole days, as the score is, or by the cases. */
  private async arrivals({ frame, scope }: OutlookFrame, now: Date): Promise<Arrivals[]> {
    const days = Math.max(0, (frame.to.getTime() - now.getTime()) / DAY_MS - UNDECIDED_DAYS);
    if (days === 0) return [];
    const today = localDay(now);
    const sample = { from: daysBefore(today, SAMPLE_DAYS), until: today };
    const came = await this.facts.arrived(assessedUnits(frame.instrument), sample);
    if (!came) {
      const daily = await this.openCases.arrivals(scope.areas, now, SAMPLE_DAYS);
      return daily.map((one) => ({ ...one, expected: one.expected * days }));
    }
    return came.map(({ count, ...of }) => ({ ...of, expected: (count / SAMPLE_DAYS) * days }));
  }
}
