import { Injectable } from '@nestjs/common';
import type { CaseRecord } from '@tanggap/complaints';
import { EvidenceStore } from '@tanggap/compliance';
import { Directory } from '@tanggap/directory';
import { evidenceTexts as texts, localMoment, render, reportTexts, type Lang } from '@tanggap/platform';
import { createHash } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { setImmediate as breathe } from 'node:timers/promises';
import type { ZipFile } from 'yazl';
import { mediaTypes, percentOf } from '../domain/job';
import { RootOfRoots } from '../domain/roots';
import { sheetOf, type Column, type Sheet } from '../domain/table';
import { reportedMeasures, type NamedFigures } from '../figures';
import { writeXlsx } from '../files/xlsx-file';
import { addEntry, writeZip } from '../files/zip-file';
import type { JobHandler, JobOutcome, JobRun } from '../job-handler';
import { ReportPdf } from '../pdf/report-pdf';
import { enteredBy, reviewedBy } from './assessed-by';
import { writeCase } from './case-pdf';
import { caseSheets } from './case-sheets';
import { assessedIndicators, indexPdf, provenIndicators, type PackedFile } from './index-pdf';
import { missingOf } from './measured-proof';
import { ReadPackFacts, type PackFacts } from './pack-facts';

/** Cases in one PDF: few enough to open, enough to keep the pack legible. */
const PART_CASES = 200;
const SUMS = 'bukti-keutuhan/berkas.sha256';

const recapColumns: Column<NamedFigures>[] = [
  { header: reportTexts.group.month, value: (row) => row.name, width: 40 },
  ...Object.values(reportedMeasures).map(({ name, value }): Column<NamedFigures> => ({
    header: name,
    value: ({ figures }) => value(figures),
  })),
];

/** One pack under way. */
interface Packing {
  zip: ZipFile;
  facts: PackFacts;
  lang: Lang;
  files: PackedFile[];
  documentPaths: Map<string, string>;
  /** By path: the SHA-256 of what is packed, in hex. */
  sums: Map<string, string>;
  roots: RootOfRoots;
  lines: string;
  progress: JobRun['progress'];
  signal: AbortSignal;
}

/** The documents that an assessor asks for, of one OPD or puskesmas and one period, as a ZIP that is written while it is read. */
@Injectable()
export class PackEvidence implements JobHandler {
  readonly kind = 'evidence_pack';

  constructor(
    private readonly directory: Directory,
    private readonly reader: ReadPackFacts,
    private readonly evidence: EvidenceStore,
  ) {}

  async run({ job, principal, output, progress, signal }: JobRun): Promise<JobOutcome> {
    const { opd, period } = job.params as { opd: string; period: string };
    const lang = job.language;
    const facts = await this.reader.of(opd, period, principal, lang);
    let root = '';
    const fill = async (zip: ZipFile): Promise<void> => {
      const packing: Packing = {
        ...{ zip, facts, lang, progress, signal, files: [], documentPaths: new Map(), sums: new Map() },
        roots: new RootOfRoots(),
        lines: '',
      };
      await this.addCases(packing);
      await this.addTables(packing);
      await this.addDocuments(packing);
      root = this.addRoots(packing);
      await this.addIndex(packing, root, principal?.name ?? '');
      addSums(packing);
    };
    await writeZip(fill, output, signal);
    const name = `bukti-${opd}-${period}.zip`;
    return { file: { name, mediaType: mediaTypes.zip }, result: { cases: facts.total, root } };
  }

  /** PDFs of so many cases each; their roots are summed up on the way. */
  private async addCases(packing: Packing): Promise<void> {
    const { facts, lang, progress, signal } = packing;
    const book = new CaseBook(packing);
    let done = 0;
    for await (const page of facts.pages()) {
      for (const one of page) {
        signal.throwIfAborted();
        packing.lines += packing.roots.add(one);
        writeCase(await book.pdfFor(done), one, this.directory, lang);
        done += 1;
        if (done % 10 === 0) await breathe();
      }
      progress(Math.floor(percentOf(done, facts.total) * 0.8), done);
    }
    await book.close();
  }

