import { addInto, copyOf, tallyOfCase, type Countable, type Tally, type TallySum } from './tally';
import { groupKey, type TallyGroup } from './unit';

/** What a complaint that isn't resolved yet counts as, with the clocks that still run. */
export interface OpenState extends Countable {
  /** The narrowest of the units' areas that it lies in. */
  area: string | null;
  /** Null where nothing of that is owed any more. */
  responseDueAt: Date | null;
  resolutionDueAt: Date | null;
}

export interface OpenCase extends OpenState {
  number: string;
  subject: string;
}

/** So many open complaints that count alike now and at every instant asked about, as one of them. */
export interface OpenKind extends OpenState {
  cases: number;
}

/** Equal where they count alike now, and will once they end alike: by all that `tallyOfCase` asks of an open one. */
export const countsAs = (one: Countable): string => {
  const { status, opdCode, categoryCode, firstResponseAt, firstResponseOnTime, resolutionOnTime, publication } = one;
  const isUnregistered = status === 'submitted' || status === 'awaiting_information';
  const unknown = `${opdCode === null} ${categoryCode === null} ${firstResponseAt === null}`;
  return `${isUnregistered} ${unknown} ${firstResponseOnTime} ${resolutionOnTime} ${one.reopenedCount > 0} ${one.rating} ${publication}`;
};

const inTime = (due: Date | null, at: Date): boolean => due === null || at <= due;

const ended: readonly string[] = ['resolved', 'closed', 'rejected', 'merged'];
/** Whether something is still owed for it; persistence/open-cases.ts says the same. */
export const isOpen = (status: string): boolean => !ended.includes(status);

/** As it would count once it were answered and resolved at that instant; a limit passed before stays passed. */
export function closedAt(one: Countable & Pick<OpenState, 'responseDueAt' | 'resolutionDueAt'>, at: Date): Countable {
  return {
    ...one,
    status: 'resolved',
    firstResponseAt: one.firstResponseAt ?? at,
    firstResponseOnTime: one.firstResponseOnTime ?? inTime(one.responseDueAt, at),
    resolvedAt: at,
    resolutionOnTime: one.resolutionOnTime ?? inTime(one.resolutionDueAt, at),
  };
}

/** As it would count once it were answered at that instant, and nothing more; a limit passed before stays passed. */
export function answeredAt(one: Countable & Pick<OpenState, 'responseDueAt'>, at: Date): Countable {
  return {
    ...one,
    status: 'in_progress',
    firstResponseAt: one.firstResponseAt ?? at,
    firstResponseOnTime: one.firstResponseOnTime ?? inTime(one.responseDueAt, at),
  };
}

/** As it will count when nothing is done until every limit has passed. */
export function leftUndone(one: Countable): Countable {
  return {
    ...one,
    firstResponseOnTime: one.firstResponseOnTime ?? false,
    resolutionOnTime: one.resolutionOnTime ?? false,
  };
}

/** So many complaints of one OPD and area that would count otherwise. */
export interface Change {
  one: Pick<OpenState, 'opdCode' | 'area'>;
  cases: number;
  before: Tally;
  after: Tally;
}

/** The counts with some of their cases counted as they would be. */
export function withCases(groups: readonly TallyGroup[], changes: readonly Change[]): TallyGroup[] {
  const changed = new Map<string, TallySum>();
  const known = new Map(groups.map((group) => [groupKey(group), group.tally]));
  for (const { one, cases, before, after } of changes) {
    const id = groupKey(one);
    const tally = known.get(id);
    if (!tally) continue;
    const sum = changed.get(id) ?? copyOf(tally);
    addInto(sum, before, -cases);
    addInto(sum, after, cases);
    changed.set(id, sum);
  }
  return groups.map((group) => ({ ...group, tally: changed.get(groupKey(group)) ?? group.tally }));
}

export const changeOf = (one: OpenState, to: Countable, cases = 1): Change => ({
  ...{ one, cases },
  before: tallyOfCase(one),
  after: tallyOfCase(to),
});
