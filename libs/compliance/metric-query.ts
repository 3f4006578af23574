import { AppError, isLocalDay } from '@tanggap/platform';
import type { Dimension } from './domain/measures/tally';
import type { MetricFilter } from './persistence/metric-answers';

/** What is asked for, as it comes from outside: local days, both inclusive; codes may be several, joined by commas; `none` stands for "not determined". */
export interface MetricQuery {
  from?: string | undefined;
  to?: string | undefined;
  opd?: string | undefined;
  category?: string | undefined;
  /** Of kecamatan, or of what lies in them. */
  area?: string | undefined;
  kind?: string | undefined;
  /** As known at the end of that local day. */
  asOf?: string | undefined;
}

export const BEGINNING = '2000-01-01';
const dayWanted = { id: 'Tulis tanggal seperti 2026-11-20.', en: 'Give a date such as 2026-11-20.' };

/**
 * @param scope the OPD whose numbers the reader may see; null for all
 * @throws AppError `validation_failed` for a day that no calendar has
 */
export function metricFilter(query: MetricQuery, scope: string | null, today: string): MetricFilter {
  const wrong = (['from', 'to', 'asOf'] as const).filter((field) => {
    const value = query[field];
    return value !== undefined && !isLocalDay(value);
  });
  if (wrong.length > 0) {
    throw new AppError('validation_failed', { errors: wrong.map((field) => ({ field, message: dayWanted })) });
  }
  const where: MetricFilter['where'] = {};
  for (const dimension of ['opd', 'category', 'area', 'kind'] as const satisfies readonly Dimension[]) {
    const value = query[dimension];
    if (value === undefined) continue;
    const codes = value.split(',').map((code) => (code === 'none' ? '' : code));
    where[dimension] = codes.length === 1 ? (codes[0] ?? '') : codes;
  }
  // Another OPD's numbers are not for them: asked for beside one's own, nothing is left.
  if (scope !== null) where.opd = where.opd === undefined || [where.opd].flat().includes(scope) ? scope : [];
  return { period: { from: query.from ?? BEGINNING, to: query.to ?? today }, where, asOf: query.asOf };
}