  private async addTables(packing: Packing): Promise<void> {
    const { facts, lang } = packing;
    async function* cases(): AsyncGenerator<CaseRecord> {
      for await (const page of facts.pages()) yield* page;
    }
    await addWorkbook(packing, '01-register.xlsx', texts.files.register, caseSheets(cases, this.directory, lang));
    const months = [...facts.months, { figures: facts.figures, name: reportTexts.total[lang] }];
    const recap = sheetOf(texts.sheets.recap[lang], recapColumns, months, lang);
    await addWorkbook(packing, '02-rekapitulasi.xlsx', texts.files.recap, [recap]);
    packing.progress(92, facts.total);
  }

  /** SK, SOP, coaching log, publication of the channels: what was uploaded, by indicator. */
  private async addDocuments(packing: Packing): Promise<void> {
    for (const { id, indicatorCode, fileName, title } of packing.facts.documents) {
      const bytes = await this.evidence.content(id);
      if (!bytes) continue;
      const path = `dokumen/${indicatorCode}/${id.slice(-8)}-${fileName.replace(/[^\p{L}\p{N}._ -]/gu, '_')}`;
      packing.documentPaths.set(id, path);
      packing.sums.set(path, await addEntry(packing.zip, path, Readable.from([bytes])));
      packing.files.push({ path, what: `${texts.files.document[packing.lang]}: ${title}` });
    }
  }

  private addRoots(packing: Packing): string {
    const { zip, facts, lang, roots, lines } = packing;
    const root = roots.value();
    const head = [facts.unitName, facts.period, localMoment(facts.madeAt), `${texts.root[lang]}: ${root}`];
    const words = [...head, texts.integrityHow[lang]].map((line) => `# ${line}\n`).join('');
    const path = 'bukti-keutuhan/akar.txt';
    const bytes = Buffer.from(words + lines);
    zip.addBuffer(bytes, path);
    packing.sums.set(path, createHash('sha256').update(bytes).digest('hex'));
    packing.files.push({ path, what: texts.files.roots[lang] });
    return root;
  }

  private async addIndex(packing: Packing, root: string, madeBy: string): Promise<void> {
    const { zip, facts, lang, documentPaths } = packing;
    const files = [
      { path: '00-indeks.pdf', what: texts.files.index[lang] },
      { path: '00-indeks.xlsx', what: texts.files.indexSheet[lang] },
      ...[...packing.files, { path: SUMS, what: texts.files.sums[lang] }].sort((a, b) => (a.path < b.path ? -1 : 1)),
    ];
    const pdf = indexPdf({ facts, files, documentPaths, root, madeBy }, this.directory, lang);
    const added = addEntry(zip, '00-indeks.pdf', pdf.stream, false);
    pdf.end();
    packing.sums.set('00-indeks.pdf', await added);
    const sheets = indexSheets(facts, files, packing, this.directory, lang);
    await addWorkbook(packing, '00-indeks.xlsx', texts.files.indexSheet, sheets);
  }
}

/** The PDF that is being written; a full one is closed and another begun. */
class CaseBook {
  private open: { pdf: ReportPdf; path: string; added: Promise<string> } | null = null;
  private part = 0;

  constructor(private readonly packing: Packing) {}

  async pdfFor(index: number): Promise<ReportPdf> {
    if (this.open && index % PART_CASES !== 0) return this.open.pdf;
    await this.close();
    const { facts, lang, zip, files } = this.packing;
    this.part += 1;
    const path = `kasus/kasus-${String(this.part).padStart(3, '0')}.pdf`;
    const foot = render(texts.footer, lang, { unit: facts.unitName, period: facts.period });
    const pdf = new ReportPdf(texts.caseTitle[lang], foot, lang);
    // Its streams are compressed already.
    const added = addEntry(zip, path, pdf.stream, false);
    added.catch(() => undefined);
    pdf.head(facts.unitName, [
      `${facts.period} · ${render(texts.caseRange, lang, { part: this.part })}`,
      texts.noPersonal[lang],
    ]);
    files.push({ path, what: texts.files.cases[lang] });
    this.open = { pdf, path, added };
    return pdf;
  }

