/** Where routing sends one past complaint, before and after a change of its rules. */
export interface MovedComplaint {
  number: string;
  before: Destination;
  after: Destination;
  /** It would have breached its limit to resolve with the OPD after, and wouldn't with the one before. */
  breaches: boolean;
}

export interface Destination {
  /** null: a person decides. */
  opdCode: string | null;
  /** Whom it would propose to that person. */
  proposedOpdCode: string | null;
  /** Whose matter it would be called, such as a national road's, where no OPD is proposed. */
  elsewhereCode: string | null;
}

/** What a change of rules would have done with past complaints. */
export interface DryRun {
  /** So many complaints were tried. */
  looked: number;
  /** False where there were more in the period than are looked at: then the latest ones were. */
  complete: boolean;
  /** Another OPD, a person instead of an OPD or the other way round, or another proposal. */
  moved: number;
  toAnotherOpd: number;
  toPerson: number;
  fromPerson: number;
  otherProposal: number;
  breaches: number;
  /** At most 20, those that would breach first. */
  examples: MovedComplaint[];
}

const MOST_EXAMPLES = 20;

export const isMoved = ({ before, after }: Pick<MovedComplaint, 'before' | 'after'>): boolean =>
  before.opdCode !== after.opdCode || (after.opdCode === null && !isSameProposal(before, after));

const isSameProposal = (before: Destination, after: Destination): boolean =>
  before.proposedOpdCode === after.proposedOpdCode && before.elsewhereCode === after.elsewhereCode;

/** @param moved of the `looked` ones those that would move */
export function dryRunOf(moved: readonly MovedComplaint[], looked: number, complete: boolean): DryRun {
  const count = (test: (one: MovedComplaint) => boolean): number => moved.filter(test).length;
  return {
    looked,
    complete,
    moved: moved.length,
    toAnotherOpd: count(({ before, after }) => before.opdCode !== null && after.opdCode !== null),
    toPerson: count(({ before, after }) => before.opdCode !== null && after.opdCode === null),
    fromPerson: count(({ before, after }) => before.opdCode === null && after.opdCode !== null),
    otherProposal: count(({ before, after }) => before.opdCode === null && after.opdCode === null),
    breaches: count(({ breaches }) => breaches),
    examples: [...moved].sort((a, b) => Number(b.breaches) - Number(a.breaches)).slice(0, MOST_EXAMPLES),
  };
}
