import type { ClockEffects } from '@tanggap/sla';

export const statuses = [
  'submitted',
  'assigned',
  'in_progress',
  'awaiting_information',
  'resolved',
  'closed',
  'rejected',
  'merged',
] as const;
export type Status = (typeof statuses)[number];

/** Without a way out on purpose. */
export const finalStatuses: readonly Status[] = ['closed', 'rejected'];

/** Nobody works on it as it is, though a merged one may be taken apart again. */
export const isOver = (status: Status): boolean => status === 'merged' || finalStatuses.includes(status);

/** Where staff have nothing left to do: resolved waits for the citizen only, merged is handled as another. */
export const doneStatuses: readonly Status[] = ['resolved', 'merged', ...finalStatuses];

/** From where a report can be merged, and where it goes back to. */
export const open = ['submitted', 'assigned', 'in_progress', 'awaiting_information'] as const satisfies Status[];
export type OpenStatus = (typeof open)[number];

/** Where an OPD works on it. */
export const handled: readonly Status[] = ['assigned', 'in_progress'];

/** States that `awaiting_information` goes back to once the citizen has answered. */
export type ResumeStatus = Extract<Status, 'submitted' | 'assigned' | 'in_progress'>;

export const commands = [
  'verify',
  'reject',
  'request-information',
  'respond',
  'note',
  'return',
  'return-to-coordinator',
  'assign',
  'assign-officer',
  'resolve',
  'merge',
  'unmerge',
  'unmerge-waiting',
  'split',
  'escalate',
  'reply',
  'supply-information',
  'confirm',
  'dispute',
  'close-unanswered',
  'withdraw',
  'pause',
  'request-pause',
  'approve-pause',
  'refuse-pause',
  'resume',
  'request-extension',
  'approve-extension',
  'refuse-extension',
  'ask-contribution',
  'complete-contribution',
  'refuse-contribution',
  'withdraw-contribution',
] as const;
export type Command = (typeof commands)[number];

/** Who may give a command: a staff role of api.md, the reporter by tracking code, or the system when a clock runs out. */
export type Actor = 'verifier' | 'officer' | 'opd_head' | 'supervisor' | 'admin' | 'reporter' | 'system';

/** `same` keeps the status, `resume` goes back to where the question was asked, `unmerged` to what it was before the merge. */
type Target = Status | 'same' | 'resume' | 'unmerged';

export interface Transition {
  from: readonly Status[];
  command: Command;
  to: Target;
  who: readonly Actor[];
  /** Type of the timeline event it leaves. */
  event: string;
  /** Whether the citizen reads that event. */
  public: boolean;
  clocks: ClockEffects;
  /** Effects whose value only the step knows, the reason or the date: it gives all of these and no other. */
  given?: readonly GivenEffect[];
}

export type GivenEffect = 'pause' | 'extendTo' | 'revive' | 'contribute' | 'stopThese' | 'cancelThese';
