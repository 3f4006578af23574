import { Injectable } from '@nestjs/common';
import { can, opdScope, type Principal } from '@tanggap/identity';
import { AppError, Clock } from '@tanggap/platform';
import { isComputed, type Name } from './domain/instrument';
import type { SelfAssessmentState } from './domain/self-assessment';
import { AssessmentRepository, type Assessment } from './persistence/assessment.repository';
import {
  SelfAssessmentRepository,
  type SelfAssessmentFilter,
  type SelfAssessmentRow,
} from './persistence/self-assessment.repository';
import { ScoreFacts } from './score-facts';
import { ScoreUnits } from './score-units';

interface SelfAssessmentQuery extends Pick<SelfAssessmentFilter, 'unitCode' | 'year' | 'cursor' | 'limit'> {
  state?: SelfAssessmentState | undefined;
}

export interface ListedSelfAssessment extends SelfAssessmentRow {
  unitName: string;
  dimensionName: Name;
  indicators: { code: string; name: Name; max: number }[];
  /** Whether the reader may review it: it waits, and somebody else wrote it. */
  reviewable: boolean;
}

/** What a unit is asked for a year: the indicators that people assess, and what counts now. */
export interface SelfAssessmentForm {
  unitCode: string;
  unitName: string;
  instrument: string;
  instrumentName: Name;
  draft: boolean;
  year: number;
  dimensions: {
    code: string;
    name: Name;
    newest: SelfAssessmentRow | null;
    indicators: {
      code: string;
      name: Name;
      max: number;
      inForce: Pick<Assessment, 'value' | 'note' | 'source'> | null;
    }[];
  }[];
}

@Injectable()
export class ListSelfAssessments {
  constructor(
    private readonly clock: Clock,
    private readonly units: ScoreUnits,
    private readonly facts: ScoreFacts,
    private readonly selfAssessments: SelfAssessmentRepository,
    private readonly assessments: AssessmentRepository,
  ) {}

  /** @throws AppError `invalid_cursor`, `not_found` for another's unit */
  async execute(
    query: SelfAssessmentQuery,
    principal: Principal,
  ): Promise<{ items: ListedSelfAssessment[]; nextCursor: string | null }> {
    if (query.unitCode !== undefined) await this.units.named(query.unitCode, principal);
    const visible = await this.units.visible(principal);
    const units = opdScope(principal) === null ? null : visible.map(({ code }) => code);
    const { items, nextCursor } = await this.selfAssessments.page({ ...query, units });
    const listed = await Promise.all(items.map((item) => this.named(item, principal)));
    return { items: listed, nextCursor };
  }

  /** @throws AppError `not_found`, also for another's */
  async one(id: string, principal: Principal): Promise<ListedSelfAssessment> {
    const found = await this.selfAssessments.one(id);
    if (!found) throw new AppError('not_found');
    await this.units.named(found.unitCode, principal);
    return this.named(found, principal);
  }

  /** @throws AppError `not_found` for another's unit, `validation_failed` for an instrument nobody knows */
  async form(
    query: { unitCode: string; year: number; instrument?: string | undefined },
    principal: Principal,
  ): Promise<SelfAssessmentForm> {
    const unit = await this.units.named(query.unitCode, principal);
    const instrument = await this.facts.instrument(query.year, query.instrument);
    const { year } = query;
    const [newest, values] = await Promise.all([
      this.selfAssessments.newestOf({ unitCode: unit.code, instrumentCode: instrument.code, year }),
      this.assessments.inForce(instrument.valuesOf ?? instrument.code, year, this.clock.now()),
    ]);
    const inForce = (code: string) => {
      const found = values.filter((value) => value.indicatorCode === code);
      const own = found.find((value) => value.unitCode === unit.code) ?? found.find((value) => value.unitCode === null);
      return own ? { value: own.value, note: own.note, source: own.source } : null;
    };
    const dimensions = instrument.dimensions
      .map(({ code, name, indicators }) => ({
        code,
        name,
        newest: newest.find((row) => row.dimensionCode === code) ?? null,
        indicators: indicators
          .filter((indicator) => !isComputed(indicator))
          .map((indicator) => ({
            code: indicator.code,
            name: indicator.name,
            max: instrument.maxScore,
            inForce: inForce(indicator.code),
          })),
      }))
      .filter(({ indicators }) => indicators.length > 0);
    const { code, name, draft } = instrument;
    const unitName = this.units.nameOf(unit);
    return { unitCode: unit.code, unitName, instrument: code, instrumentName: name, draft, year, dimensions };
  }

  /** Values in force for a year, of all units. */
  async inForce(year: number): Promise<Assessment[]> {
    const instrument = await this.facts.instrument(year);
    return this.assessments.inForce(instrument.code, year, this.clock.now());
  }

  private async named(row: SelfAssessmentRow, principal: Principal): Promise<ListedSelfAssessment> {
    const instrument = await this.facts.instrument(row.year, row.instrumentCode);
    const unit = await this.units.named(row.unitCode, principal);
    const dimension = instrument.dimensions.find(({ code }) => code === row.dimensionCode);
    const mayReview = can(principal, 'review-self-assessments');
    return {
      ...row,
      unitName: this.units.nameOf(unit),
      dimensionName: dimension?.name ?? { id: row.dimensionCode, en: row.dimensionCode },
      indicators: (dimension?.indicators ?? []).map(({ code, name }) => ({ code, name, max: instrument.maxScore })),
      reviewable: mayReview && row.state === 'waiting' && row.submittedById !== principal.accountId,
    };
  }
}
