import { addTally, tallyOfCase, type Countable, type Tally } from './tally';
import type { TallyGroup } from './unit';

/** A complaint that isn't resolved yet, with the clocks that still run. */
export interface OpenCase extends Countable {
  number: string;
  subject: string;
  /** The narrowest of the units' areas that it lies in. */
  area: string | null;
  /** Null where nothing of that is owed any more. */
  responseDueAt: Date | null;
  resolutionDueAt: Date | null;
}

const inTime = (due: Date | null, at: Date): boolean => due === null || at <= due;

/** As it would count once it were answered and resolved at that instant; a limit passed before stays passed. */
export function closedAt(one: Countable & Pick<OpenCase, 'responseDueAt' | 'resolutionDueAt'>, at: Date): Countable {
  return {
    ...one,
    status: 'resolved',
    firstResponseAt: one.firstResponseAt ?? at,
    firstResponseOnTime: one.firstResponseOnTime ?? inTime(one.responseDueAt, at),
    resolvedAt: at,
    resolutionOnTime: one.resolutionOnTime ?? inTime(one.resolutionDueAt, at),
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

/** The counts with some of their cases counted as they would be. */
export function withCases(
  groups: readonly TallyGroup[],
  changes: readonly { one: Pick<OpenCase, 'opdCode' | 'area'>; before: Tally; after: Tally }[],
): TallyGroup[] {
  const key = ({ opdCode, area }: Pick<TallyGroup, 'opdCode' | 'area'>): string => JSON.stringify([opdCode, area]);
  const changed = new Map<string, Tally>();
  for (const { one, before, after } of changes) {
    const id = key(one);
    const group = changed.get(id) ?? groups.find((known) => key(known) === id)?.tally;
    if (group) changed.set(id, addTally(addTally(group, before, -1), after));
  }
  return groups.map((group) => ({ ...group, tally: changed.get(key(group)) ?? group.tally }));
}

export const changeOf = (one: OpenCase, to: Countable): { one: OpenCase; before: Tally; after: Tally } => ({
  one,
  before: tallyOfCase(one),
  after: tallyOfCase(to),
});
