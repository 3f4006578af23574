import type { ClockEffects, ClockName } from '@tanggap/sla';
import {
  handled,
  open,
  statuses,
  type Actor,
  type Command,
  type GivenEffect,
  type OpenStatus,
  type ResumeStatus,
  type Status,
  type Transition,
} from './lifecycle-words';
import { contributionTransitions } from './contribution-transitions';
import { pauseTransitions } from './pause-transitions';

export * from './lifecycle-words';

const allClocks: ClockName[] = [
  'verification',
  'first_response',
  'resolution',
  'statutory',
  'information',
  'citizen_reply',
  'coordination',
];
const staff: Actor[] = ['verifier', 'officer', 'opd_head', 'supervisor', 'admin'];

/**
 * The lifecycle of SP4N-LAPOR! (tulis → verifikasi → tindak lanjut → tanggapan → selesai) as one table. Clock effects
 * follow the limits of domain.md; clocks other than `statutory` pause while the citizen owes information.
 */
export const lifecycle: readonly Transition[] = [
  {
    command: 'verify',
    from: ['submitted'],
    to: 'assigned',
    who: ['verifier'],
    event: 'verified',
    public: true,
    clocks: { stop: ['verification', 'coordination'], fix: ['first_response'] },
  },
  {
    command: 'assign',
    from: ['submitted'],
    to: 'assigned',
    who: ['verifier', 'supervisor'],
    event: 'assigned',
    public: true,
    clocks: { stop: ['verification', 'coordination'], fix: ['first_response'] },
  },
  {
    command: 'assign',
    from: handled,
    to: 'assigned',
    who: ['verifier', 'supervisor'],
    event: 'assigned',
    public: true,
    clocks: { restart: ['first_response'], resume: true },
  },
  {
    command: 'assign-officer',
    from: handled,
    to: 'same',
    who: ['verifier', 'supervisor', 'opd_head'],
    event: 'officer_assigned',
    public: false,
    clocks: {},
  },
  {
    command: 'reject',
    from: ['submitted'],
    to: 'rejected',
    who: ['verifier'],
    event: 'rejected',
    public: true,
    clocks: { stop: ['verification', 'coordination', 'statutory'], cancel: ['first_response', 'resolution'] },
  },
  {
    command: 'request-information',
    from: ['submitted'],
    to: 'awaiting_information',
    who: ['verifier'],
    event: 'information_requested',
    public: true,
    clocks: { pause: 'awaiting_information', start: ['information'] },
  },
  {
    command: 'request-information',
    from: handled,
    to: 'awaiting_information',
    who: ['verifier', 'officer'],
    event: 'information_requested',
    public: true,
    // A pause of staff's own ends first: from here on it is the citizen's time.
    clocks: { resume: true, pause: 'awaiting_information', start: ['information'] },
  },
  {
    command: 'supply-information',
    from: ['awaiting_information'],
    to: 'resume',
    who: ['reporter'],
    event: 'information_supplied',
    public: true,
    clocks: { stop: ['information'], resume: true },
  },
  {
    command: 'withdraw',
    from: ['awaiting_information'],
    to: 'closed',
    who: ['system'],
    event: 'closed',
    public: true,
    clocks: { stop: ['information'], cancel: allClocks.filter((clock) => clock !== 'information') },
  },
  {
    command: 'reply',
    from: ['submitted', 'assigned', 'in_progress', 'resolved'],
    to: 'same',
    who: ['reporter'],
    event: 'replied',
    public: true,
    clocks: {},
  },
  {
    command: 'respond',
    from: handled,
    to: 'in_progress',
    who: ['officer'],
    event: 'responded',
    public: true,
    clocks: { stop: ['first_response'] },
  },
  { command: 'note', from: statuses, to: 'same', who: staff, event: 'noted', public: false, clocks: {} },
  {
    command: 'return',
    from: handled,
    to: 'submitted',
    who: ['officer'],
    event: 'returned',
    public: false,
    clocks: { restart: ['verification', 'first_response'], resume: true },
  },
  {
    command: 'return-to-coordinator',
    from: handled,
    to: 'submitted',
    who: ['officer'],
    event: 'returned',
    public: false,
    // A policy without a limit for the coordinator still has that of verification.
    clocks: { restart: ['verification', 'first_response'], resume: true, start: ['coordination'] },
  },
  {
    command: 'resolve',
    from: handled,
    to: 'resolved',
    who: ['officer', 'opd_head'],
    event: 'resolved',
    public: true,
    clocks: { stop: ['first_response', 'resolution', 'statutory'], start: ['citizen_reply'] },
  },
  {
    command: 'confirm',
    from: ['resolved'],
    to: 'closed',
    who: ['reporter'],
    event: 'confirmed',
    public: true,
    clocks: { stop: ['citizen_reply'] },
  },
  {
    command: 'dispute',
    from: ['resolved'],
    to: 'in_progress',
    who: ['reporter'],
    event: 'disputed',
    public: true,
    clocks: { stop: ['citizen_reply'], restart: ['resolution'] },
  },
  {
    command: 'close-unanswered',
    from: ['resolved'],
    to: 'closed',
    who: ['system'],
    event: 'closed',
    public: true,
    clocks: { stop: ['citizen_reply'] },
  },
  {
    command: 'merge',
    from: open,
    to: 'merged',
    who: ['verifier'],
    event: 'merged',
    public: true,
    clocks: { cancel: allClocks },
  },
  {
    command: 'split',
    from: ['submitted', 'assigned', 'in_progress'],
    to: 'same',
    who: ['verifier'],
    event: 'split',
    public: true,
    clocks: {},
  },
  {
    command: 'unmerge',
    from: ['merged'],
    to: 'unmerged',
    who: ['verifier'],
    event: 'unmerged',
    public: true,
    // A pause of staff's own ended with the merge.
    clocks: { resume: true },
    given: ['revive'],
  },
  {
    command: 'unmerge-waiting',
    from: ['merged'],
    to: 'unmerged',
    who: ['verifier'],
    event: 'unmerged',
    public: true,
    clocks: {},
    given: ['revive'],
  },
  {
    command: 'escalate',
    from: open,
    to: 'same',
    who: ['supervisor'],
    event: 'escalated',
    public: false,
    clocks: {},
  },
  ...pauseTransitions,
  ...contributionTransitions,
];

