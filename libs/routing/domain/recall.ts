import type { Choice } from './classifier/classifier';
import type { SimilarComplaint } from './memory';

/** What similar past complaints say against everything else: people have corrected routing twice, in the same way. */
interface Correction {
  label: string;
  /** Numbers of the complaints, the most similar first. */
  numbers: string[];
  /** So many of the same kind were decided otherwise. */
  others: number;
}

/** From here on a similar complaint begins to count; at the second it counts in full. */
const COUNTS_FROM = 0.2;
const COUNTS_FULLY = 0.6;
/** By how much, in logarithms of odds, one that is as good as the same speaks for its OPD. */
const STRENGTH = 1.5;
/** What people have corrected is what the weights don't know yet. */
const CORRECTED_WEIGHT = 2;
const MOST_STRENGTH = 6;
/** What the weights hold for impossible, or don't know at all, may still be. */
const LEAST_CHANCE = 0.01;

/** So similar that a correction of the one is taken for a correction of the other. */
export const SAME_KIND = 0.25;
const CORRECTIONS_WANTED = 2;

/** What people have decided otherwise twice is as likely as they were unanimous (Laplace's rule of succession), whatever the weights say. */
function atLeast(chances: Map<string, number>, { label, numbers, others }: Correction): void {
  const wanted = (numbers.length + 1) / (numbers.length + others + 2);
  const chance = chances.get(label) ?? 0;
  if (chance >= wanted) return;
  const shrink = (1 - wanted) / (1 - chance);
  for (const [other, before] of chances) chances.set(other, other === label ? wanted : before * shrink);
}

/** What the weights say, and what similar past complaints were decided to be, as one list of chances that add up to 1; likeliest first. */
export function recall(
  choices: readonly Choice[],
  similar: readonly SimilarComplaint[],
  correction: Correction | null = correctionIn(similar),
): Choice[] {
  const strengths = new Map<string, number>();
  for (const { label, similarity, corrected } of similar) {
    const counts = Math.min(1, Math.max(0, (similarity - COUNTS_FROM) / (COUNTS_FULLY - COUNTS_FROM)));
    const strength = counts * STRENGTH * (corrected ? CORRECTED_WEIGHT : 1);
    strengths.set(label, Math.min(MOST_STRENGTH, (strengths.get(label) ?? 0) + strength));
  }
  const chances = new Map(choices.map(({ label, probability }) => [label, probability]));
  for (const [label, strength] of strengths) {
    chances.set(label, Math.max(LEAST_CHANCE, chances.get(label) ?? 0) * Math.exp(strength));
  }
  const total = [...chances.values()].reduce((sum, chance) => sum + chance, 0) || 1;
  for (const [label, chance] of chances) chances.set(label, chance / total);
  if (correction) atLeast(chances, correction);
  return [...chances]
    .map(([label, probability]) => ({ label, probability }))
    .sort((a, b) => b.probability - a.probability || a.label.localeCompare(b.label));
}

/**
 * Two corrections of the same kind, with no more similar complaints that were decided otherwise: then the next one is proposed as
 * people decided, whatever rules and weights say. Null where there are none.
 */
export function correctionIn(similar: readonly SimilarComplaint[]): Correction | null {
  const same = similar.filter(({ similarity }) => similarity >= SAME_KIND);
  const votes = new Map<string, number>();
  for (const { label, similarity } of same) votes.set(label, (votes.get(label) ?? 0) + similarity);
  const all = [...votes.values()].reduce((sum, vote) => sum + vote, 0);
  for (const [label, vote] of votes) {
    const corrections = same.filter((complaint) => complaint.label === label && complaint.corrected);
    if (corrections.length >= CORRECTIONS_WANTED && vote > all / 2) {
      return { label, numbers: corrections.map(({ number }) => number), others: same.length - corrections.length };
    }
  }
  return null;
}
