import { unitsOf, type ScoreSubject } from './effects';
import { answeredAt, changeOf, closedAt, type Change, type OpenKind, type OpenState } from './open-case';
import type { RegionFacts } from './region';
import { saysNothing } from './tally';
import { isOwn, unitTally } from './unit';

/** What can be done about open complaints, each about those that it concerns. */
export const openSteps = ['answer_late', 'answer_in_time', 'resolve_late', 'resolve_in_time'] as const;
export type OpenStep = (typeof openSteps)[number];

const isPast = (due: Date | null, now: Date): boolean => due !== null && due < now;

/** Whether the step concerns it: what is owed still, with its limit passed or not. */
export function isConcerned(one: OpenState, step: OpenStep, now: Date): boolean {
  const isAnswerLate = one.firstResponseOnTime === false || isPast(one.responseDueAt, now);
  const isLate = one.resolutionOnTime === false || isPast(one.resolutionDueAt, now);
  switch (step) {
    case 'answer_late':
      return one.firstResponseAt === null && isAnswerLate;
    case 'answer_in_time':
      return one.firstResponseAt === null && !isAnswerLate;
    case 'resolve_late':
      return isLate;
    case 'resolve_in_time':
      return !isLate;
  }
}

/** As they count once the step is done at that instant: an answer is an answer alone, what is resolved is answered as well. */
export const changesBy = (step: OpenStep, kinds: readonly OpenKind[], now: Date, by: Date): Change[] =>
  kinds
    .filter((kind) => isConcerned(kind, step, now))
    .map((kind) => changeOf(kind, step.startsWith('answer') ? answeredAt(kind, by) : closedAt(kind, by), kind.cases));

/** Whether the score follows from complaints of the units' own alone: a unit without any is measured by everybody's. */
export const followsOwn = (facts: RegionFacts, subject: ScoreSubject): boolean =>
  facts.instrument.units?.withoutComplaints !== 'region' ||
  unitsOf({ facts, subject }).every((unit) => !saysNothing(unitTally(unit, facts.groups, 'unmeasured').tally));

/** Those of the open complaints that the score follows from. */
export function ofSubject<Kind extends OpenState>(
  facts: RegionFacts,
  subject: ScoreSubject,
  kinds: readonly Kind[],
): Kind[] {
  if (!followsOwn(facts, subject)) return [...kinds];
  const units = unitsOf({ facts, subject });
  return kinds.filter((kind) => units.some((unit) => isOwn(unit, kind)));
}
