import { exactScore, unitsOf, type ScoreSubject } from './effects';
import { isComputed, roundScore, type Name } from './instrument';
import { withCases, type OpenKind } from './open-case';
import { changesBy, isConcerned, ofSubject, openSteps, type OpenStep } from './open-steps';
import { assessSubject, type RegionFacts } from './region';
import { isOwn } from './unit';

/** Something that can be done now, and what it gives. */
export interface NextStep {
  code: OpenStep | 'documents';
  /** Of documents: their kind. */
  kind: string | null;
  name: Name | null;
  /** So many complaints, or so many documents. */
  count: number;
  /** Where, the most first. A complaint may be one of two units. */
  units: { code: string; count: number }[];
  /** Of the indicator, once it is done; two decimals. */
  value: number;
  /** Of the score asked about: what `what-if` answers to the same wish; two decimals. */
  points: number;
}

interface Wish extends Omit<NextStep, 'value' | 'points'> {
  facts: RegionFacts;
}

/**
 * What would raise each computed indicator, what gains most points of the score first: open complaints that are answered or resolved now,
 * and documents that are lacking. Each is the score with it done less the score, by the instrument's own rule. A limit that
 * has passed stays passed, so what can't be made good any more is in no step.
 */
export function nextSteps(
  facts: RegionFacts,
  subject: ScoreSubject,
  open: readonly OpenKind[],
  now: Date,
): ReadonlyMap<string, NextStep[]> {
  const before = outcomeOf(facts, subject);
  const outcomes = [...complaintWishes(facts, subject, open, now), ...documentWishes(facts, subject)].map((wish) => ({
    wish,
    after: outcomeOf(wish.facts, subject),
  }));
  const computed = facts.instrument.dimensions.flatMap(({ indicators }) => indicators.filter(isComputed));
  return new Map(
    computed.map(({ code }) => {
      const steps = outcomes.flatMap(({ wish: { facts: _facts, ...step }, after }) => {
        const value = after.values.get(code) ?? null;
        const gain = after.exact - before.exact;
        if (value === null || value <= (before.values.get(code) ?? -1) || gain <= 0) return [];
        return { step: { ...step, value, points: roundScore(after.score - before.score) }, gain };
      });
      return [code, steps.sort((a, b) => b.gain - a.gain).map(({ step }) => step)];
    }),
  );
}

function outcomeOf(facts: RegionFacts, subject: ScoreSubject) {
  const { score, dimensions } = assessSubject(facts, subject).region;
  const values = new Map(
    dimensions.flatMap(({ indicators }) => indicators.map(({ code, value }) => [code, value] as const)),
  );
  return { score, values, exact: exactScore(facts, subject) };
}

function complaintWishes(facts: RegionFacts, subject: ScoreSubject, open: readonly OpenKind[], now: Date): Wish[] {
  const own = ofSubject(facts, subject, open);
  return openSteps.flatMap((code) => {
    const concerned = own.filter((kind) => isConcerned(kind, code, now));
    if (concerned.length === 0) return [];
    const units = unitsOf({ facts, subject }).map((unit) => ({
      code: unit.code,
      count: casesOf(concerned.filter((kind) => isOwn(unit, kind))),
    }));
    return {
      ...{ code, kind: null, name: null, count: casesOf(concerned), units: mostFirst(units) },
      facts: { ...facts, groups: withCases(facts.groups, changesBy(code, concerned, now, now)) },
    };
  });
}

function documentWishes(facts: RegionFacts, subject: ScoreSubject): Wish[] {
  const proofs = facts.instrument.dimensions.flatMap(({ indicators }) => indicators.flatMap((one) => one.proofs ?? []));
  const kinds = new Map(proofs.map((proof) => [proof.kind, proof]));
  return [...kinds.values()].flatMap(({ kind, name, least }) => {
    const lacking = unitsOf({ facts, subject })
      .map((unit) => ({
        code: unit.code,
        count: least - documentsOf(facts, unit.code, kind),
      }))
      .filter(({ count }) => count > 0);
    if (lacking.length === 0) return [];
    const documents = lacking.map(({ code, count }) => ({ unitCode: code, kind, count }));
    return {
      ...{ code: 'documents' as const, kind, name, units: mostFirst(lacking) },
      count: lacking.reduce((sum, { count }) => sum + count, 0),
      facts: { ...facts, documents: [...facts.documents, ...documents] },
    };
  });
}

const documentsOf = ({ documents }: RegionFacts, unitCode: string, kind: string): number =>
  documents
    .filter((one) => one.kind === kind && (one.unitCode === null || one.unitCode === unitCode))
    .reduce((sum, { count }) => sum + count, 0);

const casesOf = (kinds: readonly OpenKind[]): number => kinds.reduce((sum, { cases }) => sum + cases, 0);

const mostFirst = (units: readonly { code: string; count: number }[]): { code: string; count: number }[] =>
  units.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
