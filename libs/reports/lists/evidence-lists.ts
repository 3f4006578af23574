import { Injectable } from '@nestjs/common';
import {
  DetectGaming,
  ListEvidence,
  ListInstruments,
  ListSelfAssessments,
  ReadCompleteness,
  type Answer,
  type CompletenessView,
  type ListedEvidence,
  type ListedSelfAssessment,
  type NamedWarning,
  type SelfAssessmentState,
  type StoredInstrument,
} from '@tanggap/compliance';
import type { Principal } from '@tanggap/identity';
import { reportTexts, type Lang } from '@tanggap/platform';
import { dayOf, type Column } from '../domain/table';
import {
  column,
  everyPage,
  heldList,
  pagedList,
  readList,
  rounded,
  words,
  type ListFilter,
  type ListSource,
  type OpenedList,
} from './list-source';

/** Documents that prove indicators: what is on record about each, not the files. */
@Injectable()
export class EvidenceListSource implements ListSource {
  readonly ability = 'read-evidence';

  constructor(
    private readonly list: ListEvidence,
    private readonly instruments: ListInstruments,
  ) {}

  async open(filter: ListFilter, principal: Principal, lang: Lang): Promise<OpenedList> {
    const { unit, indicator, period, withdrawn } = filter as Record<string, string | undefined>;
    const asked = { unitCode: unit, indicatorCode: indicator, period, withdrawn: withdrawn === 'true' };
    const columns = evidenceColumns(await this.instruments.execute());
    return pagedList('evidence', columns, lang, (part) => this.list.execute({ ...asked, ...part }, principal));
  }
}

/** What each unit is asked for and lacks: a line for each document. */
@Injectable()
export class CompletenessListSource implements ListSource {
  readonly ability = 'read-evidence';

  constructor(private readonly completeness: ReadCompleteness) {}

  async open(filter: ListFilter, principal: Principal, lang: Lang): Promise<OpenedList> {
    const { units } = await this.completeness.execute(filter, principal);
    const rows = units.flatMap(({ unitName, proofs }) => proofs.map((proof): ProofRow => ({ unitName, ...proof })));
    return heldList('completeness', proofColumns, lang, rows);
  }
}

type ProofRow = { unitName: string } & CompletenessView['units'][number]['proofs'][number];

const proofColumns: Column<ProofRow>[] = [
  column('assessedUnit', (row) => row.unitName, 34),
  column('indicator', (row, lang) => row.indicatorName[lang], 44),
  column('kind', (row, lang) => row.name[lang], 44),
  column('needed', (row) => row.least),
  column('present', (row) => row.count),
  column('lacking', (row) => Math.max(0, row.least - row.count)),
  column('validUntil', (row) => dayOf(row.lastDay)),
];

function evidenceColumns(instruments: readonly StoredInstrument[]): Column<ListedEvidence>[] {
  const indicatorOf = ({ instrumentCode, indicatorCode }: ListedEvidence) =>
    instruments
      .find(({ code }) => code === instrumentCode)
      ?.dimensions.flatMap(({ indicators }) => indicators)
      .find(({ code }) => code === indicatorCode);
  return [
    column('assessedUnit', (row, lang) => row.unitName ?? reportTexts.allUnits[lang], 34),
    column('indicator', (row, lang) => indicatorOf(row)?.name[lang] ?? row.indicatorCode, 44),
    column(
      'kind',
      (row, lang) => indicatorOf(row)?.proofs?.find(({ kind }) => kind === row.kind)?.name[lang] ?? row.kind,
      34,
    ),
    column('title', (row) => row.title, 50),
    column('documentNumber', (row) => row.documentNumber, 24),
    column('documentDate', (row) => dayOf(row.documentDate)),
    column('validFrom', (row) => dayOf(row.validFrom)),
    column('validUntil', (row) => dayOf(row.validUntil)),
    column('fileName', (row) => row.fileName, 30),
    column('bytes', (row) => row.size, 14),
    column('sha256', (row) => row.sha256, 66),
    column('uploadedBy', (row) => row.uploadedBy, 26),
    column('uploadedAt', (row) => row.uploadedAt),
    column('withdrawnAt', (row) => row.withdrawnAt),
    column('withdrawalReason', (row) => row.withdrawalReason, 40),
  ];
}

interface AnswerRow {
  given: ListedSelfAssessment;
  answer: Answer;
}

const indicatorOf = ({ given, answer }: AnswerRow) =>
  given.indicators.find(({ code }) => code === answer.indicatorCode);

const answerColumns: Column<AnswerRow>[] = [
  column('assessedUnit', ({ given }) => given.unitName, 34),
  column('year', ({ given }) => given.year, 8),
  column('dimension', ({ given }, lang) => given.dimensionName[lang]),
  column('version', ({ given }) => given.version, 8),
  column('indicator', (row, lang) => indicatorOf(row)?.name[lang] ?? row.answer.indicatorCode, 44),
  column('indicatorValue', ({ answer }) => answer.value, 10),
  column('maximum', (row) => indicatorOf(row)?.max ?? null, 10),
  column('note', ({ answer }) => answer.note, 50),
  column('documents', ({ answer }) => answer.evidenceIds.length, 10),
  column('state', ({ given }, lang) => words(reportTexts.reviewState, given.state, lang)),
  column('submittedBy', ({ given }) => given.submittedBy, 26),
  column('submittedAt', ({ given }) => given.submittedAt),
  column('reviewedBy', ({ given }) => given.reviewedBy, 26),
  column('reviewedAt', ({ given }) => given.reviewedAt),
  column('reviewNote', ({ given }) => given.reviewNote, 40),
];

/** What units said of themselves, all versions with their reviews: one row an answer. */
@Injectable()
export class SelfAssessmentsListSource implements ListSource {
  readonly ability = 'read-evidence';

  constructor(private readonly list: ListSelfAssessments) {}

  open(filter: ListFilter, principal: Principal, lang: Lang): OpenedList {
    const { unit, year, state } = filter as { unit?: string; year?: number; state?: SelfAssessmentState };
    return readList(
      'self-assessments',
      answerColumns,
      lang,
      answersOf(everyPage((part) => this.list.execute({ unitCode: unit, year, state, ...part }, principal))),
    );
  }
}

async function* answersOf(all: AsyncIterable<ListedSelfAssessment>): AsyncGenerator<AnswerRow> {
  for await (const given of all) for (const answer of given.answers) yield { given, answer };
}

const warningColumns: Column<NamedWarning>[] = [
  column('pattern', (row, lang) => row.name[lang], 34),
  column('definition', (row, lang) => row.definition[lang], 70),
  column('opd', (row) => row.opdName, 40),
  column('cases', (row) => row.cases, 10),
  column('of', (row) => row.of, 10),
  column('share', (row) => rounded(row.share, 4), 12),
  column('numbers', (row) => row.numbers.join(', '), 60),
];

/** Patterns by which numbers look better than the work behind them. */
@Injectable()
export class WarningsListSource implements ListSource {
  readonly ability = 'read-warnings';

  constructor(private readonly gaming: DetectGaming) {}

  async open(filter: ListFilter, _principal: Principal, lang: Lang): Promise<OpenedList> {
    const { from, to, opd } = filter as Record<string, string | undefined>;
    const { warnings } = await this.gaming.execute({ from, to, opd });
    return heldList('warnings', warningColumns, lang, warnings);
  }
}
