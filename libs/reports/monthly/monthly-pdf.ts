import type { Directory } from '@tanggap/directory';
import {
  dateInWords,
  localMoment,
  monthInWords,
  monthlyTexts as texts,
  officeWords,
  render,
  reportTexts,
  TIME_ZONE,
  type Lang,
  type Text,
} from '@tanggap/platform';
import { reportedMeasures as measures, type NamedFigures, type ReportedCode } from '../figures';
import { words } from '../lists/list-source';
import { drawBars } from '../pdf/bars';
import { ink, ReportPdf, type PdfColumn } from '../pdf/report-pdf';
import { highlightsOf } from './highlights';
import type { LongOpen, MonthFigures, MonthlyFacts } from './monthly-facts';
import { changeIn, valueIn, whole } from './numbers';

/** A heading and the bars under it stay together. */
const BARS_ROOM = 215;
const { column } = reportTexts;

interface Compared {
  code: ReportedCode | 'score';
  name: string;
  now: number | null;
  before: number | null;
}

const dayInWords = (day: string, lang: Lang): string => dateInWords(new Date(`${day}T00:00:00Z`), lang, TIME_ZONE);

/** What a supervisor has to know of a month: against the one before, by OPD, and what has been open for longest. */
export function monthlyPdf(facts: MonthlyFacts, directory: Directory, lang: Lang): ReportPdf {
  const t = (text: Text, params = {}): string => render(text, lang, params);
  const pdf = new ReportPdf(
    t(texts.title),
    `${t(texts.footer, { period: monthInWords(facts.period, lang) })} · ${facts.regency}`,
    lang,
  );
  pdf.head(facts.regency, [monthInWords(facts.period, lang), t(texts.made, { when: localMoment(facts.madeAt) })]);
  pdf.notice(t(texts.simulation));
  const highlights = highlightsOf(facts, lang);
  pdf.heading(t(texts.highlights));
  for (const sentence of highlights) pdf.text(`• ${sentence}`);
  pdf.heading(t(texts.summary));
  if (facts.before.asOf) pdf.text(t(texts.sameAge, { day: dayInWords(facts.before.asOf, lang) }), { soft: true });
  pdf.table(comparedColumns(facts, lang), comparedRows(facts, lang));
  pdf.room(BARS_ROOM).heading(t(texts.trend));
  drawBars(
    pdf,
    facts.months.map(({ period }) => monthInWords(period, lang)),
    [
      bars('received', ink.primary, facts, lang),
      bars('resolved', ink.accent, facts, lang),
      bars('breached', ink.soft, facts, lang),
    ],
    (value) => whole(value, lang),
  );
  writeOpds(pdf, facts, lang);
  writeOldest(pdf, facts, directory, lang);
  return pdf;
}

function writeOldest(pdf: ReportPdf, { oldest, openAt }: MonthlyFacts, directory: Directory, lang: Lang): void {
  const day = { day: dateInWords(openAt, lang, TIME_ZONE) };
  pdf.heading(texts.oldest[lang]);
  pdf.text(render(oldest.length === 0 ? texts.noneOpen : texts.openAsOf, lang, day), { soft: true });
  if (oldest.length > 0) pdf.table(oldestColumns(directory, lang), oldest);
}

/** Those with anything to tell as a table, the others by name. */
function writeOpds(pdf: ReportPdf, { opds }: MonthlyFacts, lang: Lang): void {
  const isIdle = ({ figures }: NamedFigures) => (measures.received.value(figures) ?? 0) === 0;
  const [idle, busy] = [opds.filter(isIdle), opds.filter((opd) => !isIdle(opd))];
  pdf.heading(texts.perOpd[lang]);
  if (busy.length > 0) pdf.table(opdColumns(lang), busy);
  else pdf.text(texts.noneReceived[lang], { soft: true });
  if (idle.length > 0) {
    pdf.text(render(texts.idle, lang, { names: idle.map(({ name }) => name).join(', ') }), { soft: true });
  }
}

const bars = (code: ReportedCode, colour: string, { months }: MonthlyFacts, lang: Lang) => ({
  ...{ name: measures[code].name[lang], colour },
  values: months.map(({ figures }) => measures[code].value(figures) ?? 0),
});

const compared: readonly ReportedCode[] = [
  ...(['received', 'resolved', 'resolved_in_time_share', 'breached', 'answer_time', 'resolution_time'] as const),
  ...(['reopened', 'satisfaction'] as const),
];

function comparedRows({ now, before }: MonthlyFacts, lang: Lang): Compared[] {
  const rows: [Compared['code'], Text, (figures: MonthFigures) => number | null][] = [
    ...compared.map((code): (typeof rows)[number] => [
      code,
      measures[code].name,
      ({ figures }) => measures[code].value(figures),
    ]),
    ['score', texts.score, ({ score }) => score],
  ];
  return rows.map(([code, name, value]) => ({ code, name: name[lang], now: value(now), before: value(before) }));
}

function comparedColumns({ now, before }: MonthlyFacts, lang: Lang): PdfColumn<Compared>[] {
  return [
    { heading: texts.measure[lang], share: 5, value: (row) => row.name },
    {
      heading: monthInWords(before.period, lang),
      share: 2,
      right: true,
      value: (row) => valueIn(row.code, row.before, lang),
    },
    {
      heading: monthInWords(now.period, lang),
      share: 2,
      right: true,
      value: (row) => valueIn(row.code, row.now, lang),
    },
    { heading: texts.change[lang], share: 2, right: true, value: (row) => changeIn(row.code, row, lang) },
  ];
}

function opdColumns(lang: Lang): PdfColumn<NamedFigures>[] {
  const of = (code: ReportedCode, heading: Text, share: number): PdfColumn<NamedFigures> => ({
    ...{ heading: heading[lang], share, right: true },
    value: ({ figures }) => valueIn(code, measures[code].value(figures), lang),
  });
  return [
    { heading: column.opd[lang], share: 6, value: (row) => row.name },
    of('received', column.received, 2),
    of('resolved', column.resolved, 2),
    of('resolved_in_time_share', texts.share, 2.6),
    of('breached', column.breached, 2),
    of('satisfaction', column.satisfaction, 2.2),
  ];
}

function oldestColumns(directory: Directory, lang: Lang): PdfColumn<LongOpen>[] {
  const opd = (code: string | null): string => (code === null ? '–' : (directory.opd(code)?.shortName ?? code));
  return [
    { heading: column.number[lang], share: 3, value: (row) => row.number },
    { heading: column.subject[lang], share: 5, value: (row) => row.subject ?? texts.confidential[lang] },
    { heading: column.opd[lang], share: 3, value: (row) => opd(row.opdCode) },
    { heading: column.status[lang], share: 3, value: (row) => words(officeWords.status, row.status, lang) },
    {
      heading: texts.age[lang],
      share: 1.8,
      right: true,
      value: (row) => String(row.days),
    },
  ];
}
