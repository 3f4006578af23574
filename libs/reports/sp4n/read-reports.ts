import { Injectable } from '@nestjs/common';
import type { ImportedReport } from '@tanggap/complaints';
import { Directory } from '@tanggap/directory';
import { Clock, filled, reportTexts, type Text } from '@tanggap/platform';
import { headingRow, placesOf, simplified, sp4nColumns, statusOf, subjectOf, type Sp4nColumn } from '../domain/sp4n';
import type { Cell } from '../domain/table';
import { unreadable } from '../files/read-table';
import { instantOf } from './instant-of';

const TRACKING_MAX = 60;
const TEXT_MAX = 20_000;
const texts = reportTexts.rejected;

interface RejectedRow {
  /** As a spreadsheet counts: the first row is 1, empty ones count. */
  row: number;
  reason: Text;
  /** All of it, as it was handed in. */
  cells: Cell[];
}

/** How often a word of the file occurs, and what it is here; null: nothing that is known. */
export interface Mapped {
  value: string;
  count: number;
  code: string | null;
}

export interface ReadReports {
  headings: Cell[];
  accepted: ImportedReport[];
  rejected: RejectedRow[];
  mapping: Record<'agency' | 'category' | 'area' | 'status', Mapped[]>;
}

/** What a file of SP4N-LAPOR! says, in this register's terms. */
@Injectable()
export class ReadSp4nReports {
  constructor(
    private readonly clock: Clock,
    private readonly directory: Directory,
  ) {}

  /** @throws AppError `validation_failed` naming the columns that are missing */
  execute(table: Cell[][]): ReadReports {
    const heading = headingRow(table);
    const { places, missing } = placesOf(table[heading] ?? []);
    if (missing.length > 0) throw unreadable(filled(texts.missingColumns, { columns: missing.join(', ') }));
    const words = new Words(this.directory);
    const answer: ReadReports = { headings: table[heading] ?? [], accepted: [], rejected: [], mapping: words.mapping };
    const seen = new Set<string>();
    table.forEach((cells, index) => {
      if (index <= heading) return;
      const value = (column: Sp4nColumn): Cell => cells[places[column] ?? -1] ?? null;
      if (sp4nColumns.every((column) => textOf(value(column)) === '')) return;
      const trackingId = textOf(value('tracking_id')).toUpperCase();
      const read = this.read(trackingId, value, words, seen);
      if ('reason' in read) answer.rejected.push({ row: index + 1, cells, ...read });
      else answer.accepted.push(read);
    });
    return answer;
  }

  private read(
    trackingId: string,
    value: (column: Sp4nColumn) => Cell,
    words: Words,
    seen: Set<string>,
  ): ImportedReport | { reason: Text } {
    if (trackingId === '' || trackingId.length > TRACKING_MAX) return { reason: texts.noTrackingId };
    if (seen.has(trackingId)) return { reason: texts.repeated };
    const filedAt = instantOf(value('tanggal_masuk'));
    if (!filedAt) return { reason: filled(texts.noDate, { value: shown(value('tanggal_masuk')) }) };
    if (filedAt > this.clock.now()) return { reason: texts.inFuture };
    const description = textOf(value('isi_laporan_awal'));
    if (description.length < 5 || description.length > TEXT_MAX) return { reason: texts.noText };
    const state = words.status(textOf(value('status')));
    if (!state) return { reason: filled(texts.unknownStatus, { value: shown(value('status')) }) };
    const opdCode = words.agency(textOf(value('dinas_tujuan')));
    const isWaiting = state.status === 'submitted';
    if (opdCode === null && !isWaiting && state.status !== 'rejected') {
      return { reason: filled(texts.unknownAgency, { value: shown(value('dinas_tujuan')) }) };
    }
    seen.add(trackingId);
    return {
      ...{ trackingId, filedAt, description, ...state },
      subject: subjectOf(description),
      categoryCode: words.category(textOf(value('kategori'))),
      areaCode: words.area(textOf(value('kecamatan'))),
      opdCode: isWaiting ? null : opdCode,
    };
  }
}

const textOf = (cell: Cell): string =>
  (cell instanceof Date ? cell.toISOString() : String(cell ?? ''))
    .replaceAll('\0', '')
    .replace(/\p{Cs}/gu, '')
    .trim();
const shown = (cell: Cell): string => textOf(cell).slice(0, 60) || '–';

/** The words of one file, each looked up once and counted. */
class Words {
  readonly mapping: ReadReports['mapping'] = { agency: [], category: [], area: [], status: [] };
  private readonly known = new Map<string, Mapped>();

  constructor(private readonly directory: Directory) {}

  status(value: string) {
    const found = statusOf(value);
    this.look('status', value, () => found?.status ?? null);
    return found;
  }

  agency = (value: string): string | null => this.look('agency', value, (plain) => agencyOf(plain, this.directory));

  category = (value: string): string | null =>
    this.look('category', value, (plain) => {
      const all = this.directory.categories().filter(({ active }) => active);
      const named = all.find(({ code, name }) => simplified(name) === plain || simplified(code) === plain);
      return (named ?? all.find(({ synonyms }) => synonyms.includes(plain)))?.code ?? null;
    });

  area = (value: string): string | null =>
    this.look('area', value, (plain) => {
      const name = plain.replace(/^(kecamatan|kec) /, '');
      const districts = this.directory.areas().filter(({ level }) => level === 'district');
      const named = districts.find((area) => simplified(area.name) === name || area.code === value);
      return named?.code ?? this.directory.areaInAddress(value);
    });

  private look(
    kind: keyof ReadReports['mapping'],
    value: string,
    find: (plain: string) => string | null,
  ): string | null {
    if (value === '') return null;
    const plain = simplified(value);
    const key = `${kind} ${plain}`;
    const before = this.known.get(key);
    if (before) {
      before.count += 1;
      return before.code;
    }
    const mapped = { value: value.slice(0, 100), count: 1, code: find(plain) };
    this.known.set(key, mapped);
    this.mapping[kind].push(mapped);
    return mapped.code;
  }
}

/** By name, short name or code, with or without what usually stands before or behind it. */
function agencyOf(plain: string, directory: Directory): string | null {
  const bare = (text: string): string =>
    simplified(text)
      .replace(/^(pemerintah )?(kabupaten|kab) \p{L}+ /u, '')
      .replace(/ (kabupaten|kab)( \p{L}+)?$/u, '');
  const opds = directory.opds().filter(({ active }) => active);
  const wanted = bare(plain);
  const found = opds.find((opd) => [opd.name, opd.shortName, opd.code].some((name) => bare(name) === wanted));
  return found?.code ?? null;
}
