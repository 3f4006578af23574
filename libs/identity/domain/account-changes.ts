import type { Role } from './role';

/** What of an account its history tells; values of the open fields, of the others only that they changed. */
export interface AccountFields {
  name: string;
  role: Role;
  opdCode: string | null;
  active: boolean;
  email: string | null;
  phone: string | null;
}

const open = ['name', 'role', 'opdCode', 'active'] as const;
/** Contacts are for administrators only, and the history has more readers. */
const hidden = ['email', 'phone'] as const;

export type FieldChange =
  | { field: (typeof open)[number]; before: string | boolean | null; after: string | boolean | null }
  | { field: (typeof hidden)[number] | 'password' };

/** The fields that differ, in a fixed order; a new account (`before` null) tells all that are set. */
export function accountChanges(
  before: AccountFields | null,
  after: AccountFields,
  passwordChanged: boolean,
): FieldChange[] {
  const was = <Field extends keyof AccountFields>(field: Field) => before?.[field] ?? null;
  return [
    ...open
      .filter((field) => was(field) !== after[field])
      .map((field) => ({ field, before: was(field), after: after[field] })),
    ...hidden.filter((field) => was(field) !== after[field]).map((field) => ({ field })),
    ...(passwordChanged ? [{ field: 'password' as const }] : []),
  ];
}
