import { Injectable } from '@nestjs/common';
import { Clock } from '@tanggap/platform';
import { parsePeriod } from './domain/period';
import { AssessmentRepository } from './persistence/assessment.repository';
import { SelfAssessmentRepository, type AssessedBy } from './persistence/self-assessment.repository';
import { invalidPeriod, ScoreFacts } from './score-facts';

/** Where a value that people assessed comes from: who by their role and OPD, never by their name. */
export interface AssessedTrace {
  value: number;
  note: string | null;
  enteredAt: Date;
  /** Null: it came with the data pack, and nobody reviewed it here. */
  review: AssessedBy | null;
  /** Whether it is the unit's own, or common to all without one of their own. */
  own: boolean;
}

/** Who entered the values of a unit that are in force, and who reviewed them. */
@Injectable()
export class TraceAssessed {
  constructor(
    private readonly clock: Clock,
    private readonly facts: ScoreFacts,
    private readonly assessments: AssessmentRepository,
    private readonly selfAssessments: SelfAssessmentRepository,
  ) {}

  /** By code of the indicator. @throws AppError `validation_failed` for a period that is none */
  async execute(unitCode: string, period: string): Promise<ReadonlyMap<string, AssessedTrace>> {
    const days = parsePeriod(period);
    if (!days) throw invalidPeriod();
    const { code, valuesOf } = await this.facts.instrument(days.year);
    const all = await this.assessments.inForce(valuesOf ?? code, days.year, this.clock.now());
    const common = all.filter((one) => one.unitCode === null);
    const own = all.filter((one) => one.unitCode === unitCode);
    const values = [...common, ...own];
    const reviews = await this.selfAssessments.assessedBy(values.flatMap((one) => one.selfAssessmentId ?? []));
    return new Map(
      values.map(({ indicatorCode, value, note, enteredAt, selfAssessmentId, ...one }) => {
        const review = selfAssessmentId === null ? null : (reviews.get(selfAssessmentId) ?? null);
        return [indicatorCode, { value, note, enteredAt, review, own: one.unitCode !== null }];
      }),
    );
  }
}
