import type { SimilarDecision } from './rule';

/** What a source (the rules, the learned classifier) thinks about who is responsible. */
export interface Evidence {
  opdCode: string;
  categoryCode?: string | null;
  /** 0..1: how often the source is right when it says this. */
  probability: number;
  reasons: string[];
  /** From which probability on it may decide alone; always, if left out. */
  sureFrom?: number;
}

/** What a classifier says: its version, and the OPDs it thinks of, the likeliest first. */
export interface Learned {
  version: string;
  evidence: Evidence[];
  /** The OPD to which people have moved such complaints, against routing, twice or more; it then comes first in the evidence. */
  corrected?: string | null;
  similar?: SimilarDecision[];
}

interface Weighed {
  opdCode: string;
  /** Category of the strongest evidence for that OPD. */
  categoryCode: string | null;
  /** 0..1, chance that this OPD is responsible, given all evidence. */
  probability: number;
  reasons: string[];
}

/** No piece of evidence is certain: a probability of 1 in each of two sources that contradict would divide by zero. */
const CERTAIN = 0.999;

/**
 * Combines evidence of independent sources when at most one OPD is responsible. Evidence for the same OPD adds up
 * (noisy or); evidence for others speaks against it: P(o) ∝ m(o)·Π(1 − m(others)), with "none of them" ∝ Π(1 − m).
 * A single piece of evidence keeps its own probability. Likeliest first; equal ones in alphabetical order.
 */
export function combine(evidence: Evidence[]): Weighed[] {
  const byOpd = new Map<string, Evidence[]>();
  for (const item of evidence) byOpd.set(item.opdCode, [...(byOpd.get(item.opdCode) ?? []), item]);
  const groups = [...byOpd].map(([opdCode, items]) => {
    const doubt = items.reduce((rest, item) => rest * (1 - clamp(item.probability)), 1);
    return { opdCode, items: [...items].sort((a, b) => b.probability - a.probability), odds: (1 - doubt) / doubt };
  });
  const total = groups.reduce((sum, group) => sum + group.odds, 1);
  return groups
    .map(({ opdCode, items, odds }) => ({
      opdCode,
      categoryCode: items.find((item) => item.categoryCode)?.categoryCode ?? null,
      probability: odds / total,
      reasons: [...new Set(items.flatMap((item) => item.reasons))],
    }))
    .sort((a, b) => b.probability - a.probability || a.opdCode.localeCompare(b.opdCode));
}

const clamp = (probability: number): number => Math.min(CERTAIN, Math.max(0, probability));
