import { onlyMeasured, unitsOf, type ScoreSubject } from './effects';
import { closedAt, countsAs, leftUndone, type OpenKind, type OpenState } from './open-case';
import type { RegionFacts } from './region';
import { changeScorerOf, type ChangeScorer } from './scorer';
import { saysNothing, tallyOfCase } from './tally';
import { groupKey, unitNamed, unitTally } from './unit';

/** One open complaint (or a kind of them) and what handling it is worth, in points of the score. */
export interface WorkItem<One extends OpenState> {
  one: One;
  /** Between resolving it now and letting every limit pass: of the score asked about … */
  points: number;
  /** … and of the score of its own OPD. */
  ownPoints: number;
  /** Whether it would still be resolved in time. */
  inTime: boolean;
}

/** Cases that count alike are worth alike, so each kind is computed once. */
const kindOf = (one: OpenState, now: Date): string =>
  `${groupKey(one)} ${countsAs(one)} ${isPast(one.responseDueAt, now)} ${isPast(one.resolutionDueAt, now)}`;

const isPast = (due: Date | null, now: Date): boolean => due !== null && due < now;

/** By points gained a case, then by points of their own OPD, then by what is due first. */
export function workOrder<One extends OpenState>(
  all: RegionFacts,
  cases: readonly One[],
  subject: ScoreSubject,
  now: Date,
): WorkItem<One>[] {
  const facts = onlyMeasured(all);
  const worth = new Map<string, Worth>();
  const scorers = new Map<string | null, ChangeScorer>([[null, changeScorerOf(facts, subject)]]);
  const scorer = (opdCode: string | null): ChangeScorer => {
    const known = scorers.get(opdCode) ?? changeScorerOf(facts, unitNamed(facts.instrument, opdCode ?? ''));
    scorers.set(opdCode, known);
    return known;
  };
  const items = cases.map((one): WorkItem<One> => {
    const kind = kindOf(one, now);
    const known = worth.get(kind) ?? worthOf(one, scorer, now);
    worth.set(kind, known);
    return { one, ...known };
  });
  const due = ({ one }: WorkItem<One>): number => one.resolutionDueAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return items.sort((a, b) => b.points - a.points || b.ownPoints - a.ownPoints || due(a) - due(b));
}

/**
 * The kinds among whose cases the first `most` are. Null where it takes more kinds than these, which are those of the units asked about:
 * what is worth nothing to them follows, of whichever OPD, and a unit without complaints of its own is measured by everybody's.
 */
export function firstOfOwn<Kind extends OpenKind>(
  facts: RegionFacts,
  kinds: readonly Kind[],
  subject: ScoreSubject,
  wanted: { now: Date; most: number },
): Kind[] | null {
  const isAlone = unitsOf({ facts, subject }).every(
    (unit) => !saysNothing(unitTally(unit, facts.groups, 'unmeasured').tally),
  );
  const { order, end } = firstOf(facts, kinds, subject, wanted);
  const last = order[end - 1];
  return isAlone && end < order.length && last && last.points > 0 ? order.slice(0, end).map(({ one }) => one) : null;
}

/** The same of all kinds there are. */
export function firstKinds<Kind extends OpenKind>(
  facts: RegionFacts,
  kinds: readonly Kind[],
  subject: ScoreSubject,
  wanted: { now: Date; most: number },
): Kind[] {
  const { order, end } = firstOf(facts, kinds, subject, wanted);
  return order.slice(0, end).map(({ one }) => one);
}

/** Those that are worth as much are taken together: among them it is the date that counts. */
function firstOf<Kind extends OpenKind>(
  facts: RegionFacts,
  kinds: readonly Kind[],
  subject: ScoreSubject,
  { now, most }: { now: Date; most: number },
): { order: WorkItem<Kind>[]; end: number } {
  const order = workOrder(facts, kinds, subject, now);
  let cases = 0;
  const end = order.findIndex((item, place) => {
    const before = order[place - 1];
    const isWorthLess = before?.points !== item.points || before.ownPoints !== item.ownPoints;
    if (isWorthLess && cases >= most) return true;
    cases += item.one.cases;
    return false;
  });
  return { order, end: end < 0 ? order.length : end };
}

type Worth = Omit<WorkItem<OpenState>, 'one'>;

/** @param scorer of the score asked about, or of an OPD's own */
function worthOf(one: OpenState, scorer: (opdCode: string | null) => ChangeScorer, now: Date): Worth {
  const closed = closedAt(one, now);
  const [before, done, undone] = [tallyOfCase(one), tallyOfCase(closed), tallyOfCase(leftUndone(one))];
  const between = (score: ChangeScorer): number => score(one, before, done) - score(one, before, undone);
  return {
    points: between(scorer(null)),
    ownPoints: one.opdCode === null ? 0 : between(scorer(one.opdCode)),
    inTime: closed.resolutionOnTime === true,
  };
}
