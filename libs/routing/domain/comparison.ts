import { coverageAt, thresholdFor } from './classifier/reliability';
import { WRONG_SHARE } from './training-report';

/** What one version thought of a complaint, and how sure it was. */
interface Thought {
  opdCode: string | null;
  /** 0..1 */
  confidence: number;
}

/** One complaint that was filed while a version ran in the shadow of another. */
export interface ShadowedComplaint {
  serving: Thought;
  shadow: Thought;
  /** What a person decided afterwards; null where nobody has yet. */
  decidedOpdCode: string | null;
}

/** Shares are 0..1, null where there is nothing to take a share of. */
interface VersionFigures {
  right: number | null;
  /** The share it may route by itself when no more than 5 % of that is to be wrong. */
  coverage: number | null;
}

export interface Comparison {
  complaints: number;
  /** Both thought of the same OPD. */
  agreement: number | null;
  /** So many of them a person has decided since. */
  decided: number;
  serving: VersionFigures;
  shadow: VersionFigures;
  /** Decided ones of which only the one was right. */
  onlyServingRight: number;
  onlyShadowRight: number;
}

export function compare(complaints: readonly ShadowedComplaint[]): Comparison {
  const decided = complaints.filter(({ decidedOpdCode }) => decidedOpdCode !== null);
  const same = complaints.filter(({ serving, shadow }) => serving.opdCode === shadow.opdCode);
  const rightly = (of: 'serving' | 'shadow') => (one: ShadowedComplaint) => one[of].opdCode === one.decidedOpdCode;
  const only = (of: 'serving' | 'shadow', other: 'serving' | 'shadow') =>
    decided.filter((one) => rightly(of)(one) && !rightly(other)(one)).length;
  return {
    complaints: complaints.length,
    agreement: shareOf(same.length, complaints.length),
    decided: decided.length,
    serving: figures(decided, 'serving', rightly('serving')),
    shadow: figures(decided, 'shadow', rightly('shadow')),
    onlyServingRight: only('serving', 'shadow'),
    onlyShadowRight: only('shadow', 'serving'),
  };
}

function figures(
  decided: readonly ShadowedComplaint[],
  of: 'serving' | 'shadow',
  isRight: (one: ShadowedComplaint) => boolean,
): VersionFigures {
  const outcomes = decided.map((one) => ({ probability: one[of].confidence, right: isRight(one) }));
  return {
    right: shareOf(outcomes.filter(({ right }) => right).length, outcomes.length),
    coverage: outcomes.length === 0 ? null : coverageAt(outcomes, thresholdFor(outcomes, WRONG_SHARE)).covered,
  };
}

const shareOf = (part: number, all: number): number | null => (all === 0 ? null : part / all);
