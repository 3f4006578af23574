import type { FeatureSettings } from './features';
import type { RivalSettings } from './rivals';

/** How a classifier is trained. */
export interface TrainingPlan {
  features: FeatureSettings;
  /** What a wrong example costs. */
  cost: number;
  mostPasses: number;
  /** Into how many parts the examples are divided that are held out, to learn how often the model is right. */
  folds: number;
  /** So many of them are, in turn; the others are only trained on. */
  heldOutFolds: number;
  /** Where examples have dates: into how many stretches the later half is divided, each judged by a model of what came before. */
  stretches: number;
  /** Null: every example is told apart from every label. */
  rivals: RivalSettings | null;
}

/** As many words as say what a complaint is about. */
export const OPENING = 10;
/** Weights of all labels together, in numbers; 4 bytes each. */
const MOST_WEIGHTS = 60_000_000;
const MOST_FEATURES = 400_000;
/** With more labels an example is told apart from the likeliest only: as many as the work allows, between these. */
const MANY_LABELS = 60;
const FEWEST_RIVALS = 20;
const MOST_RIVALS = 100;
/** Of them the likeliest; the others are drawn. */
const LIKELY_SHARE = 0.6;
/** Additions and multiplications of one pass over all examples for their rivals. */
const RIVAL_PASS = 600_000_000;
/** Additions and multiplications of one pass over all examples for all labels: a few seconds. */
const SMALL_PASS = 1_000_000_000;
const LARGE_PASS = 8_000_000_000;
/** Features of a text of average length, for a guess at the work. */
const FEATURES_PER_CHARACTER = 2;

/**
 * Chosen by cross validation and by time splits (docs/routing.md). Where there are many examples of many labels, the work is
 * bounded: fewer parts held out, fewer passes, at last no pieces of words. It depends on the data alone, not on the machine, so that
 * the same data gives the same model everywhere.
 */
export function planFor(texts: readonly string[], labels: number): TrainingPlan {
  const characters = texts.reduce((sum, text) => sum + Math.min(text.length, 20_000), 0);
  const features = characters * FEATURES_PER_CHARACTER;
  const rivals = labels > MANY_LABELS ? rivalsFor(features, labels) : null;
  const pass = features * (rivals ? rivals.likely + rivals.drawn : labels);
  const mostFeatures = Math.max(5_000, Math.min(MOST_FEATURES, Math.floor(MOST_WEIGHTS / Math.max(1, labels))));
  const pieces = pass <= LARGE_PASS ? { shortestPiece: 3, longestPiece: 5 } : { shortestPiece: 0, longestPiece: 0 };
  const parts = pass <= SMALL_PASS ? { heldOutFolds: 5, stretches: 2 } : { heldOutFolds: 1, stretches: 1 };
  return {
    features: { longestPhrase: 2, ...pieces, opening: OPENING, fewestTexts: texts.length < 200 ? 1 : 2, mostFeatures },
    cost: 0.3,
    mostPasses: pass <= SMALL_PASS ? 50 : 20,
    rivals,
    folds: 5,
    ...parts,
  };
}

function rivalsFor(features: number, labels: number): RivalSettings {
  const allowed = Math.floor(RIVAL_PASS / Math.max(1, features));
  const all = Math.min(labels - 1, Math.max(FEWEST_RIVALS, Math.min(MOST_RIVALS, allowed)));
  const likely = Math.round(all * LIKELY_SHARE);
  return { likely, drawn: all - likely };
}
