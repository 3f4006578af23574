import { belongsToOpd, roles, type Principal, type Role } from './role';

const everybody: readonly Role[] = roles;
const allBut = (...excluded: Role[]): readonly Role[] => roles.filter((role) => !excluded.includes(role));

/**
 * Who may do what: one line per ability, as the HTTP contract states it. Officers and heads have theirs only within
 * their own OPD (`opdScope`); the lifecycle may still forbid what the role may do.
 */
export const abilities = {
  'read-complaints': everybody,
  verify: ['verifier'],
  reject: ['verifier'],
  'request-information': ['verifier', 'officer'],
  respond: ['officer'],
  note: allBut('auditor'),
  return: ['officer'],
  assign: ['verifier', 'supervisor', 'opd_head'],
  resolve: ['officer', 'opd_head'],
  merge: ['verifier'],
  unmerge: ['verifier'],
  split: ['verifier'],
  'read-duplicates': ['verifier', 'supervisor', 'auditor'],
  escalate: ['supervisor'],
  /** Of these only who holds the post, or acts in it; supervisors always. */
  acknowledge: allBut('auditor'),
  'read-escalations': everybody,
  pause: ['officer', 'opd_head'],
  resume: ['officer', 'opd_head'],
  'request-extension': ['officer', 'opd_head'],
  /** Of these only who holds the post that decides, or acts in it. */
  'decide-request': allBut('auditor'),
  'read-deadline-requests': everybody,
  'ask-contribution': ['verifier', 'supervisor', 'officer', 'opd_head'],
  /** Of these only the OPD that was asked. */
  'answer-contribution': ['officer', 'opd_head'],
  'withdraw-contribution': ['verifier', 'supervisor', 'officer', 'opd_head'],
  /** At the desk, for a reporter without the tracking code whose identity was checked. */
  'erase-reporter': ['verifier', 'supervisor'],
  'reveal-reporter': ['verifier', 'supervisor', 'officer', 'opd_head'],

  /** What the public reads of a report before it does, and what of it is masked. */
  'mask-words': ['verifier', 'officer', 'opd_head', 'supervisor'],

  'read-breaches': everybody,
  'read-metrics': everybody,
  'read-routing-quality': ['verifier', 'supervisor', 'admin', 'auditor'],
  'read-compliance': everybody,
  /** Asking what would be changes nothing, so the auditor may too. */
  'read-outlook': ['opd_head', 'supervisor', 'admin', 'auditor'],
  'read-score-units': ['supervisor', 'admin', 'auditor'],
  'read-warnings': ['supervisor', 'admin', 'auditor'],
  'take-snapshots': ['supervisor', 'admin'],
  'read-evidence': ['opd_head', 'supervisor', 'admin', 'auditor'],
  'manage-evidence': ['opd_head', 'supervisor', 'admin'],
  'self-assess': ['opd_head', 'supervisor', 'admin'],
  /** Of these never who wrote it. */
  'review-self-assessments': ['supervisor', 'admin'],

  'read-deliveries': ['verifier', 'supervisor', 'admin', 'auditor'],
  'resend-deliveries': ['verifier', 'supervisor', 'admin'],

  /** The head only of the own OPD. */
  'read-evidence-pack': ['supervisor', 'admin', 'auditor', 'opd_head'],
  'read-monthly-report': ['supervisor', 'admin', 'auditor'],
  'exchange-sp4n': ['verifier', 'admin'],

  'read-settings': ['admin', 'auditor'],
  'manage-settings': ['admin'],
  'read-sla-changes': ['supervisor', 'admin', 'auditor'],
  'read-users': ['admin', 'auditor'],
  'manage-users': ['admin'],
  'read-posts': everybody,
  'manage-posts': ['admin'],
  'read-absences': everybody,
  'enter-absences': allBut('auditor'),
  'list-officers': ['verifier', 'supervisor', 'admin', 'auditor', 'opd_head'],
} as const satisfies Record<string, readonly Role[]>;

export type Ability = keyof typeof abilities;

export const can = (principal: Pick<Principal, 'role'>, ability: Ability): boolean =>
  (abilities[ability] as readonly Role[]).includes(principal.role);

/** The only OPD whose complaints the principal sees, null for the whole regency. Outside it everything is "not found". */
export function opdScope(principal: Pick<Principal, 'role' | 'opdCode'>): string | null {
  if (!belongsToOpd(principal.role)) return null;
  if (principal.opdCode === null) throw new Error(`a principal with the role ${principal.role} belongs to an OPD`);
  return principal.opdCode;
}

/** Whether something of that OPD (null: of none yet) lies within what the principal sees. */
export function withinScope(principal: Pick<Principal, 'role' | 'opdCode'>, opdCode: string | null): boolean {
  const scope = opdScope(principal);
  return scope === null || scope === opdCode;
}

/**
 * Who may see a reporter in clear (UU 27/2022: only who needs it): the responsible OPD unless the report is
 * confidential, the verifier and the supervisor always. Each reveal is an event with a reason; the caller records it.
 */
export function canRevealReporter(
  principal: Pick<Principal, 'role' | 'opdCode'>,
  complaint: { opdCode: string | null; confidential: boolean },
): boolean {
  if (!can(principal, 'reveal-reporter') || !withinScope(principal, complaint.opdCode)) return false;
  return !belongsToOpd(principal.role) || !complaint.confidential;
}