interface Refusal {
  status: Status;
  /** What the same actor may do instead, in the order of the table. */
  allowed: Command[];
}

/** What `actor` may do with a complaint in `status`, in the order of the table. */
export function allowedCommands(status: Status, actor: Actor): Command[] {
  const found = lifecycle.filter((row) => row.from.includes(status) && row.who.includes(actor));
  return [...new Set(found.map((row) => row.command))];
}

/** The row of the table for this step, or why there is none. Whether the actor may give the command at all is asked before. */
export function findTransition(status: Status, command: Command, actor: Actor): Transition | Refusal {
  const row = lifecycle.find(
    (candidate) => candidate.command === command && candidate.from.includes(status) && candidate.who.includes(actor),
  );
  return row ?? { status, allowed: allowedCommands(status, actor) };
}

/**
 * The effects of a row with the values that the step gives.
 * @throws Error when it gives others than the row asks for: the row or the step is broken.
 */
export function effectsOf(
  { command, clocks, given = [] }: Transition,
  values: Pick<ClockEffects, GivenEffect>,
): ClockEffects {
  const wanted = [...given].sort().join();
  if (Object.keys(values).sort().join() !== wanted)
    throw new Error(`${command} gives its clocks: ${wanted || 'nothing'}`);
  return { ...clocks, ...values };
}

/** @throws Error when a status to go back to is asked for and there is none: the row is broken. */
export function targetStatus(
  transition: Transition,
  status: Status,
  resumeStatus: ResumeStatus | null,
  mergedFrom: OpenStatus | null = null,
): Status {
  if (transition.to === 'same') return status;
  if (transition.to === 'unmerged') {
    if (!mergedFrom) throw new Error('merged without a status to go back to');
    return mergedFrom;
  }
  if (transition.to !== 'resume') return transition.to;
  if (!resumeStatus) throw new Error('awaiting_information without a status to resume');
  return resumeStatus;
}
