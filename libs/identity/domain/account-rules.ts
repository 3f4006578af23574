import { passwordProblem, type PasswordProblem } from './password-rules';
import { normalisePhone } from './contact';
import { belongsToOpd, type Role } from './role';
import { USERNAME } from './username';

const NAME_MAX = 120;
const EMAIL_MAX = 254;

export type AccountProblem =
  | { field: 'username'; problem: 'username_invalid' }
  | { field: 'name'; problem: 'name_invalid' }
  | { field: 'opdCode'; problem: 'opd_required' | 'opd_not_for_role' }
  | { field: 'email'; problem: 'email_invalid' }
  | { field: 'phone'; problem: 'phone_invalid' }
  | { field: 'password'; problem: PasswordProblem };

export interface AccountInput {
  username: string;
  name: string;
  role: Role;
  opdCode: string | null;
  email: string | null;
  phone: string | null;
  /** Null keeps the one there is. */
  password: string | null;
}

/** Everything that is wrong with an account as an administrator entered it. */
export function accountProblems(input: AccountInput): AccountProblem[] {
  const problems: AccountProblem[] = [];
  if (!USERNAME.test(input.username)) problems.push({ field: 'username', problem: 'username_invalid' });
  const length = Array.from(input.name).length;
  // eslint-disable-next-line no-control-regex -- control characters are what is refused
  if (length < 1 || length > NAME_MAX || /[\u0000-\u001f\u007f]/.test(input.name)) {
    problems.push({ field: 'name', problem: 'name_invalid' });
  }
  if (belongsToOpd(input.role) && input.opdCode === null) problems.push({ field: 'opdCode', problem: 'opd_required' });
  if (!belongsToOpd(input.role) && input.opdCode !== null) {
    problems.push({ field: 'opdCode', problem: 'opd_not_for_role' });
  }
  if (input.email !== null && (input.email.length > EMAIL_MAX || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(input.email))) {
    problems.push({ field: 'email', problem: 'email_invalid' });
  }
  if (input.phone !== null && normalisePhone(input.phone) === null) {
    problems.push({ field: 'phone', problem: 'phone_invalid' });
  }
  const password = input.password === null ? null : passwordProblem(input.password, input.username);
  if (password !== null) problems.push({ field: 'password', problem: password });
  return problems;
}

/** Without an administrator who can sign in nobody could ever appoint one again. */
export function deposesLastAdmin(
  before: { id: string; role: Role; active: boolean },
  after: { role: Role; active: boolean },
  activeAdminIds: readonly string[],
): boolean {
  const stays = after.role === 'admin' && after.active;
  if (before.role !== 'admin' || !before.active || stays) return false;
  return activeAdminIds.every((id) => id === before.id);
}
