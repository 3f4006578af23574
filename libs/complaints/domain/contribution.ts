import { doneStatuses, type Status } from './lifecycle-words';

export const contributionStatuses = ['open', 'completed', 'refused', 'withdrawn', 'ended'] as const;
/** `ended`: nobody ended it; it became moot with the complaint, or with the OPD coming to lead it. */
export type ContributionStatus = (typeof contributionStatuses)[number];

/** More helpers at once than that is a matter for a meeting (assumed). */
export const MOST_OPEN_CONTRIBUTIONS = 5;

/** The longest limit that is asked for, in working days: a longer one is a matter of its own. */
export const LONGEST_CONTRIBUTION_DAYS = 60;

export type AskingProblem = 'supervisory' | 'own_opd' | 'asked_already' | 'too_many';

interface OpenContribution {
  opdCode: string;
}

/** Why this OPD can't be asked to contribute; null where it can. @param open what is asked of others now */
export function askingProblem(
  complaint: { opdCode: string | null; supervisory: boolean },
  open: readonly OpenContribution[],
  opdCode: string,
): AskingProblem | null {
  // Only Inspektorat reads it: the OPD asked might be the one complained about (domain.md).
  if (complaint.supervisory) return 'supervisory';
  if (complaint.opdCode === opdCode) return 'own_opd';
  if (open.some((one) => one.opdCode === opdCode)) return 'asked_already';
  return open.length >= MOST_OPEN_CONTRIBUTIONS ? 'too_many' : null;
}

/**
 * Whether an open contribution is moot with a step: the complaint is over, it turned out to be supervisory, or the OPD asked
 * leads it now. Another lead, a return to the verifier and a question to the citizen leave it open.
 */
export const endsContribution = (
  { opdCode }: OpenContribution,
  after: { status: Status; opdCode: string | null; supervisory: boolean },
): boolean => doneStatuses.includes(after.status) || after.opdCode === opdCode || after.supervisory;

/** What an OPD may still read of a complaint that it contributes to, or did: its own answer, unless it was told to leave it. */
export const readableContributions: readonly ContributionStatus[] = ['open', 'completed'];
