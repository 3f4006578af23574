import type { Classifier } from './classifier/classifier';
import type { Memory } from './memory';
import { correctionIn, recall, SAME_KIND } from './recall';
import type { Learned } from './evidence';
import { LOOK_FROM } from './oversight';

/** A trained model that serves, and from which probability on it may route by itself. */
export interface ServingModel {
  version: string;
  /** 0..1, chosen so that of what it routes by itself only the wanted share is wrong. */
  threshold: number;
  classifier: Classifier;
  /** What people have decided of past complaints. */
  memory: Memory;
}

/** The label of matters that belong to the office of the district where they are. */
export const DISTRICT_LABEL = 'district';

/** More only as far as each might be the inspectorate's, which a person then looks at. */
const CHOICES = 3;
const WORDS = 3;
/** So many similar complaints are asked, and so many of them are named. */
const NEIGHBOURS = 8;
const NAMED = 3;
/** Less than that isn't worth a verifier's time. */
const LEAST_PROBABILITY = 0.02;

/**
 * What the model and similar past complaints say of a text, the likeliest first, each with the words that weighed most.
 * @param opdOf the OPD that a label stands for here and now; null where there is none, such as an office that was closed
 */
export function askModel(model: ServingModel, text: string, opdOf: (label: string) => string | null): Learned {
  const { classifier, memory, threshold, version } = model;
  const neighbours = memory.similar(text, NEIGHBOURS).flatMap((complaint) => {
    const opdCode = opdOf(complaint.label);
    return opdCode === null ? [] : [{ ...complaint, opdCode }];
  });
  const correction = correctionIn(neighbours);
  const read = classifier.read(text);
  const choices = recall(read.predict(classifier.labels.length), neighbours, correction)
    .sort((a, b) => Number(b.label === correction?.label) - Number(a.label === correction?.label))
    .filter(({ probability }, place) => place < CHOICES || probability >= LOOK_FROM);
  const evidence = choices.flatMap(({ label, probability }) => {
    const opdCode = opdOf(label);
    const isCorrected = label === correction?.label;
    if (opdCode === null || (probability < LEAST_PROBABILITY && !isCorrected)) return [];
    const alike = neighbours.filter((one) => one.label === label && one.similarity >= SAME_KIND).length;
    // The words speak for what the weights say, which people have corrected.
    const words = isCorrected ? [] : read.explain(label, WORDS);
    const reasons = [...words.map((word) => `word "${word}"`), ...(alike > 0 ? [`similar ${alike}`] : [])];
    return [{ opdCode, probability, reasons, sureFrom: threshold }];
  });
  const corrected = correction && opdOf(correction.label);
  return {
    version,
    evidence,
    corrected: corrected ?? null,
    similar: neighbours
      .slice(0, NAMED)
      .map(({ number, opdCode, similarity }) => ({ number, opdCode, similarity: Math.round(similarity * 100) / 100 })),
  };
}
