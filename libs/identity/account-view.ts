import { AppError, type FieldError, identityTexts, type Text } from '@tanggap/platform';
import { type AccountInput, accountProblems, type AccountProblem } from './domain/account-rules';
import type { Role } from './domain/role';
import type { AccountEntity } from './persistence/account.entity';

/** An account as it leaves this lib: everything but the password hash. */
export interface AccountView {
  username: string;
  name: string;
  role: Role;
  opdCode: string | null;
  active: boolean;
  /** Official contact; who else than an administrator sees it, the caller decides. */
  email: string | null;
  phone: string | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

export const viewOf = (account: AccountEntity): AccountView => ({
  username: account.username,
  name: account.name,
  role: account.role,
  opdCode: account.opdCode,
  active: account.active,
  email: account.email,
  phone: account.phone,
  version: account.version,
  createdAt: account.createdAt,
  updatedAt: account.updatedAt,
});

const messages: Record<AccountProblem['problem'], Text> = {
  username_invalid: identityTexts.usernameInvalid,
  name_invalid: identityTexts.nameInvalid,
  opd_required: identityTexts.opdRequired,
  opd_not_for_role: identityTexts.opdNotForRole,
  email_invalid: identityTexts.emailInvalid,
  phone_invalid: identityTexts.phoneInvalid,
  too_short: identityTexts.passwordTooShort,
  too_long: identityTexts.passwordTooLong,
  like_username: identityTexts.passwordLikeUsername,
  one_character: identityTexts.passwordOneCharacter,
};

/** @throws AppError `validation_failed` naming every field that is wrong */
export function assertAccount(input: AccountInput): void {
  const errors: FieldError[] = accountProblems(input).map(({ field, problem }) => ({
    field,
    message: messages[problem],
  }));
  if (errors.length > 0) throw new AppError('validation_failed', { errors });
}
