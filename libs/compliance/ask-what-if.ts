import { Injectable } from '@nestjs/common';
import { opdScope, type Principal } from '@tanggap/identity';
import { AppError, Clock, filled, type FieldError } from '@tanggap/platform';
import { complianceTexts } from './compliance-texts';
import { ConcernedCases } from './concerned-cases';
import { classify, roundScore, type Classification, type Instrument, type Name } from './domain/instrument';
import { changeOf, closedAt, withCases, type OpenKind } from './domain/open-case';
import { changesBy, isConcerned, type OpenStep } from './domain/open-steps';
import { assessSubject, type RegionFacts, type UnitScore } from './domain/region';
import { isAssessed, type DimensionScore } from './domain/score';
import { OutlookReader, type OutlookFacts, type OutlookQuery } from './outlook-facts';
import { OpenCasesReader, type ReadKind } from './persistence/open-cases.reader';
import { ScoreUnits } from './score-units';

export interface WhatIf extends OutlookQuery {
  /** What is done about all open complaints that it concerns (`nextSteps`); alone, without others. */
  step: OpenStep | null;
  /** These open complaints … */
  numbers: string[];
  /** … or all that are due before then (of one OPD where it is given) … */
  dueBefore: Date | null;
  opdCode: string | null;
  /** … are resolved at that instant; now where not given. */
  by: Date | null;
  /** Documents that would be there; null: for every unit. */
  documents: { unitCode: string | null; kind: string; count: number }[];
  /** Values that would be approved. */
  values: { unitCode: string | null; indicatorCode: string; value: number }[];
}

interface Before extends Classification {
  score: number;
  /** Whether anything is; else the score says nothing. */
  assessed: boolean;
}

export interface WhatIfView {
  subject: string | null;
  before: Before;
  after: Before;
  difference: number;
  dimensions: { code: string; name: Name; before: number; after: number }[];
  indicators: { code: string; name: Name; before: number | null; after: number | null; max: number }[];
  units: { code: string; name: string; before: number; after: number }[];
  cases: { chosen: number; inTime: number; unknown: string[] };
}

interface Scored {
  score: Before;
  dimensions: DimensionScore[];
  units: UnitScore[];
}

/** What the score would be, if. Nothing is changed by asking. */
@Injectable()
export class AskWhatIf {
  constructor(
    private readonly clock: Clock,
    private readonly outlook: OutlookReader,
    private readonly units: ScoreUnits,
    private readonly openCases: OpenCasesReader,
    private readonly concerned: ConcernedCases,
  ) {}

  /** @throws AppError `validation_failed` for kinds, indicators and values that the instrument doesn't know, and as `OutlookReader` */
  async execute(wish: WhatIf, principal: Principal): Promise<WhatIfView> {
    const outlook = await this.outlook.of(wish, principal);
    const errors = problemsOf(wish, outlook.facts.instrument);
    if (errors.length > 0) throw new AppError('validation_failed', { errors });
    await this.checkUnits(wish, principal);
    const by = wish.by ?? this.clock.now();
    const [chosen, known] = await Promise.all([
      this.chosen(wish, outlook, by),
      this.openCases.known(outlook.scope, wish.numbers),
    ]);
    const changes = wish.step
      ? changesBy(wish.step, chosen, this.clock.now(), by)
      : chosen.map((kind) => changeOf(kind, closedAt(kind, by), kind.cases));
    const sum = (kinds: readonly OpenKind[]): number => kinds.reduce((all, { cases }) => all + cases, 0);
    const after: RegionFacts = {
      ...outlook.facts,
      groups: withCases(outlook.facts.groups, changes),
      documents: [...outlook.facts.documents, ...wish.documents],
      values: [...outlook.facts.values, ...wish.values],
    };
    return this.compared(outlook, scored(outlook.facts, outlook), scored(after, outlook), {
      chosen: sum(chosen),
      inTime: sum(chosen.filter((kind) => closedAt(kind, by).resolutionOnTime === true)),
      unknown: wish.numbers.filter((number) => !known.includes(number)),
    });
  }

  private async chosen(wish: WhatIf, { facts, subject, scope }: OutlookFacts, by: Date): Promise<ReadKind[]> {
    const { step } = wish;
    if (step === null) return this.openCases.kinds(scope, [by], wish);
    const now = this.clock.now();
    const kinds = await this.concerned.of(facts, subject, { scope, instrument: facts.instrument }, [now, by]);
    return kinds.filter((kind) => isConcerned(kind, step, now));
  }

  /** Staff of an OPD wish for their own units only. */
  private async checkUnits({ documents, values }: WhatIf, principal: Principal): Promise<void> {
    for (const { unitCode } of [...documents, ...values]) {
      if (unitCode !== null) await this.units.named(unitCode, principal);
      else if (opdScope(principal) !== null) {
        throw new AppError('validation_failed', {
          errors: [{ field: 'documents', message: complianceTexts.ofAllUnits }],
        });
      }
    }
  }

  private compared(
    { subjectName }: OutlookFacts,
    before: Scored,
    after: Scored,
    cases: WhatIfView['cases'],
  ): WhatIfView {
    const indicators = (side: Scored) => side.dimensions.flatMap((dimension) => dimension.indicators);
    const later = indicators(after);
    return {
      subject: subjectName,
      before: before.score,
      after: after.score,
      difference: roundScore(after.score.score - before.score.score),
      dimensions: before.dimensions.map(({ code, name, score }, place) => ({
        ...{ code, name, before: score },
        after: after.dimensions[place]?.score ?? score,
      })),
      indicators: indicators(before)
        .map(({ code, name, value, max }, place) => ({
          ...{ code, name, max, before: value },
          after: later[place]?.value ?? null,
        }))
        .filter((one) => one.before !== one.after),
      units: before.units.map(({ unit, score }, place) => ({
        code: unit.code,
        name: this.units.nameOf(unit),
        before: score,
        after: after.units[place]?.score ?? score,
      })),
      cases,
    };
  }
}

function scored(facts: RegionFacts, { subject }: OutlookFacts): Scored {
  const { region, units } = assessSubject(facts, subject);
  const { score, dimensions } = region;
  const assessed = isAssessed(region);
  return { score: { score, assessed, ...classify(facts.instrument, score) }, dimensions, units };
}

function problemsOf(
  { documents, values, step, numbers, dueBefore }: WhatIf,
  { dimensions, maxScore }: Instrument,
): FieldError[] {
  const indicators = dimensions.flatMap((dimension) => dimension.indicators);
  const kinds = new Set(indicators.flatMap(({ proofs = [] }) => proofs.map(({ kind }) => kind)));
  const isTwofold = step !== null && (numbers.length > 0 || dueBefore !== null);
  return [
    ...(isTwofold ? [{ field: 'step', message: complianceTexts.stepAlone }] : []),
    ...documents.flatMap(({ kind }, place): FieldError[] =>
      kinds.has(kind) ? [] : [{ field: `documents.${place}.kind`, message: complianceTexts.unknownCode }],
    ),
    ...values.flatMap(({ indicatorCode, value }, place): FieldError[] => {
      const field = `values.${place}`;
      const indicator = indicators.find(({ code }) => code === indicatorCode);
      if (!indicator) return [{ field: `${field}.indicatorCode`, message: complianceTexts.unknownCode }];
      if (indicator.measure ?? indicator.proofs) {
        return [{ field: `${field}.indicatorCode`, message: complianceTexts.computed }];
      }
      return value > maxScore ? [{ field: `${field}.value`, message: tooHigh(maxScore) }] : [];
    }),
  ];
}

const tooHigh = (max: number) => filled(complianceTexts.tooHigh, { max });
