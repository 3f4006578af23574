import { Injectable } from '@nestjs/common';
import type { Principal } from '@tanggap/identity';
import { AppError, Clock, Database, type Text } from '@tanggap/platform';
import { complianceTexts } from './compliance-texts';
import type { ReviewDecision } from './domain/self-assessment';
import { AssessmentRepository } from './persistence/assessment.repository';
import { SelfAssessmentRepository, type SelfAssessmentRow } from './persistence/self-assessment.repository';

/** The second person's word. Approved answers are the unit's values from then on; earlier ones stay on record. */
@Injectable()
export class ReviewSelfAssessment {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly selfAssessments: SelfAssessmentRepository,
    private readonly assessments: AssessmentRepository,
  ) {}

  /**
   * @throws AppError `not_found`, `conflict` for the author and for what is reviewed, `validation_failed` without a reason to return it
   * @param at when it came in; another than now only where a demonstration plays the past
   */
  async execute(
    id: string,
    { decision, note }: { decision: ReviewDecision; note: string | null },
    principal: Principal,
    at: Date = this.clock.now(),
  ): Promise<SelfAssessmentRow> {
    const found = await this.selfAssessments.one(id);
    if (!found) throw new AppError('not_found');
    if (found.submittedById === principal.accountId) throw conflict(complianceTexts.secondPerson);
    if (decision === 'returned' && note === null) {
      throw new AppError('validation_failed', { errors: [{ field: 'note', message: complianceTexts.noteNeeded }] });
    }
    await this.database.transaction(async (tx) => {
      const by = { decision, note, accountId: principal.accountId, at };
      if (!(await this.selfAssessments.review(tx, found, by))) throw conflict(complianceTexts.reviewedAlready);
      if (decision === 'returned' || found.answers.length === 0) return;
      await this.assessments.insert(
        tx,
        found.answers.map(({ indicatorCode, value, note: answerNote }) => ({
          unitCode: found.unitCode,
          instrumentCode: found.instrumentCode,
          indicatorCode,
          year: found.year,
          value,
          note: answerNote,
          source: 'reviewed',
          enteredBy: found.submittedById,
          enteredAt: at,
          selfAssessmentId: found.id,
        })),
      );
    });
    return { ...found, state: decision, reviewedBy: principal.name, reviewedAt: at, reviewNote: note };
  }
}

const conflict = (reason: Text): AppError => new AppError('conflict', { params: { reason } });
