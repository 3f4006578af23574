import { Injectable } from '@nestjs/common';
import type { Principal } from '@tanggap/identity';
import { Clock } from '@tanggap/platform';
import { forecast, type Forecast } from './domain/forecast';
import { OutlookReader, type OutlookQuery } from './outlook-facts';
import { OpenCasesReader } from './persistence/open-cases.reader';

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
  ) {}

  /** @throws AppError as `OutlookReader` */
  async execute(query: OutlookQuery, principal: Principal): Promise<ForecastView> {
    const now = this.clock.now();
    const { facts, subject, subjectName, scope } = await this.outlook.of(query, principal);
    const days = Math.max(0, (facts.to.getTime() - now.getTime()) / DAY_MS - UNDECIDED_DAYS);
    const open = await this.openCases.kinds(scope, [now, facts.to]);
    const daily = days === 0 ? [] : await this.openCases.arrivals(scope.areas, now, SAMPLE_DAYS);
    const arrivals = daily.map((one) => ({ ...one, expected: one.expected * days }));
    return {
      ...forecast({ facts, open, arrivals, subject, now, until: facts.to }),
      subject: subjectName,
      until: facts.to,
    };
  }
}
