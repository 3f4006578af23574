import { Injectable } from '@nestjs/common';
import { TimelineReader } from '@tanggap/complaints';
import { Directory } from '@tanggap/directory';
import { AppError, Clock, isoInstant, parseFrom } from '@tanggap/platform';
import { foldCase, sharesOf, type HandlingCase } from './domain/case';
import { classify, instrumentFor, type Classification } from './domain/instrument';
import { parsePeriod, type LocalPeriod } from './domain/period';
import { scoreOf, type ComplianceScore } from './domain/score';
import { AssessmentRepository, type Assessment } from './persistence/assessment.repository';
import { CaseRepository } from './persistence/case.repository';
import type { StoredInstrument } from './persistence/compliance-instrument.entity';
import { InstrumentRepository } from './persistence/instrument.repository';

export interface ScoreQuery {
  /** `2026`, `2026-Q3` or `2026-09`; the current year when not given. */
  period?: string | undefined;
  /** Null: the regency. */
  opdCode: string | null;
  /** As of that instant instead of now: folded from the events, slower, and the same number whenever it is asked. */
  asOf?: Date | undefined;
}

export interface ScoreView extends ComplianceScore {
  period: string;
  instrument: string;
  asOf: Date;
}

/**
 * The simulated score. The regency's entered values are the mean of the assessed units'; its measured values are those of
 * all its complaints (docs/decisions/0002).
 */
@Injectable()
export class ComplianceScores {
  constructor(
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly instruments: InstrumentRepository,
    private readonly assessments: AssessmentRepository,
    private readonly cases: CaseRepository,
    private readonly timeline: TimelineReader,
  ) {}

  /** @throws AppError `validation_failed` for a period that is none, `not_found` for an unknown OPD */
  async execute(query: ScoreQuery): Promise<ScoreView> {
    const now = this.clock.now();
    const text = query.period ?? isoInstant(now).slice(0, 4);
    const period = parsePeriod(text);
    if (!period) throw invalidPeriod();
    if (query.opdCode !== null && !this.directory.opd(query.opdCode)) throw new AppError('not_found');
    const instrument = instrumentFor(await this.instruments.all(), period.year) as StoredInstrument;
    const asOf = query.asOf ?? now;
    const entered = await this.assessments.inForce(instrument.code, period.year, asOf);
    const values =
      query.opdCode === null ? regencyValues(entered, instrument.assessedUnits) : unitValues(entered, query.opdCode);
    const shares = await this.shares(period, query);
    return { ...scoreOf(instrument, values, shares), period: text, instrument: instrument.code, asOf };
  }

  /** @throws AppError `validation_failed` never: any score 0..100 has a band */
  async classify(score: number, year?: number): Promise<Classification> {
    return classify(instrumentFor(await this.instruments.all(), year), score);
  }

  private async shares({ from, until }: LocalPeriod, { opdCode, asOf }: ScoreQuery) {
    const filter = { opdCode, from: parseFrom(from), to: parseFrom(until) };
    if (!asOf || !filter.from || !filter.to) return this.cases.shares(filter);
    const cases: HandlingCase[] = [];
    for await (const ids of this.cases.filedWithin(filter.from, filter.to)) {
      for (const events of (await this.timeline.eventsOfAll(ids)).values()) {
        const folded = foldCase(events, asOf);
        if (folded && (opdCode === null || folded.opdCode === opdCode)) cases.push(folded);
      }
    }
    return sharesOf(cases);
  }
}

/** A unit's own values, and the common ones where it has none. */
function unitValues(entered: Assessment[], opdCode: string): Record<string, number> {
  const of = (code: string | null) =>
    entered.filter((row) => row.opdCode === code).map((row) => [row.indicatorCode, row.value] as const);
  return Object.fromEntries([...of(null), ...of(opdCode)]);
}

function regencyValues(entered: Assessment[], units: string[]): Record<string, number> {
  const each = units.map((unit) => unitValues(entered, unit));
  const codes = new Set(each.flatMap((values) => Object.keys(values)));
  return Object.fromEntries(
    [...codes].map((code) => {
      const known = each.flatMap((values) => (values[code] === undefined ? [] : [values[code]]));
      return [code, known.reduce((sum, value) => sum + value, 0) / known.length];
    }),
  );
}

const invalidPeriod = (): AppError =>
  new AppError('validation_failed', {
    errors: [
      {
        field: 'period',
        message: {
          id: 'Tulis periode seperti 2026, 2026-Q3, atau 2026-09.',
          en: 'Give a period such as 2026, 2026-Q3 or 2026-09.',
        },
      },
    ],
  });