  async close(): Promise<void> {
    if (!this.open) return;
    const { pdf, path, added } = this.open;
    pdf.end();
    this.packing.sums.set(path, await added);
    this.open = null;
  }
}

async function addWorkbook(
  { zip, files, sums, lang }: Packing,
  path: string,
  what: { id: string; en: string },
  sheets: Sheet[],
): Promise<void> {
  const through = new PassThrough();
  const [sum] = await Promise.all([addEntry(zip, path, through, false), writeXlsx(sheets, through)]);
  sums.set(path, sum);
  files.push({ path, what: what[lang] });
}

/** What `sha256sum -c` takes: every file of the pack but this one. */
function addSums({ zip, sums }: Packing): void {
  const lines = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, sum]) => `${sum}  ${path}\n`);
  zip.addBuffer(Buffer.from(lines.join('')), SUMS);
}

function indexSheets(
  facts: PackFacts,
  files: PackedFile[],
  { documentPaths, sums }: Pick<Packing, 'documentPaths' | 'sums'>,
  directory: Directory,
  lang: Lang,
): Sheet[] {
  const fileColumns = [
    { header: texts.file, value: (row: PackedFile) => row.path, width: 60 },
    { header: texts.what, value: (row: PackedFile) => row.what, width: 60 },
  ];
  type Indicator = ReturnType<typeof provenIndicators>[number];
  const indicatorColumns = [
    { header: texts.indicator, value: (row: Indicator) => row.code, width: 16 },
    { header: reportTexts.column.name, value: (row: Indicator) => row.name[lang], width: 50 },
    { header: texts.value, value: (row: Indicator) => row.value, width: 10 },
    { header: texts.why, value: (row: Indicator) => row.sentence[lang], width: 80 },
    { header: texts.missing, value: (row: Indicator) => missingOf(row, facts, lang).join('; '), width: 60 },
    { header: texts.simulationColumn, value: () => texts.simulation[lang], width: 60 },
  ];
  const traceOf = ({ code }: Indicator) => facts.assessed.get(code);
  const assessedColumns = [
    ...indicatorColumns,
    { header: texts.entered, value: (row: Indicator) => enteredBy(traceOf(row), directory, lang), width: 50 },
    { header: texts.reviewed, value: (row: Indicator) => reviewedBy(traceOf(row), directory, lang), width: 50 },
    { header: texts.assessedNote, value: (row: Indicator) => traceOf(row)?.note ?? null, width: 50 },
  ];
  type Document = PackFacts['documents'][number];
  const pathOf = ({ id }: Document): string => documentPaths.get(id) ?? '';
  const documentColumns = [
    { header: texts.indicator, value: (row: Document) => row.indicatorCode, width: 16 },
    { header: reportTexts.column.name, value: (row: Document) => row.title, width: 60 },
    { header: texts.documentNumber, value: (row: Document) => row.documentNumber, width: 30 },
    { header: texts.documentDate, value: (row: Document) => row.documentDate },
    { header: texts.validFrom, value: (row: Document) => row.validFrom },
    { header: texts.validUntil, value: (row: Document) => row.validUntil },
    { header: texts.file, value: pathOf, width: 60 },
    { header: texts.fingerprint, value: (row: Document) => sums.get(pathOf(row)) ?? null, width: 66 },
  ];
  return [
    sheetOf(texts.sheets.index[lang], fileColumns, files, lang),
    sheetOf(texts.sheets.documents[lang], documentColumns, facts.documents, lang),
    sheetOf(texts.score[lang], indicatorColumns, provenIndicators(facts.score), lang),
    sheetOf(texts.assessed[lang], assessedColumns, assessedIndicators(facts.score), lang),
  ];
}
