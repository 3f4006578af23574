import type { ScoreView } from './compliance-score';
import { behindMetric } from './domain/counted-tally';
import { parsePeriod } from './domain/period';
import { metrics, type Metric } from './domain/tally';

const DAY_MS = 86_400_000;

/** The complaints that a score was measured by, as a filter of measures and complaints takes it. */
export interface BehindScore {
  /** Local days, both inclusive. */
  from: string;
  to: string;
  /** Codes, or null for all; several are joined by commas. */
  opd: string | null;
  area: string | null;
}

/** Which measures count what a metric counts; null for a metric that is none. */
const measuresOf = (metric: string): { kept: string; missed: string | null } | null =>
  (metrics as readonly string[]).includes(metric) ? behindMetric[metric as Metric] : null;

/** Of a unit its own complaints, or the regency's where it is measured by those; of the region all of its units'. */
function complaintsOf({ period, units }: Pick<ScoreView, 'period' | 'units'>): BehindScore {
  const days = parsePeriod(period);
  if (!days) throw new Error('a score has a period');
  const to = new Date(Date.parse(`${days.until}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
  const everybody = units.some(({ basis }) => basis === 'region');
  const opds = [...new Set(units.map(({ opdCode }) => opdCode))];
  const areas = units.length === 1 ? (units[0]?.areas ?? []) : [];
  return {
    ...{ from: days.from, to },
    opd: everybody || opds.length === 0 ? null : opds.join(','),
    area: everybody || areas.length === 0 ? null : areas.join(','),
  };
}

export const behindScore = { measuresOf, complaintsOf };
