import { belongsToOpd, type Role } from './role';

/** What is escalated to: posts, never persons. `board` is the regent's; no role has it, so it is held by named accounts only. */
export const posts = ['officer', 'opd_head', 'verifier', 'supervisor', 'board'] as const;
export type Post = (typeof posts)[number];

/** Officers and heads are of one OPD; the other posts are the regency's. */
export const postOfOpd = (post: Post): boolean => post === 'officer' || post === 'opd_head';

/** One post, with the OPD it belongs to; null for the regency's own. */
export interface PostPlace {
  post: Post;
  opdCode: string | null;
}

/** An active account; inactive ones hold nothing and act for nobody. */
export interface PostAccount {
  accountId: string;
  username: string;
  name: string;
  role: Role;
  opdCode: string | null;
}

/** What holds on the day that is asked about. */
export interface PostFacts {
  accounts: readonly PostAccount[];
  /** Accounts an administrator named for a post; where there are any, they hold it instead of those with the role. */
  named: readonly (PostPlace & { accountId: string })[];
  absences: readonly { accountId: string; actingId: string | null }[];
}

export interface PostHolder extends PostAccount {
  /** The post that was asked for, or the level it went up to. */
  post: Post;
  /** The account on leave in whose place this one acts. */
  actingFor: string | null;
}

/** Where a vacant post goes next: the chain of command in domain.md. The board and the supervisor stand in for each other. */
const chains: Record<Post, readonly Post[]> = {
  officer: ['officer', 'opd_head', 'supervisor', 'board'],
  opd_head: ['opd_head', 'supervisor', 'board'],
  verifier: ['verifier', 'supervisor', 'board'],
  supervisor: ['supervisor', 'board'],
  board: ['board', 'supervisor'],
};

/** Beyond that many stand-ins of stand-ins the post counts as vacant. */
const ACTING_MAX = 5;

/**
 * Who holds the post, or the first post above it that isn't vacant. Empty only where there is neither an active supervisor
 * nor an active administrator.
 */
export function resolvePost(place: PostPlace, facts: PostFacts): PostHolder[] {
  for (const post of chains[place.post]) {
    const found = presentHolders({ post, opdCode: postOfOpd(post) ? place.opdCode : null }, facts);
    if (found.length > 0) return found;
  }
  return lastResort(facts);
}

/** The places of `places` for which the account answers on that day: its own, those it acts in, and vacant ones below it. */
export function placesHeldBy(accountId: string, places: readonly PostPlace[], facts: PostFacts): PostPlace[] {
  return places.filter((place) => resolvePost(place, facts).some((holder) => holder.accountId === accountId));
}

/** Within an OPD only its own people may act, since nobody else sees its complaints; the auditor changes nothing. */
export function mayActFor(
  absent: Pick<PostAccount, 'role' | 'opdCode'>,
  acting: Pick<PostAccount, 'role' | 'opdCode'>,
) {
  return acting.role !== 'auditor' && acting.opdCode === absent.opdCode;
}

function presentHolders({ post, opdCode }: PostPlace, facts: PostFacts): PostHolder[] {
  const holders = holdersOf({ post, opdCode }, facts).flatMap((account): PostHolder[] => {
    const stand = standIn(account, facts);
    if (stand === null) return [];
    return [{ ...stand, post, actingFor: stand.accountId === account.accountId ? null : account.accountId }];
  });
  // Who holds the post and also acts in it for a colleague holds it once, in their own right.
  const ownFirst = [...holders.filter((one) => one.actingFor === null), ...holders];
  return ownFirst.filter(
    (holder, index) => ownFirst.findIndex((other) => other.accountId === holder.accountId) === index,
  );
}

function holdersOf({ post, opdCode }: PostPlace, { accounts, named }: PostFacts): PostAccount[] {
  const names = named.filter((entry) => entry.post === post && entry.opdCode === opdCode);
  const chosen = accounts.filter(
    (account) => account.role !== 'auditor' && names.some((entry) => entry.accountId === account.accountId),
  );
  if (chosen.length > 0) return chosen;
  return accounts.filter(
    (account) => account.role === post && (!belongsToOpd(account.role) || account.opdCode === opdCode),
  );
}

/** The account itself while it is present, else who acts for it, or for that one; null for nobody. */
function standIn(account: PostAccount, { accounts, absences }: PostFacts): PostAccount | null {
  const seen = new Set<string>();
  let current = account;
  for (let steps = 0; steps <= ACTING_MAX; steps++) {
    const absence = absences.find((entry) => entry.accountId === current.accountId);
    if (!absence) return current;
    seen.add(current.accountId);
    const acting = accounts.find((candidate) => candidate.accountId === absence.actingId);
    if (!acting || seen.has(acting.accountId) || !mayActFor(current, acting)) return null;
    current = acting;
  }
  return null;
}

/** Nobody of the whole chain is there: an administrator who is, else the supervisors on leave, else any administrator. */
function lastResort({ accounts, absences }: PostFacts): PostHolder[] {
  const present = (account: PostAccount) => !absences.some((entry) => entry.accountId === account.accountId);
  const admins = accounts.filter((account) => account.role === 'admin');
  const supervisors = accounts.filter((account) => account.role === 'supervisor');
  const chosen = [admins.filter(present), supervisors, admins].find((group) => group.length > 0) ?? [];
  return chosen.map((account) => ({ ...account, post: 'supervisor', actingFor: null }));
}
