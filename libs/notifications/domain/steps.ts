import type { Channel } from './delivery';

/** Who reads it: the citizen, the OPD (officer, head), or the regency's own posts (verifier, supervisor, board). */
export const audiences = ['reporter', 'opd', 'regency'] as const;
export type Audience = (typeof audiences)[number];

/** The posts of the ladder (libs/sla), without the reporter. */
export const posts = ['officer', 'opd_head', 'verifier', 'supervisor', 'board'] as const;
export type StaffPost = (typeof posts)[number];

export const audienceOf = (post: StaffPost): Audience =>
  post === 'officer' || post === 'opd_head' ? 'opd' : 'regency';

const byDeadline = ['reminder', 'breach', 'escalation', 'wait_over'] as const;

/** What each audience can be told. `neutral` stands for every step of a confidential report; `digest` for several at once. */
export const steps = {
  reporter: [
    'filed',
    'assigned',
    'information_requested',
    'responded',
    'resolved',
    'closed',
    'rejected',
    'merged',
    'unmerged',
    'split',
    'paused',
    'resumed',
    'deadline_extended',
    'deadline_recalculated',
    'reminder',
    'followed',
    'neutral',
  ],
  opd: [
    'assigned',
    'replied',
    'information_supplied',
    'disputed',
    'pause_requested',
    'pause_approved',
    'extension_approved',
    'request_refused',
    'contribution_requested',
    'contribution_completed',
    'contribution_refused',
    'contribution_withdrawn',
    ...byDeadline,
    'escalated',
    'digest',
  ],
  regency: [
    'returned',
    'replied',
    'information_supplied',
    'extension_requested',
    'contribution_completed',
    'contribution_refused',
    ...byDeadline,
    'escalated',
    'monthly_report',
    'monthly_report_copy',
    'digest',
  ],
} as const satisfies Record<Audience, readonly string[]>;

/** Asked of the reporter alone, or about their own date: nobody else can answer it. */
const ownSteps: readonly string[] = ['filed', 'split', 'information_requested', 'reminder', 'deadline_recalculated'];

/** Whether a step that the reporter hears of is news for everybody who follows the report. */
export const concernsAll = (step: Step): boolean => !ownSteps.includes(step);

export type Step = (typeof steps)[Audience][number];

const outside: readonly Channel[] = ['email', 'sms', 'whatsapp'];

/** Citizens have no office to read in. */
export const channelsOf = (audience: Audience): readonly Channel[] =>
  audience === 'reporter' ? outside : ['in_app', ...outside];

export const isStep = (audience: Audience, step: string): step is Step =>
  (steps[audience] as readonly string[]).includes(step);
