import { Injectable } from '@nestjs/common';
import type { Principal } from '@tanggap/identity';
import { Clock, isoInstant } from '@tanggap/platform';
import { completenessOf, type UnitCompleteness } from './domain/completeness';
import type { Name } from './domain/instrument';
import { parsePeriod } from './domain/period';
import { assessedUnits } from './domain/unit';
import { AssessmentRepository } from './persistence/assessment.repository';
import { EvidenceRepository } from './persistence/evidence.repository';
import { SelfAssessmentRepository } from './persistence/self-assessment.repository';
import { invalidPeriod, ScoreFacts } from './score-facts';
import { ScoreUnits } from './score-units';

export interface CompletenessView {
  period: string;
  instrument: string;
  instrumentName: Name;
  draft: boolean;
  units: (UnitCompleteness & { unitName: string; waitingForReview: number })[];
}

/** What the assessed units can show of what the instrument asks for: documents and self-assessments. */
@Injectable()
export class ReadCompleteness {
  constructor(
    private readonly clock: Clock,
    private readonly facts: ScoreFacts,
    private readonly units: ScoreUnits,
    private readonly evidence: EvidenceRepository,
    private readonly assessments: AssessmentRepository,
    private readonly selfAssessments: SelfAssessmentRepository,
  ) {}

  /**
   * Heads see the units that their OPD answers for.
   * @throws AppError `validation_failed` for a period or an instrument that is none
   */
  async execute(
    query: { period?: string | undefined; instrument?: string | undefined },
    principal: Principal,
  ): Promise<CompletenessView> {
    const now = this.clock.now();
    const period = query.period ?? isoInstant(now).slice(0, 4);
    const days = parsePeriod(period);
    if (!days) throw invalidPeriod();
    const instrument = await this.facts.instrument(days.year, query.instrument);
    const visible = new Set((await this.units.visible(principal)).map(({ code }) => code));
    const units = assessedUnits(instrument).filter(({ code }) => visible.has(code));
    const [documents, values, waiting] = await Promise.all([
      this.evidence.inForce(days),
      this.assessments.inForce(instrument.valuesOf ?? instrument.code, days.year, now),
      this.selfAssessments.waiting({ instrumentCode: instrument.code, year: days.year }),
    ]);
    return {
      period,
      ...{ instrument: instrument.code, instrumentName: instrument.name, draft: instrument.draft },
      units: completenessOf(instrument, units, documents, values).map((one) => ({
        ...one,
        unitName: this.units.nameOf(one.unit),
        waitingForReview: waiting.find(({ unitCode }) => unitCode === one.unit.code)?.count ?? 0,
      })),
    };
  }
}
