/** The six roles of staff; citizens have no account. */
export const roles = ['officer', 'opd_head', 'verifier', 'supervisor', 'admin', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** Who is asking: the account behind a session, as every use case gets it. */
export interface Principal {
  accountId: string;
  username: string;
  name: string;
  role: Role;
  /** Set for `officer` and `opd_head` and for nobody else. */
  opdCode: string | null;
}

/** Officers and heads work for one OPD; the other roles for the whole regency. */
export const belongsToOpd = (role: Role): boolean => role === 'officer' || role === 'opd_head';
