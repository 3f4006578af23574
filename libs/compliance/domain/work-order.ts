import { exactScore, onlyMeasured, type ScoreSubject } from './effects';
import { changeOf, closedAt, leftUndone, withCases, type OpenCase } from './open-case';
import type { RegionFacts } from './region';
import { unitNamed } from './unit';

/** One open complaint and what handling it is worth, in points of the score. */
export interface WorkItem {
  one: OpenCase;
  /** Between resolving it now and letting every limit pass: of the score asked about … */
  points: number;
  /** … and of the score of its own OPD. */
  ownPoints: number;
  /** Whether it would still be resolved in time. */
  inTime: boolean;
}

/** Cases that count alike are worth alike, so each kind is computed once. */
const kindOf = (one: OpenCase, now: Date): string =>
  JSON.stringify([
    ...[one.opdCode, one.area, one.status === 'submitted' || one.status === 'awaiting_information'],
    ...[one.categoryCode === null, one.firstResponseAt === null, one.firstResponseOnTime, one.resolutionOnTime],
    ...[one.reopenedCount > 0, one.rating, one.publication, one.responseDueAt !== null && one.responseDueAt < now],
    one.resolutionDueAt !== null && one.resolutionDueAt < now,
  ]);

/** By points gained a case, then by points of their own OPD, then by what is due first. */
export function workOrder(all: RegionFacts, cases: readonly OpenCase[], subject: ScoreSubject, now: Date): WorkItem[] {
  const facts = onlyMeasured(all);
  const worth = new Map<string, Omit<WorkItem, 'one'>>();
  const items = cases.map((one): WorkItem => {
    const kind = kindOf(one, now);
    const known = worth.get(kind) ?? worthOf(facts, one, subject, now);
    worth.set(kind, known);
    return { one, ...known };
  });
  const due = ({ one }: WorkItem): number => one.resolutionDueAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return items.sort((a, b) => b.points - a.points || b.ownPoints - a.ownPoints || due(a) - due(b));
}

function worthOf(facts: RegionFacts, one: OpenCase, subject: ScoreSubject, now: Date): Omit<WorkItem, 'one'> {
  const closed = closedAt(one, now);
  const done = { ...facts, groups: withCases(facts.groups, [changeOf(one, closed)]) };
  const undone = { ...facts, groups: withCases(facts.groups, [changeOf(one, leftUndone(one))]) };
  const own = one.opdCode === null ? null : unitNamed(facts.instrument, one.opdCode);
  return {
    points: exactScore(done, subject) - exactScore(undone, subject),
    ownPoints: own === null ? 0 : exactScore(done, own) - exactScore(undone, own),
    inTime: closed.resolutionOnTime === true,
  };
}
