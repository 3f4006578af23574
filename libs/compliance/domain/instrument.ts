export interface Name {
  id: string;
  en: string;
}

/** How an indicator is computed from the handling of complaints. */
export interface Measure {
  /** Metrics whose weighed mean is the share; one that says nothing yet is left out. */
  parts: { metric: string; weight: number }[];
  /** The score that a share (0..1) reaches. */
  levels: { atLeast: number; score: number }[];
  /** Between two levels the value grows evenly, so that every complaint counts. */
  continuous: boolean;
}

/** A kind of document that proves an indicator: `least` of them give all points, fewer their part. */
interface Proof {
  kind: string;
  name: Name;
  points: number;
  least: number;
}

/** Without measure and proofs it is assessed by people. */
export interface Indicator {
  code: string;
  name: Name;
  status?: string | undefined;
  measure?: Measure | undefined;
  proofs?: Proof[] | undefined;
  /** The measure's part of the value, where there are proofs as well. */
  measureWeight?: number | undefined;
}

/** Whether an indicator is computed from complaints or documents, so that nobody may enter its value. */
export const isComputed = ({ measure, proofs }: Indicator): boolean => measure !== undefined || proofs !== undefined;

export interface Dimension {
  code: string;
  name: Name;
  weight: number;
  indicators: Indicator[];
}

interface Band {
  min: number;
  max: number;
  /** Null where the assessment knows no zones. */
  zone: 'green' | 'yellow' | 'red' | null;
  category: string | null;
  opinion: string;
}

/** What is assessed: an OPD, or a part of one with areas of its own. */
export interface PackUnit {
  code: string;
  name?: string | undefined;
  /** Who answers for it; itself where not given. */
  opd?: string | undefined;
  areas?: string[] | undefined;
  /** Its part of the region's mean. */
  weight: number;
}

/** One version of the assessment, in force for `years` (inclusive; without `to` until a newer one is published). */
export interface Instrument {
  code: string;
  name: Name;
  years: { from?: number | undefined; to?: number | undefined };
  /** Another assessment beside the main one: only when it is named. */
  companion: boolean;
  /** Not published in full: only when it is named, and marked wherever it is shown. */
  draft: boolean;
  /** Assessed values are those of that instrument, where indicators have the same code. */
  valuesOf?: string | undefined;
  maxScore: number;
  units?: { withoutComplaints: 'region' | 'unmeasured'; assessed: PackUnit[] } | undefined;
  dimensions: Dimension[];
  bands: Band[];
}

export type Classification = Pick<Band, 'category' | 'zone' | 'opinion'>;

/** To two decimals, half up as published scores are; exact for decimals (87.995 is 88.00, which binary fractions miss). */
export function roundScore(score: number): number {
  const text = score.toFixed(9).replace(/0+$/, '');
  return Math.round(Number(`${text}e2`)) / 100;
}

/** The band of a score, which is rounded first (domain.md). @throws RangeError for a score that no band holds */
export function classify(instrument: Instrument, score: number): Classification {
  const rounded = roundScore(score);
  const band = instrument.bands.find(({ min, max }) => rounded >= min && rounded <= max);
  if (!band) throw new RangeError(`no band of ${instrument.code} holds ${rounded}`);
  return { category: band.category, zone: band.zone, opinion: band.opinion };
}

const firstYear = ({ years }: Instrument): number => years.from ?? Number.NEGATIVE_INFINITY;
const lastYear = ({ years }: Instrument): number => years.to ?? Number.POSITIVE_INFINITY;

/**
 * The instrument of that year; for a year without one the newest that had begun by then, so that one of a later year changes no year before
 * it; else, and without a year, the newest published.
 * @throws Error when there is none
 */
export function instrumentFor<One extends Instrument>(all: readonly One[], year?: number): One {
  const instruments = all.filter(({ draft, companion }) => !draft && !companion);
  const newestFirst = [...instruments].sort((a, b) => firstYear(b) - firstYear(a));
  const own = instruments.find((one) => year !== undefined && firstYear(one) <= year && year <= lastYear(one));
  const begun = newestFirst.find((one) => year !== undefined && firstYear(one) <= year);
  const found = own ?? begun ?? newestFirst[0];
  if (!found) throw new Error('no instrument: run the command load-pack');
  return found;
}

/** What makes an instrument unusable; empty for a sound one. */
export function instrumentProblems({ code, dimensions, bands, maxScore }: Instrument): string[] {
  const problems: string[] = [];
  const weights = dimensions.reduce((sum, dimension) => sum + dimension.weight, 0);
  if (dimensions.length > 0 && Math.abs(weights - 1) > 1e-9) problems.push(`${code}: the weights add up to ${weights}`);
  const ascending = [...bands].sort((a, b) => a.min - b.min);
  if (ascending[0]?.min !== 0 || ascending.at(-1)?.max !== 100)
    problems.push(`${code}: the bands don't cover 0 to 100`);
  ascending.slice(1).forEach((band, index) => {
    const before = ascending[index];
    if (before && roundScore(band.min - before.max) !== 0.01) problems.push(`${code}: a gap or overlap at ${band.min}`);
  });
  for (const { code: indicator, measure } of dimensions.flatMap((dimension) => dimension.indicators)) {
    const beyond = measure?.levels.some((level) => level.score > maxScore);
    if (beyond) problems.push(`${code}: ${indicator} can score more than ${maxScore}`);
  }
  return problems;
}
