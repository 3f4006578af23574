import { Injectable } from '@nestjs/common';
import { AppError, Clock, decodeCursor, encodeCursor, parseFrom, parseTo, type FieldError } from '@tanggap/platform';
import {
  RoutingQualityList,
  type QualityCase,
  type QualityCases,
  type QualityGroup,
  type QualityRow,
} from './persistence/routing-quality-list';

interface RoutingQualityQuery {
  /** A local day or an instant; without it 90 days before `to`. */
  from?: string | undefined;
  /** A local day, inclusive, or an instant; without it now. */
  to?: string | undefined;
  groupBy: QualityGroup;
}

export interface RoutingQualityReport {
  from: Date;
  to: Date;
  items: QualityRow[];
}

interface QualityCasesQuery extends RoutingQualityQuery, Pick<QualityCases, 'concern' | 'key' | 'method'> {
  cursor?: string | undefined;
  limit: number;
}

interface QualityCasePage {
  items: QualityCase[];
  nextCursor: string | null;
}

const DAY_MS = 86_400_000;
const USUAL_DAYS = 90;
const MOST_DAYS = 370;

/** How often routing was corrected, complaints came back, and what time that cost, of the complaints filed in a period. */
@Injectable()
export class RoutingQuality {
  constructor(
    private readonly clock: Clock,
    private readonly list: RoutingQualityList,
  ) {}

  /** @throws AppError `validation_failed` for a period that ends before it begins or is longer than about a year */
  async execute({ from, to, groupBy }: RoutingQualityQuery): Promise<RoutingQualityReport> {
    const period = this.periodOf(from, to);
    return { ...period, items: await this.list.of(period.from, period.to, groupBy) };
  }

  /** The complaints behind one number of a row, the latest first. @throws AppError as above, and `invalid_cursor` */
  async behind({ from, to, cursor, limit, ...cases }: QualityCasesQuery): Promise<QualityCasePage> {
    const after = cursor === undefined ? null : String(decodeCursor(cursor, ['uuid'])[0]);
    const found = await this.list.behind({ ...cases, ...this.periodOf(from, to) }, after, limit + 1);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: found.length > limit && last ? encodeCursor([last.id]) : null };
  }

  private periodOf(from: string | undefined, to: string | undefined): { from: Date; to: Date } {
    const end = (to === undefined ? null : parseTo(to)) ?? this.clock.now();
    const begin = (from === undefined ? null : parseFrom(from)) ?? new Date(end.getTime() - USUAL_DAYS * DAY_MS);
    if (begin >= end) throw new AppError('validation_failed', { errors: [backwards] });
    if (end.getTime() - begin.getTime() > MOST_DAYS * DAY_MS)
      throw new AppError('validation_failed', { errors: [long] });
    return { from: begin, to: end };
  }
}

const backwards: FieldError = {
  field: 'from',
  message: { id: 'harus sebelum akhir masa', en: 'must be before the end of the period' },
};

const long: FieldError = {
  field: 'from',
  message: { id: 'masa paling lama satu tahun', en: 'the period may be a year at most' },
};
