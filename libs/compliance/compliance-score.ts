import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { opdScope, type Principal } from '@tanggap/identity';
import { AppError } from '@tanggap/platform';
import { complianceTexts } from './compliance-texts';
import { classify, type Classification, type Instrument, type Name } from './domain/instrument';
import { parsePeriod } from './domain/period';
import { reasonOf, regionReason } from './domain/reason';
import { assessRegion, assessUnit, type UnitScore } from './domain/region';
import { isAssessed, type ComplianceScore, type DimensionScore, type IndicatorScore } from './domain/score';
import { unitNamed, type Unit } from './domain/unit';
import { invalidPeriod, ScoreFacts, type FactsQuery, type PeriodFacts } from './score-facts';

export interface ScoredUnit extends Classification {
  code: string;
  name: string;
  /** The OPD that answers for it. */
  opdCode: string;
  /** Whose complaints are its own; null: all of the OPD. Frozen scores of before have none. */
  areas?: readonly string[] | null;
  /** Its part of the region's mean; 0 for one that isn't assessed. */
  weight: number;
  score: number;
  /** Whether its score says anything. Frozen scores of before have none, and were. */
  assessed?: boolean;
  cases: number;
  basis: 'own' | 'region';
  dimensions: { code: string; score: number }[];
}

/** With the sentence that says why it has its value. */
interface ExplainedIndicator extends IndicatorScore {
  sentence: Name;
}

export interface ScoreView extends Omit<ComplianceScore, 'dimensions'> {
  dimensions: (Omit<DimensionScore, 'indicators'> & { indicators: ExplainedIndicator[] })[];
  period: string;
  instrument: string;
  instrumentVersion: number;
  instrumentName: { id: string; en: string };
  draft: boolean;
  asOf: Date;
  /** Of the region: those whose mean it is. Of a unit: itself. */
  units: ScoredUnit[];
}

/** The simulated score: of the region the mean of its assessed units, of a unit its own (docs/decisions/0006). */
@Injectable()
export class ComplianceScores {
  constructor(
    private readonly directory: Directory,
    private readonly facts: ScoreFacts,
  ) {}

  /** @throws AppError `validation_failed` for a period or an instrument that is none */
  async ofRegion(query: FactsQuery): Promise<ScoreView> {
    return this.regionView(await this.facts.of(query));
  }

  regionView(facts: PeriodFacts): ScoreView {
    const { region, units } = assessRegion(facts);
    const dimensions = explained(region.dimensions, (indicator, place, index) =>
      regionReason(
        indicator,
        units.map((one) => ({
          name: this.nameOf(one.unit),
          value: one.dimensions[place]?.indicators[index]?.value ?? null,
        })),
      ),
    );
    return { ...region, dimensions, ...this.headOf(facts), units: units.map((unit) => this.scored(unit)) };
  }

  unitView(facts: PeriodFacts, unit: Unit): ScoreView {
    const scored = assessUnit(facts, unit);
    const { score, category, zone, opinion, basis } = scored;
    const dimensions = explained(scored.dimensions, (indicator) =>
      reasonOf(indicator, isMeasured(facts.instrument, indicator.code), basis),
    );
    return { score, category, zone, opinion, dimensions, ...this.headOf(facts), units: [this.scored(scored)] };
  }

  /**
   * Of an OPD or another unit of the instrument; staff of an OPD see their own and what it answers for.
   * @throws AppError `validation_failed`, `not_found` for a unit that is none or is another's
   */
  async ofUnit(code: string, query: FactsQuery, principal: Principal): Promise<ScoreView> {
    const facts = await this.facts.of(query);
    const unit = this.unit(facts, code, principal);
    return this.unitView(facts, unit);
  }

  /**
   * The unit as the instrument of the period has it, without computing anything.
   * @param field of the request that names it
   * @throws AppError `validation_failed` for a period or a unit that is none, `not_found` for another's
   */
  async unitIn(period: string, code: string, principal: Principal, field: string): Promise<Unit & { name: string }> {
    await this.directory.refresh();
    const days = parsePeriod(period);
    if (!days) throw invalidPeriod();
    const facts = { instrument: await this.facts.instrument(days.year) };
    const errors = [{ field, message: complianceTexts.unknownUnit }];
    if (!this.isUnit(facts, code)) throw new AppError('validation_failed', { errors });
    const unit = this.unit(facts, code, principal);
    return { ...unit, name: this.nameOf(unit) };
  }

  /** @throws AppError `not_found` for a unit that is none or is another's */
  unit(facts: Pick<PeriodFacts, 'instrument'>, code: string, principal: Principal): Unit {
    const unit = unitNamed(facts.instrument, code);
    const scope = opdScope(principal);
    if (!this.isUnit(facts, code) || (scope !== null && scope !== unit.opdCode)) throw new AppError('not_found');
    return unit;
  }

  private isUnit({ instrument }: Pick<PeriodFacts, 'instrument'>, code: string): boolean {
    return unitNamed(instrument, code).name !== null || this.directory.opd(code) !== undefined;
  }

  nameOf(unit: Unit): string {
    return unit.name ?? this.directory.opdName(unit.code);
  }

  /** @throws AppError `validation_failed` never: any score 0..100 has a band */
  async classify(score: number, year?: number): Promise<Classification> {
    return classify(await this.facts.instrument(year), score);
  }

  private headOf({ period, instrument, asOf }: PeriodFacts) {
    return {
      period,
      instrument: instrument.code,
      instrumentVersion: instrument.version,
      instrumentName: instrument.name,
      draft: instrument.draft,
      asOf,
    };
  }

  private scored(one: UnitScore): ScoredUnit {
    const { unit, score, category, zone, opinion, cases, basis } = one;
    return {
      code: unit.code,
      name: this.nameOf(unit),
      opdCode: unit.opdCode,
      areas: unit.areas,
      weight: unit.weight,
      ...{ score, category, zone, opinion, cases, basis, assessed: isAssessed(one) },
      dimensions: one.dimensions.map((dimension) => ({ code: dimension.code, score: dimension.score })),
    };
  }
}

function explained(
  dimensions: readonly DimensionScore[],
  sentenceOf: (indicator: IndicatorScore, dimension: number, index: number) => Name,
): ScoreView['dimensions'] {
  return dimensions.map((dimension, place) => ({
    ...dimension,
    indicators: dimension.indicators.map((indicator, index) => ({
      ...indicator,
      sentence: sentenceOf(indicator, place, index),
    })),
  }));
}

const isMeasured = ({ dimensions }: Instrument, code: string): boolean =>
  dimensions.some(({ indicators }) => indicators.some((one) => one.code === code && one.measure !== undefined));
