import { exactScore, unitsOf, type ScoreSubject } from './effects';
import { isComputed } from './instrument';
import type { RegionFacts } from './region';

/** What the score could still gain by what isn't a complaint, in points: each alone. */
export interface Room {
  /** All documents that the instrument asks for are there. */
  documents: number;
  /** All that people assess has its highest value. */
  assessed: number;
}

/** By computing the score again, as what-if does. */
export function roomOf(facts: RegionFacts, subject: ScoreSubject): Room {
  const { dimensions, maxScore } = facts.instrument;
  const indicators = dimensions.flatMap((dimension) => dimension.indicators);
  const proofs = indicators.flatMap((one) => one.proofs ?? []);
  const units = unitsOf({ facts, subject });
  const now = exactScore(facts, subject);
  const documents = proofs.map(({ kind, least }) => ({ unitCode: null, kind, count: least }));
  const values = units.flatMap(({ code }) =>
    indicators
      .filter((one) => !isComputed(one))
      .map((one) => ({ unitCode: code, indicatorCode: one.code, value: maxScore })),
  );
  return {
    documents: exactScore({ ...facts, documents: [...facts.documents, ...documents] }, subject) - now,
    assessed: exactScore({ ...facts, values: [...facts.values, ...values] }, subject) - now,
  };
}
