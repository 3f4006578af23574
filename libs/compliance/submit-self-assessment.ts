import { Injectable } from '@nestjs/common';
import type { Principal } from '@tanggap/identity';
import { AppError, Clock, Database, filled, newId, type FieldError, type Text } from '@tanggap/platform';
import { complianceTexts } from './compliance-texts';
import type { Instrument } from './domain/instrument';
import { answerFaults, type Answer, type AnswerFault } from './domain/self-assessment';
import { EvidenceRepository } from './persistence/evidence.repository';
import { SelfAssessmentRepository, type SelfAssessmentRow } from './persistence/self-assessment.repository';
import { ScoreFacts } from './score-facts';
import { ScoreUnits } from './score-units';

export interface SelfAssessmentInput {
  unitCode: string;
  year: number;
  /** By its code; else that of the year. */
  instrument?: string | undefined;
  dimensionCode: string;
  answers: Answer[];
  note: string | null;
}

/** A unit's own answers to one dimension: a new version each time, which counts once a second person has approved it. */
@Injectable()
export class SubmitSelfAssessment {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly units: ScoreUnits,
    private readonly facts: ScoreFacts,
    private readonly evidence: EvidenceRepository,
    private readonly assessments: SelfAssessmentRepository,
  ) {}

  /**
   * @throws AppError `not_found` for another's unit, `validation_failed`, `conflict` while a version waits for its review
   * @param at when it came in; another than now only where a demonstration plays the past
   */
  async execute(
    input: SelfAssessmentInput,
    principal: Principal,
    at: Date = this.clock.now(),
  ): Promise<SelfAssessmentRow> {
    await this.units.named(input.unitCode, principal);
    const instrument = await this.facts.instrument(input.year, input.instrument);
    const errors = [...problemsOf(input, instrument), ...(await this.evidenceProblems(input))];
    if (errors.length > 0) throw new AppError('validation_failed', { errors });
    const { unitCode, dimensionCode, year } = input;
    const key = { unitCode, dimensionCode, year, instrumentCode: instrument.code };
    const id = newId();
    await this.database.transaction(async (tx) => {
      await this.assessments.lock(tx, key);
      const newest = await this.assessments.newest(key, tx);
      if (newest?.state === 'waiting') {
        throw new AppError('conflict', { params: { reason: complianceTexts.waitingAlready } });
      }
      await this.assessments.insert(tx, {
        ...key,
        id,
        version: (newest?.version ?? 0) + 1,
        answers: input.answers,
        note: input.note,
        submittedById: principal.accountId,
        submittedAt: at,
      });
    });
    const row = await this.assessments.one(id);
    if (!row) throw new Error('what was inserted is there');
    return row;
  }

  private async evidenceProblems({ unitCode, answers }: SelfAssessmentInput): Promise<FieldError[]> {
    const errors: FieldError[] = [];
    for (const [place, { evidenceIds }] of answers.entries()) {
      const found = await Promise.all(evidenceIds.map((id) => this.evidence.one(id)));
      const usable = found.every(
        (one) => one && one.withdrawnAt === null && (one.unitCode === null || one.unitCode === unitCode),
      );
      if (!usable) errors.push({ field: `answers.${place}.evidenceIds`, message: complianceTexts.evidenceUnknown });
    }
    return errors;
  }
}

function problemsOf({ dimensionCode, answers }: SelfAssessmentInput, instrument: Instrument): FieldError[] {
  const dimension = instrument.dimensions.find(({ code }) => code === dimensionCode);
  if (!dimension) return [{ field: 'dimensionCode', message: complianceTexts.unknownCode }];
  const words: Record<AnswerFault, Text> = {
    unknown: complianceTexts.unknownCode,
    computed: complianceTexts.computed,
    twice: complianceTexts.twice,
    too_high: filled(complianceTexts.tooHigh, { max: instrument.maxScore }),
  };
  return answerFaults(instrument, dimension, answers).map(({ place, fault }) => ({
    field: `answers.${place}.${fault === 'too_high' ? 'value' : 'indicatorCode'}`,
    message: words[fault],
  }));
}
