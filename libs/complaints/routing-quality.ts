import { Injectable } from '@nestjs/common';
import { AppError, Clock, parseFrom, parseTo, type FieldError } from '@tanggap/platform';
import { RoutingQualityList, type QualityGroup, type QualityRow } from './persistence/routing-quality-list';

export interface RoutingQualityQuery {
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
    const end = (to === undefined ? null : parseTo(to)) ?? this.clock.now();
    const begin = (from === undefined ? null : parseFrom(from)) ?? new Date(end.getTime() - USUAL_DAYS * DAY_MS);
    if (begin >= end) throw new AppError('validation_failed', { errors: [backwards] });
    if (end.getTime() - begin.getTime() > MOST_DAYS * DAY_MS)
      throw new AppError('validation_failed', { errors: [long] });
    return { from: begin, to: end, items: await this.list.of(begin, end, groupBy) };
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
