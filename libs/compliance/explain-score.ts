import { Injectable } from '@nestjs/common';
import { opdScope, type Principal } from '@tanggap/identity';
import { Clock } from '@tanggap/platform';
import { ComplianceScores, type ScoreView } from './compliance-score';
import { ConcernedCases } from './concerned-cases';
import { gapsOfSubject, type Gap } from './domain/gaps';
import type { Name } from './domain/instrument';
import { lackingOf, nothingToDo, stepInWords } from './domain/next-step-words';
import { nextSteps, type NextStep } from './domain/next-steps';
import { assessedUnits, unitNamed, type Unit } from './domain/unit';
import { ScoreFacts, type FactsQuery, type PeriodFacts, type PeriodFrame } from './score-facts';

/** So many steps are told of an indicator. */
const TOLD = 3;

/** What keeps an indicator from its maximum, and what would raise it now. */
export interface Advice {
  lacking: Name | null;
  gaps: Gap[];
  steps: (Omit<NextStep, 'units'> & { units: { code: string; name: string; count: number }[]; sentence: Name })[];
  /** Where nothing raises a measured value at once. */
  nothingToDo: Name | null;
}

export interface ExplainedScore {
  view: ScoreView;
  /** By code of the indicator; of those that people assess there is nothing to say. */
  advice: ReadonlyMap<string, Advice>;
}

/** The score with what each computed indicator lacks, and what would raise it most. Of a past day there is nothing to do any more. */
@Injectable()
export class ExplainScore {
  constructor(
    private readonly clock: Clock,
    private readonly facts: ScoreFacts,
    private readonly scores: ComplianceScores,
    private readonly concerned: ConcernedCases,
  ) {}

  /** @throws AppError `validation_failed` for a period or an instrument that is none */
  async ofRegion(query: FactsQuery): Promise<ExplainedScore> {
    const frame = await this.facts.frame(query);
    return this.explained(frame, null, null);
  }

  /** @throws AppError as `ComplianceScores.ofUnit` */
  async ofUnit(code: string, query: FactsQuery, principal: Principal): Promise<ExplainedScore> {
    const frame = await this.facts.frame(query);
    const unit = this.scores.unit(frame, code, principal);
    return this.explained(frame, unit, opdScope(principal));
  }

  private async explained(frame: PeriodFrame, subject: Unit | null, opdCode: string | null): Promise<ExplainedScore> {
    const now = this.clock.now();
    const { from, to, instrument } = frame;
    const areas = assessedUnits(instrument).flatMap((unit) => unit.areas ?? []);
    const scope = { from, to, areas, opdCode };
    const counted = this.facts.counted(frame);
    const [facts, open] = await Promise.all([
      counted,
      frame.past ? null : this.concerned.of(counted, subject, { scope, instrument }, [now]),
    ]);
    const steps = open === null ? new Map<string, NextStep[]>() : nextSteps(facts, subject, open, now);
    const view = subject === null ? this.scores.regionView(facts) : this.scores.unitView(facts, subject);
    return { view, advice: this.inWords({ view, facts, subject, steps, isNow: open !== null }) };
  }

  private inWords(found: {
    view: ScoreView;
    facts: PeriodFacts;
    subject: Unit | null;
    steps: ReadonlyMap<string, NextStep[]>;
    isNow: boolean;
  }): ExplainedScore['advice'] {
    const { view, facts, subject, isNow } = found;
    const gaps = gapsOfSubject(facts, subject);
    const nameOf = (code: string): string => this.scores.nameOf(unitNamed(facts.instrument, code));
    const indicators = view.dimensions.flatMap((dimension) => dimension.indicators);
    return new Map(
      indicators.map((indicator) => {
        const own = gaps.get(indicator.code) ?? [];
        const steps = found.steps.get(indicator.code) ?? [];
        const lacking = lackingOf(indicator, own);
        const told = steps.slice(0, TOLD).map((step) => ({
          ...step,
          units: step.units.map((unit) => ({ ...unit, name: nameOf(unit.code) })),
          sentence: stepInWords(step, indicator.value, { nameOf, several: subject === null }),
        }));
        const isStuck = isNow && lacking !== null && steps.length === 0 && indicator.source === 'measured';
        return [indicator.code, { lacking, gaps: own, steps: told, nothingToDo: isStuck ? nothingToDo : null }];
      }),
    );
  }
}
