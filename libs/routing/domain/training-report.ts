import { coverageAt, thresholdFor, type Outcome } from './classifier/reliability';

/** The share of wrong automatic routings that is accepted. */
export const WRONG_SHARE = 0.05;
/** From fewer a threshold would be luck. */
export const ENOUGH_TO_JUDGE = 200;

/** What one of two says of a complaint of which it is known whose it was. */
export interface Answer {
  /** The likeliest first. */
  said: readonly string[];
  /** 0..1, of the first. */
  probability: number;
}

interface Judgement {
  /** 0..1; how often the first, and one of the first three, was right. */
  right: number;
  firstThree: number;
  /** The share that may be routed by itself when no more than 5 % of that is to be wrong; 0..1. */
  coverage: number;
}

/** How a candidate and the version that serves did on decisions that neither was trained on. */
export interface TrainingReport {
  /** So many of the latest decisions were held out. */
  heldOut: number;
  candidate: Judgement | null;
  serving: Judgement | null;
}

export function judge(answers: readonly Answer[], truth: readonly string[]): Judgement | null {
  if (answers.length === 0) return null;
  const share = (test: (answer: Answer, right: string) => boolean): number =>
    answers.filter((answer, at) => test(answer, truth[at] ?? '')).length / answers.length;
  const outcomes = outcomesOf(answers, truth);
  return {
    right: share(({ said }, right) => said[0] === right),
    firstThree: share(({ said }, right) => said.slice(0, 3).includes(right)),
    coverage: coverageAt(outcomes, thresholdFor(outcomes, WRONG_SHARE)).covered,
  };
}

export const outcomesOf = (answers: readonly Answer[], truth: readonly string[]): Outcome[] =>
  answers.map(({ said, probability }, at) => ({ probability, right: said[0] === truth[at] }));
