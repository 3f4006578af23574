import type { ScoreView } from './compliance-score';
import { behindMetric } from './domain/counted-tally';
import { parsePeriod } from './domain/period';
import { metrics, type Metric } from './domain/tally';

const DAY_MS = 86_400_000;

/** Complaints that a score was measured by, as a filter of measures and complaints takes them. */
interface BehindScore {
  /** Names of the units whose own they are; null where all of the score is measured by them. */
  units: readonly string[] | null;
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

type Part = Omit<BehindScore, 'from' | 'to'>;
const everything: Part = { units: null, opd: null, area: null };

/**
 * Exactly the complaints that the units are measured by, each once: of a unit that is measured by the regency's all of them, of whole OPDs
 * one list, and of units that are a part of an OPD one list an OPD, unless the OPD is there whole.
 */
function partsOf(units: ScoreView['units']): Part[] {
  if (units.length === 0 || units.some(({ basis }) => basis === 'region')) return [everything];
  const whole = units.filter(({ areas }) => (areas ?? null) === null);
  const opds = [...new Set(whole.map(({ opdCode }) => opdCode))];
  const narrower = new Map<string, typeof units>();
  for (const unit of units) {
    if (opds.includes(unit.opdCode)) continue;
    narrower.set(unit.opdCode, [...(narrower.get(unit.opdCode) ?? []), unit]);
  }
  const parts: Part[] = [
    ...(opds.length === 0 ? [] : [{ units: whole.map(({ name }) => name), opd: opds.join(','), area: null }]),
    ...[...narrower].map(([opd, own]) => ({
      units: own.map(({ name }) => name),
      opd,
      area: [...new Set(own.flatMap(({ areas }) => areas ?? []))].join(','),
    })),
  ];
  return parts.length === 1 ? parts.map((part) => ({ ...part, units: null })) : parts;
}

function complaintsOf({ period, units }: Pick<ScoreView, 'period' | 'units'>): BehindScore[] {
  const days = parsePeriod(period);
  if (!days) throw new Error('a score has a period');
  const to = new Date(Date.parse(`${days.until}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
  return partsOf(units).map((part) => ({ ...part, from: days.from, to }));
}

export const behindScore = { measuresOf, complaintsOf };
