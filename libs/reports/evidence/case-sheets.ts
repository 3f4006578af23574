import type { CaseClock, CaseRecord, CaseStep } from '@tanggap/complaints';
import type { Directory } from '@tanggap/directory';
import { evidenceTexts as texts, officeWords, reportTexts, type Lang } from '@tanggap/platform';
import { sheetOf, type Column, type Sheet } from '../domain/table';
import { words } from '../lists/list-source';
import { actorOf, outcomeOf, stepOf } from './case-pdf';

type Cases = () => AsyncIterable<CaseRecord>;
const { column } = reportTexts;
const dateOrNull = (iso: string | null): Date | null => (iso === null ? null : new Date(iso));

function registerColumns(directory: Directory): Column<CaseRecord>[] {
  const categoryOf = (code: string | null, lang: Lang): string | null => {
    const category = code === null ? undefined : directory.category(code);
    return (lang === 'id' ? category?.name : category?.nameEn) ?? code;
  };
  return [
    { header: column.number, value: (row) => row.number },
    { header: column.kind, value: (row, lang) => words(officeWords.kind, row.kind, lang) },
    { header: column.subject, value: (row, lang) => row.subject ?? texts.confidential[lang], width: 50 },
    { header: column.status, value: (row, lang) => words(officeWords.status, row.status, lang), width: 24 },
    { header: column.category, value: (row, lang) => categoryOf(row.categoryCode, lang), width: 28 },
    {
      header: texts.area,
      value: (row) => (row.areaCode === null ? null : (directory.area(row.areaCode)?.name ?? null)),
    },
    { header: column.filedAt, value: (row) => row.filedAt },
    { header: column.resolved, value: (row) => row.resolvedAt },
    { header: column.breachedAt, value: (row) => row.breachedAt },
    { header: column.reopened, value: (row) => row.reopenedCount },
    { header: texts.rating, value: (row) => row.rating },
    { header: texts.mayBeShown, value: (row, lang) => words(texts.publication, row.publication, lang), width: 26 },
    { header: texts.root, value: (row) => row.root, width: 66 },
  ];
}

interface Of<Part> {
  number: string;
  part: Part;
}

const deadlineColumns: Column<Of<CaseClock>>[] = [
  { header: column.number, value: ({ number }) => number },
  { header: column.clock, value: ({ part }, lang) => words(officeWords.clock, part.clock, lang), width: 24 },
  { header: column.cycle, value: ({ part }) => part.cycle },
  { header: column.dueAt, value: ({ part }) => new Date(part.dueAt) },
  { header: texts.stoppedAt, value: ({ part }) => dateOrNull(part.stoppedAt) },
  { header: texts.outcome, value: ({ part }, lang) => outcomeOf(part, lang) },
];

const historyColumns = (directory: Directory): Column<Of<CaseStep>>[] => [
  { header: column.number, value: ({ number }) => number },
  { header: texts.sequence, value: ({ part }) => part.sequence },
  { header: texts.at, value: ({ part }) => new Date(part.at) },
  { header: texts.step, value: ({ part }, lang) => stepOf(part, lang), width: 48 },
  { header: texts.actor, value: ({ part }, lang) => actorOf(part, directory, lang), width: 32 },
  { header: texts.answer, value: ({ part }) => part.answer, width: 80 },
];

async function* partsOf<Part>(cases: Cases, parts: (one: CaseRecord) => Part[]): AsyncGenerator<Of<Part>> {
  for await (const one of cases()) for (const part of parts(one)) yield { number: one.number, part };
}

/** Register, deadlines and history of the cases, each read by itself so that none has to be kept. */
export function caseSheets(cases: Cases, directory: Directory, lang: Lang): Sheet[] {
  return [
    sheetOf(texts.sheets.register[lang], registerColumns(directory), cases(), lang),
    sheetOf(
      texts.sheets.deadlines[lang],
      deadlineColumns,
      partsOf(cases, ({ clocks }) => clocks),
      lang,
    ),
    sheetOf(
      texts.sheets.history[lang],
      historyColumns(directory),
      partsOf(cases, ({ steps }) => steps),
      lang,
    ),
  ];
}
