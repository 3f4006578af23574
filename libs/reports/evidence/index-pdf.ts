import { complianceTexts, isAssessed, type ScoreView } from '@tanggap/compliance';
import type { Directory } from '@tanggap/directory';
import {
  dateInWords,
  evidenceTexts as texts,
  localeOf,
  localMoment,
  render,
  reportTexts,
  TIME_ZONE,
  type Lang,
} from '@tanggap/platform';
import { enteredBy, reviewedBy } from './assessed-by';
import { ReportPdf, type PdfColumn } from '../pdf/report-pdf';
import { reportedMeasures as measures, type NamedFigures, type ReportedCode } from '../figures';
import { measuredBy, missingOf, partParams } from './measured-proof';
import type { PackFacts } from './pack-facts';

export interface PackedFile {
  path: string;
  what: string;
}

interface PackIndex {
  facts: PackFacts;
  files: PackedFile[];
  /** By the id of the document. */
  documentPaths: ReadonlyMap<string, string>;
  root: string;
  madeBy: string;
}

type Indicator = ScoreView['dimensions'][number]['indicators'][number];

/** The index: summary, files, proof of integrity, and a page for each indicator that complaints or documents prove. */
export function indexPdf(
  { facts, files, documentPaths, root, madeBy }: PackIndex,
  directory: Directory,
  lang: Lang,
): ReportPdf {
  const t = (text: { id: string; en: string }, params = {}): string => render(text, lang, params);
  const foot = t(texts.footer, { unit: facts.unitName, period: facts.period });
  const pdf = new ReportPdf(t(texts.title), foot, lang);
  pdf.head(facts.unitName, [`${t(texts.period)} ${facts.period}`, t(texts.noPersonal)]);
  pdf.notice(t(texts.simulation));
  writePart(pdf, facts, lang);
  pdf.facts([
    [t(texts.made), localMoment(facts.madeAt)],
    [t(texts.madeBy), madeBy],
    [t(texts.cases), amount(facts.total, lang)],
  ]);
  pdf.heading(t(texts.summary)).facts(summaryOf(facts, lang));
  writeMonths(pdf, facts, lang);
  pdf.heading(t(texts.content)).table(
    [
      { heading: t(texts.file), share: 5, value: (row: PackedFile) => row.path },
      { heading: t(texts.what), share: 5, value: (row: PackedFile) => row.what },
    ],
    files,
  );
  pdf.heading(t(texts.integrity)).text(t(texts.integrityHow));
  pdf.facts([[t(texts.root), root]]);
  for (const indicator of provenIndicators(facts.score)) writeIndicator(pdf, indicator, { facts, documentPaths }, lang);
  writeAssessed(pdf, facts, directory, lang);
  return pdf;
}

/** A puskesmas has no complaints under its own name: the first page says whose they are. */
function writePart(pdf: ReportPdf, { partOf, unitName, total }: PackFacts, lang: Lang): void {
  if (partOf === null) return;
  const params = { ...partParams(partOf), unit: unitName };
  pdf.text(render(texts.partOf, lang, params));
  if (total === 0) pdf.text(render(texts.partHasNone, lang, params), { bold: true });
}

/** Those that only people decide. */
export const assessedIndicators = ({ dimensions }: ScoreView): Indicator[] =>
  dimensions.flatMap(({ indicators }) =>
    indicators.filter(({ metrics, proofs }) => proofs.length === 0 && metrics.length === 0),
  );

function writeAssessed(pdf: ReportPdf, { score, assessed }: PackFacts, directory: Directory, lang: Lang): void {
  const rows = assessedIndicators(score);
  if (rows.length === 0) return;
  const valueOf = ({ value, max }: Indicator): string =>
    value === null ? texts.noValue[lang] : render(texts.valueOf, lang, { value: amount(value, lang), max });
  const nameOf = ({ code, name }: Indicator): string => {
    const note = assessed.get(code)?.note ?? null;
    return note === null ? name[lang] : `${name[lang]}. ${texts.assessedNote[lang]}: ${note}`;
  };
  pdf.newPage().heading(texts.assessed[lang]).text(texts.assessedHow[lang], { soft: true });
  pdf.notice(texts.simulation[lang]).table(
    [
      { heading: texts.indicator[lang], share: 2, value: (row: Indicator) => row.code },
      { heading: reportTexts.column.name[lang], share: 4, value: nameOf },
      { heading: texts.value[lang], share: 1.5, value: valueOf },
      { heading: texts.entered[lang], share: 3, value: ({ code }) => enteredBy(assessed.get(code), directory, lang) },
      { heading: texts.reviewed[lang], share: 3, value: ({ code }) => reviewedBy(assessed.get(code), directory, lang) },
    ],
    rows,
  );
}

