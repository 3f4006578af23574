import { Injectable } from '@nestjs/common';
import { opdScope, type Principal } from '@tanggap/identity';
import { unitsOf, type ScoreSubject } from './domain/effects';
import { assessedUnits } from './domain/unit';
import type { OpenScope } from './persistence/open-cases.reader';
import { ScoreFacts, type PeriodFacts, type PeriodFrame } from './score-facts';
import { ScoreUnits } from './score-units';

export interface OutlookQuery {
  period?: string | undefined;
  instrument?: string | undefined;
  /** Whose score is asked about: the region's where not given; staff of an OPD get their own. */
  unit?: string | undefined;
}

export interface OutlookFrame {
  frame: PeriodFrame;
  subject: ScoreSubject;
  subjectName: string | null;
  /** Which open complaints may be looked at. */
  scope: OpenScope;
}

export interface OutlookFacts extends Omit<OutlookFrame, 'frame'> {
  facts: PeriodFacts;
}

/** What a look ahead follows from: the facts of the score, and whose score it is. */
@Injectable()
export class OutlookReader {
  constructor(
    private readonly facts: ScoreFacts,
    private readonly units: ScoreUnits,
  ) {}

  /** @throws AppError as `beside` */
  async of(query: OutlookQuery, principal: Principal): Promise<OutlookFacts> {
    const [outlook] = await this.beside(query, principal, () => Promise.resolve());
    return outlook;
  }

  /**
   * With what else is read meanwhile.
   * @throws AppError `validation_failed` for a period or an instrument that is none, `not_found` for another's unit
   */
  async beside<Read>(
    query: OutlookQuery,
    principal: Principal,
    read: (outlook: OutlookFrame) => Promise<Read>,
  ): Promise<[OutlookFacts, Read]> {
    const outlook = await this.frame(query, principal);
    const { frame, ...rest } = outlook;
    const [facts, meanwhile] = await Promise.all([this.facts.counted(frame), read(outlook)]);
    return [{ ...rest, facts }, meanwhile];
  }

  private async frame(query: OutlookQuery, principal: Principal): Promise<OutlookFrame> {
    const scope = opdScope(principal);
    const code = query.unit ?? scope;
    const [known, frame] = await Promise.all([
      code === null ? null : this.units.named(code, principal),
      this.facts.frame(query),
    ]);
    const unit = known && (assessedUnits(frame.instrument).find((one) => one.code === known.code) ?? known);
    const { from, to } = frame;
    return {
      ...{ frame, subject: unit, subjectName: unit && this.units.nameOf(unit) },
      scope: { from, to, areas: areasOf(frame), opdCode: scope },
    };
  }
}

const areasOf = ({ instrument }: Pick<PeriodFacts, 'instrument'>): string[] =>
  assessedUnits(instrument).flatMap(({ areas }) => areas ?? []);

/** Those whose complaints the score asked about follows from, for the most part. */
export const opdsOf = ({ frame, subject }: OutlookFrame): string[] =>
  unitsOf({ facts: frame, subject }).map(({ opdCode }) => opdCode);
