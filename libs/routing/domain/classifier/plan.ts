import type { FeatureSettings } from './features';

/** How a classifier is trained. */
export interface TrainingPlan {
  features: FeatureSettings;
  /** What a wrong example costs. */
  cost: number;
  mostPasses: number;
  /** In how many parts the examples are held out in turn, to learn how often the model is right. */
  folds: number;
}

/** Weights of all labels together, in numbers; 4 bytes each. */
const MOST_WEIGHTS = 60_000_000;
const MOST_FEATURES = 400_000;
/** Additions and multiplications of one pass over all examples for all labels: a few seconds. */
const SMALL_PASS = 1_000_000_000;
const LARGE_PASS = 8_000_000_000;
/** Features of a text of average length, for a guess at the work. */
const FEATURES_PER_CHARACTER = 2;

/**
 * Chosen by cross validation and by time splits (docs/routing.md). Where there are many examples of many labels, the work is
 * bounded: fewer parts held out, fewer passes, no pieces of words. It depends on the data alone, not on the machine, so that the same
 * data gives the same model everywhere.
 */
export function planFor(texts: readonly string[], labels: number): TrainingPlan {
  const characters = texts.reduce((sum, text) => sum + Math.min(text.length, 20_000), 0);
  const pass = characters * FEATURES_PER_CHARACTER * labels;
  const mostFeatures = Math.max(5_000, Math.min(MOST_FEATURES, Math.floor(MOST_WEIGHTS / Math.max(1, labels))));
  const pieces = pass <= LARGE_PASS ? { shortestPiece: 3, longestPiece: 5 } : { shortestPiece: 0, longestPiece: 0 };
  return {
    features: { longestPhrase: 2, ...pieces, fewestTexts: texts.length < 200 ? 1 : 2, mostFeatures },
    cost: 0.3,
    mostPasses: pass <= SMALL_PASS ? 50 : 20,
    folds: pass <= SMALL_PASS ? 5 : 3,
  };
}