const amount = (value: number, lang: Lang): string => value.toLocaleString(localeOf(lang));

const inSummary: readonly ReportedCode[] = [
  ...(['received', 'resolved', 'resolved_in_time', 'breached', 'reopened', 'satisfaction'] as const),
];

function summaryOf({ figures, score }: PackFacts, lang: Lang): [string, string][] {
  const t = (text: { id: string; en: string }, params = {}): string => render(text, lang, params);
  const valueOf = (code: ReportedCode): string => {
    const value = measures[code].value(figures);
    return value === null ? t(texts.none) : amount(value, lang);
  };
  const params = { score: amount(score.score, lang), instrument: score.instrumentName[lang] };
  const scored = isAssessed(score) ? t(texts.scoreOf, params) : complianceTexts.notAssessed[lang];
  return [
    ...inSummary.map((code): [string, string] => [measures[code].name[lang], valueOf(code)]),
    [t(texts.score), scored],
  ];
}

function writeMonths(pdf: ReportPdf, { months }: PackFacts, lang: Lang): void {
  const t = (text: { id: string; en: string }): string => text[lang];
  if (months.length === 0) return;
  const of = (code: ReportedCode, heading: { id: string; en: string }): PdfColumn<NamedFigures> => ({
    ...{ heading: t(heading), share: 2, right: true },
    value: ({ figures }) => amount(measures[code].value(figures) ?? 0, lang),
  });
  pdf
    .heading(t(texts.files.recap))
    .table(
      [
        { heading: t(reportTexts.group.month), share: 2, value: (row) => row.name },
        of('received', texts.received),
        of('resolved', texts.resolved),
        of('resolved_in_time', texts.onTime),
        of('breached', texts.breached),
      ],
      months,
    );
}

/** Those that complaints or documents decide. */
export const provenIndicators = ({ dimensions }: ScoreView): Indicator[] =>
  dimensions.flatMap(({ indicators }) =>
    indicators.filter(({ metrics, proofs }) => proofs.length > 0 || metrics.length > 0),
  );

function writeIndicator(
  pdf: ReportPdf,
  indicator: Indicator,
  { facts, documentPaths }: Pick<PackIndex, 'facts' | 'documentPaths'>,
  lang: Lang,
): void {
  const t = (text: { id: string; en: string }, params = {}): string => render(text, lang, params);
  const value =
    indicator.value === null
      ? t(texts.noValue)
      : t(texts.valueOf, { value: amount(indicator.value, lang), max: indicator.max });
  pdf.newPage().heading(indicator.name[lang]);
  pdf.facts([
    [t(texts.indicator), indicator.code],
    [t(texts.value), value],
    [t(texts.why), indicator.sentence[lang]],
  ]);
  pdf.notice(t(texts.simulation));
  pdf.heading(t(texts.provenBy), 11);
  const own = facts.documents.filter(({ indicatorCode }) => indicatorCode === indicator.code);
  for (const one of own) {
    const date = dateInWords(new Date(`${one.documentDate}T00:00:00Z`), lang, TIME_ZONE);
    pdf.text(t(texts.document, { title: one.title, number: one.documentNumber ?? '–', date }), { bold: true });
    pdf.text(documentPaths.get(one.id) ?? '', { soft: true, indent: 16 });
  }
  const measured = measuredBy(indicator, facts, lang);
  for (const one of measured) pdf.text(`• ${one}`);
  if (own.length === 0 && measured.length === 0) pdf.text(t(texts.none), { soft: true });
  pdf.heading(t(texts.missing), 11);
  const missing = missingOf(indicator, facts, lang);
  for (const one of missing) pdf.text(`• ${one}`);
  if (missing.length === 0) pdf.text(t(texts.complete), { soft: true });
}
