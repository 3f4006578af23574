import type { Status } from './lifecycle';

/** Whether what becomes of a report may be read by anybody; `unclassified`: nobody has said yet what it is about. */
export type Publication = 'open' | 'withheld' | 'unclassified';

/**
 * What may be published and so is measured: never a secret, an anonymous or a supervisory report, nor one whose category isn't
 * shown. An anonymous one may be seen as a matter (`isPublicMatter`), but nobody shall be scored by showing it.
 * @param categoryPublic null where it has no category
 */
export function publicationOf(
  { confidential, anonymous, supervisory }: Pick<PublicityFacts, 'confidential' | 'anonymous' | 'supervisory'>,
  categoryPublic: boolean | null,
): Publication {
  if (confidential || anonymous || supervisory || categoryPublic === false) return 'withheld';
  return categoryPublic === null ? 'unclassified' : 'open';
}

/** What decides whether anybody may see of a report that it exists. */
export interface PublicityFacts {
  status: Status;
  confidential: boolean;
  supervisory: boolean;
  anonymous: boolean;
  /** Of its category; false where it has none: nobody has said yet that it may be shown. */
  categoryPublic: boolean;
  /** What the words of the text may point to. */
  signals: { urgent: readonly unknown[]; supervisory: readonly unknown[] } | undefined;
}

/**
 * Whether the public may know of a report. What alleges misuse is never shown, and what may be an allegation not before a
 * verifier has looked. Somebody who gave no name and tells of danger, such as violence at home, could be recognised by the
 * matter alone.
 */
export function isPublicMatter(facts: PublicityFacts): boolean {
  const { confidential, supervisory, categoryPublic, anonymous, signals } = facts;
  if (confidential || supervisory || !categoryPublic || facts.status === 'rejected') return false;
  if (signals && signals.supervisory.length > 0 && !isVerified(facts.status)) return false;
  return !(anonymous && signals && signals.urgent.length + signals.supervisory.length > 0);
}

/** The words of a citizen are shown once a verifier has read them; until then only what kind of matter it is, and where. */
export const isVerified = (status: Status): boolean =>
  status === 'assigned' || status === 'in_progress' || status === 'resolved' || status === 'closed';
