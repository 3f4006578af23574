import { mayActFor, type Post, type PostAccount, postOfOpd } from './post';
import type { Days } from './post-book';
import type { Principal } from './role';

/** Longer than any leave; an account that stays away longer is deactivated. */
const ABSENCE_MAX_DAYS = 366;
const DAY_MS = 86_400_000;

export type PostProblem =
  | { field: 'until'; problem: 'ends_before_it_begins' | 'absence_too_long' }
  | { field: 'opdCode'; problem: 'post_needs_opd' | 'post_of_regency' }
  | { field: 'username'; problem: 'account_unknown' | 'account_of_other_opd' | 'auditor_holds_nothing' }
  | { field: 'actingUsername'; problem: 'acting_unknown' | 'acting_for_oneself' | 'acting_unfit' };

/** Null stands for a user name that is unknown or inactive. */
type Named = Pick<PostAccount, 'accountId' | 'role' | 'opdCode'> | null;

export function postHolderProblems(
  input: Days & { post: Post; opdCode: string | null; account: Named },
): PostProblem[] {
  const problems = periodProblems(input);
  const { post, opdCode, account } = input;
  if (postOfOpd(post) !== (opdCode !== null)) {
    problems.push({ field: 'opdCode', problem: postOfOpd(post) ? 'post_needs_opd' : 'post_of_regency' });
  }
  if (account === null) problems.push({ field: 'username', problem: 'account_unknown' });
  else if (account.role === 'auditor') problems.push({ field: 'username', problem: 'auditor_holds_nothing' });
  // Whoever belongs to another OPD couldn't see the complaints they would be asked about.
  else if (account.opdCode !== opdCode) problems.push({ field: 'username', problem: 'account_of_other_opd' });
  return problems;
}

/** `acting`: undefined when nobody is named. */
export function absenceProblems(input: Days & { account: Named; acting: Named | undefined }): PostProblem[] {
  const problems = periodProblems(input);
  const { account, acting } = input;
  const tooLong =
    input.untilDay !== null && Date.parse(input.untilDay) - Date.parse(input.fromDay) >= ABSENCE_MAX_DAYS * DAY_MS;
  if (tooLong) problems.push({ field: 'until', problem: 'absence_too_long' });
  if (account === null) problems.push({ field: 'username', problem: 'account_unknown' });
  if (acting === null) problems.push({ field: 'actingUsername', problem: 'acting_unknown' });
  if (account && acting) {
    if (acting.accountId === account.accountId) {
      problems.push({ field: 'actingUsername', problem: 'acting_for_oneself' });
    } else if (!mayActFor(account, acting)) problems.push({ field: 'actingUsername', problem: 'acting_unfit' });
  }
  return problems;
}

/** Everybody their own, a head those of their OPD, an administrator all; the auditor changes nothing. */
export function mayEnterAbsence(
  principal: Pick<Principal, 'accountId' | 'role' | 'opdCode'>,
  absent: Pick<PostAccount, 'accountId' | 'opdCode'>,
): boolean {
  if (principal.role === 'auditor') return false;
  if (principal.role === 'admin' || principal.accountId === absent.accountId) return true;
  return principal.role === 'opd_head' && principal.opdCode === absent.opdCode;
}

const periodProblems = ({ fromDay, untilDay }: Days): PostProblem[] =>
  untilDay !== null && untilDay < fromDay ? [{ field: 'until', problem: 'ends_before_it_begins' }] : [];
