import { AppError, identityTexts, type Text } from '@tanggap/platform';
import type { PostAccount } from './domain/post';
import type { PostProblem } from './domain/post-rules';
import type { AccountEntity } from './persistence/account.entity';

const messages: Record<PostProblem['problem'], Text> = {
  ends_before_it_begins: identityTexts.endsBeforeItBegins,
  absence_too_long: identityTexts.absenceTooLong,
  post_needs_opd: identityTexts.postNeedsOpd,
  post_of_regency: identityTexts.postOfRegency,
  account_unknown: identityTexts.accountUnknown,
  account_of_other_opd: identityTexts.accountOfOtherOpd,
  auditor_holds_nothing: identityTexts.auditorHoldsNothing,
  acting_unknown: identityTexts.accountUnknown,
  acting_for_oneself: identityTexts.actingForOneself,
  acting_unfit: identityTexts.actingUnfit,
};

/** @throws AppError `validation_failed` naming every field that is wrong */
export function assertPost(problems: PostProblem[]): void {
  if (problems.length === 0) return;
  const errors = problems.map(({ field, problem }) => ({ field, message: messages[problem] }));
  throw new AppError('validation_failed', { errors });
}

export const conflict = (reason: Text): AppError => new AppError('conflict', { params: { reason } });

/** Null for an unknown or inactive account. */
export const namedAccount = (account: AccountEntity | null): PostAccount | null =>
  account?.active ? { ...account, accountId: account.id } : null;
