import type { Classifier } from './classifier/classifier';
import type { Learned } from './route';

/** A trained model that serves, and from which probability on it may route by itself. */
export interface ServingModel {
  version: string;
  /** 0..1, chosen so that of what it routes by itself only the wanted share is wrong. */
  threshold: number;
  classifier: Classifier;
}

/** The label of matters that belong to the office of the district where they are. */
export const DISTRICT_LABEL = 'district';

const CHOICES = 3;
const WORDS = 3;
/** Less than that isn't worth a verifier's time. */
const LEAST_PROBABILITY = 0.02;

/**
 * What the model says of a text, the likeliest first, each with the words that weighed most.
 * @param opdOf the OPD that a label stands for here and now; null where there is none, such as an office that was closed
 */
export function askModel(model: ServingModel, text: string, opdOf: (label: string) => string | null): Learned {
  const evidence = model.classifier.predict(text, CHOICES).flatMap(({ label, probability }) => {
    const opdCode = opdOf(label);
    if (opdCode === null || probability < LEAST_PROBABILITY) return [];
    const words = model.classifier.explain(text, label, WORDS);
    return [{ opdCode, probability, reasons: words.map((word) => `word "${word}"`), sureFrom: model.threshold }];
  });
  return { version: model.version, evidence };
}
