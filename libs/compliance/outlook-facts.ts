import { Injectable } from '@nestjs/common';
import { opdScope, type Principal } from '@tanggap/identity';
import type { ScoreSubject } from './domain/effects';
import { assessedUnits } from './domain/unit';
import type { OpenScope } from './persistence/open-cases.reader';
import { ScoreFacts, type PeriodFacts } from './score-facts';
import { ScoreUnits } from './score-units';

export interface OutlookQuery {
  period?: string | undefined;
  instrument?: string | undefined;
  /** Whose score is asked about: the region's where not given; staff of an OPD get their own. */
  unit?: string | undefined;
}

export interface OutlookFacts {
  facts: PeriodFacts;
  subject: ScoreSubject;
  subjectName: string | null;
  /** Which open complaints may be looked at. */
  scope: OpenScope;
}

/** What a look ahead follows from: the facts of the score, and whose score it is. */
@Injectable()
export class OutlookReader {
  constructor(
    private readonly facts: ScoreFacts,
    private readonly units: ScoreUnits,
  ) {}

  /** @throws AppError `validation_failed` for a period or an instrument that is none, `not_found` for another's unit */
  async of(query: OutlookQuery, principal: Principal): Promise<OutlookFacts> {
    const scope = opdScope(principal);
    const code = query.unit ?? scope;
    const known = code === null ? null : await this.units.named(code, principal);
    const facts = await this.facts.of(query);
    const unit = known && (assessedUnits(facts.instrument).find((one) => one.code === known.code) ?? known);
    const { from, to } = facts;
    return {
      ...{ facts, subject: unit, subjectName: unit && this.units.nameOf(unit) },
      scope: { from, to, areas: areasOf(facts), opdCode: scope },
    };
  }
}

const areasOf = ({ instrument }: Pick<PeriodFacts, 'instrument'>): string[] =>
  assessedUnits(instrument).flatMap(({ areas }) => areas ?? []);
