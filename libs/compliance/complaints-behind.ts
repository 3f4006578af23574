import { Injectable } from '@nestjs/common';
import { opdScope, type Principal } from '@tanggap/identity';
import { AppError, Clock, decodeCursor, encodeCursor, localDay } from '@tanggap/platform';
import { keysBehind } from './domain/measures/catalogue';
import { metricFilter, type MetricQuery } from './metric-query';
import { MetricAnswers } from './persistence/metric-answers';

/** Exactly the complaints that a number of the summary counts, newest first. */
@Injectable()
export class ComplaintsBehind {
  constructor(
    private readonly clock: Clock,
    private readonly answers: MetricAnswers,
  ) {}

  /**
   * Takes the same filters as the summary; of a share it gives those of its numerator, of a duration those it was
   * measured on.
   * @throws AppError `validation_failed` for an unknown measure or day, `invalid_cursor`
   */
  async execute(
    query: MetricQuery & { measure: string; cursor?: string | undefined; limit: number },
    principal: Principal,
  ): Promise<{ ids: string[]; nextCursor: string | null }> {
    const keys = keysBehind(query.measure);
    if (!keys) throw new AppError('validation_failed', { errors: [{ field: 'measure', message: unknownMeasure }] });
    const filter = metricFilter(query, opdScope(principal), localDay(this.clock.now()));
    const [filedAt, id] = query.cursor === undefined ? [] : decodeCursor(query.cursor, ['instant', 'uuid']);
    const after = filedAt !== undefined && id !== undefined ? { filedAt: String(filedAt), id: String(id) } : null;
    const found = await this.answers.complaintsBehind(filter, keys, after, query.limit + 1);
    const page = found.slice(0, query.limit);
    const last = found.length > query.limit ? page.at(-1) : undefined;
    return { ids: page.map((one) => one.id), nextCursor: last ? encodeCursor([last.filedAt, last.id]) : null };
  }
}

const unknownMeasure = {
  id: 'Ukuran ini tidak ada; lihat /api/v1/metrics/catalogue.',
  en: 'There is no such measure; see /api/v1/metrics/catalogue.',
};
