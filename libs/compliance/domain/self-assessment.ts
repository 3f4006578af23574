import { isComputed, type Dimension, type Instrument } from './instrument';

export interface Answer {
  indicatorCode: string;
  value: number;
  note: string | null;
  evidenceIds: string[];
}

export type AnswerFault = 'unknown' | 'computed' | 'twice' | 'too_high';

/** What is wrong with the answers to a dimension, each with its place in the list. */
export function answerFaults(
  { maxScore }: Pick<Instrument, 'maxScore'>,
  { indicators }: Pick<Dimension, 'indicators'>,
  answers: readonly Answer[],
): { place: number; fault: AnswerFault }[] {
  const seen = new Set<string>();
  return answers.flatMap(({ indicatorCode, value }, place): { place: number; fault: AnswerFault }[] => {
    const indicator = indicators.find(({ code }) => code === indicatorCode);
    if (!indicator) return [{ place, fault: 'unknown' }];
    if (isComputed(indicator)) return [{ place, fault: 'computed' }];
    if (seen.has(indicatorCode)) return [{ place, fault: 'twice' }];
    seen.add(indicatorCode);
    return value > maxScore ? [{ place, fault: 'too_high' }] : [];
  });
}

export const reviewDecisions = ['approved', 'returned'] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];
export const selfAssessmentStates = ['waiting', ...reviewDecisions] as const;
export type SelfAssessmentState = (typeof selfAssessmentStates)[number];
