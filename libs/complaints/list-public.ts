import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { Clock, decodeCursor, encodeCursor, parseFrom, type Lang } from '@tanggap/platform';
import { daysTaken, publicStatuses, type PublicStatus } from './domain/public-register';
import { publicWords, type SimilarComplaint } from './find-similar';
import { MaskTexts, type Mask } from './mask-texts';
import { PublicRegisterReader, type PublicRegisterRow } from './persistence/public-register.reader';
import { isPublicComplaint, publicArea } from './public-complaint';

interface PublicQuery {
  opd?: string | undefined;
  category?: string | undefined;
  /** A kecamatan. */
  area?: string | undefined;
  status?: PublicStatus | undefined;
  /** Of filing: `2026-11`. */
  month?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** A line of the public register. */
export interface ListedPublic extends Omit<SimilarComplaint, 'affected'> {
  /** Whole days from filing until it was resolved, or until now. */
  days: number;
  isResolved: boolean;
}

/** The register of complaints that anybody may read: subjects that a verifier has read, never what was written or by whom. */
@Injectable()
export class ListPublic {
  constructor(
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly register: PublicRegisterReader,
    private readonly masks: MaskTexts,
  ) {}

  /** The newest filing first; a page may be short or empty and go on all the same. @throws AppError `invalid_cursor` */
  async execute(query: PublicQuery, lang: Lang): Promise<{ items: ListedPublic[]; nextCursor: string | null }> {
    await this.directory.refresh();
    const [filedAt, id] = query.cursor === undefined ? [] : decodeCursor(query.cursor, ['instant', 'uuid']);
    const month = query.month === undefined ? undefined : monthOf(query.month);
    const { rows, goesOn } = await this.register.page({
      ...{ opdCode: query.opd, areaCode: query.area, ...month, limit: query.limit + 1 },
      categories: this.publicCategories(query.category),
      statuses: query.status === undefined ? publicStatuses : [query.status],
      after: filedAt === undefined ? undefined : { filedAt: String(filedAt), id: String(id) },
    });
    const page = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? page.at(-1) : goesOn;
    const shown = page.filter((row) => isPublicComplaint(row, this.directory));
    const maskOf = await this.masks.of(shown.map(({ id }) => id));
    return {
      items: shown.map((row) => this.listed(row, maskOf(row.id), lang)),
      nextCursor: last ? encodeCursor([last.filedAt.toISOString(), last.id]) : null,
    };
  }

  private publicCategories(only: string | undefined): string[] {
    const { categories } = this.directory.snapshot();
    return categories.flatMap(({ code, public: shown }) => (shown && (only ?? code) === code ? code : []));
  }

  private listed(row: PublicRegisterRow, mask: Mask, lang: Lang): ListedPublic {
    const { number, status, filedAt, resolvedAt, areaCode } = row;
    return {
      ...publicWords({ ...row, areaCode: publicArea(areaCode, this.directory) }, mask, this.directory, lang),
      ...{ number, status, filedAt, isResolved: resolvedAt !== null },
      days: daysTaken(filedAt, resolvedAt, this.clock.now()),
    };
  }
}

/** Nothing where there is no such month. */
function monthOf(month: string): { from?: Date; to?: Date } {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  const [from, to] = [parseFrom(`${month}-01`), parseFrom(`${next}-01`)];
  return from && to ? { from, to } : {};
}
