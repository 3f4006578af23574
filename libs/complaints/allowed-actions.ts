import { can, canRevealReporter, type Ability, type Principal } from '@tanggap/identity';
import { openOf } from './contribution-views';
import { MOST_OPEN_CONTRIBUTIONS } from './domain/contribution';
import { allowedCommands, type Command } from './domain/lifecycle';
import { mayReturn, returnsIn } from './domain/returns';
import { extensionDays } from './extension-days';
import type { ComplaintRecord } from './persistence/complaint-reader';

/** The actions of api.md by the name of their path; what the system or the citizen does isn't among them. */
export type StaffAction =
  | Extract<
      Command,
      | 'verify'
      | 'reject'
      | 'request-information'
      | 'respond'
      | 'return'
      | 'assign'
      | 'resolve'
      | 'merge'
      | 'unmerge'
      | 'split'
      | 'escalate'
      | 'pause'
      | 'resume'
    >
  | 'extension'
  | 'contributions'
  | 'decision'
  | 'notes'
  | 'reveal-reporter';

/**
 * What this reader may do now: by the lifecycle table, by their role, and by what has been asked for already.
 * @param decidable ids of the requests that wait for this reader's word
 */
export function allowedActions(
  record: ComplaintRecord,
  principal: Principal,
  decidable: ReadonlySet<string>,
  now: Date,
): StaffAction[] {
  if (principal.role === 'auditor') return [];
  const { complaint } = record;
  const commands = allowedCommands(complaint.status, principal.role).filter((command) => !isOfTask(command));
  const byTable = commands.map(actionOf);
  const actions = [...new Set(byTable)].filter(
    (action) => can(principal, abilityOf(action)) && fitsRequests(action, record, decidable, now),
  );
  const revealable =
    complaint.reporterId !== null && complaint.personalErasedAt === null && canRevealReporter(principal, complaint);
  return revealable ? [...actions, 'reveal-reporter'] : actions;
}

/** Allowed task by task: `ContributionView.allowedActions`. */
type TaskCommand = 'complete-contribution' | 'refuse-contribution' | 'withdraw-contribution';
const isOfTask = (command: Command): command is TaskCommand =>
  command !== 'ask-contribution' && command.endsWith('-contribution');

function fitsRequests(
  action: StaffAction,
  { complaint, requests, clocks, events, contributions }: ComplaintRecord,
  decidable: ReadonlySet<string>,
  now: Date,
): boolean {
  const isPending = (kind: string) => requests.some((one) => one.kind === kind && one.status === 'pending');
  const paused = requests.some(({ kind, status }) => kind === 'pause' && status === 'approved');
  switch (action) {
    case 'pause':
      return !paused && !isPending('pause');
    case 'split':
      return complaint.splitFrom === null;
    case 'return':
      return mayReturn(returnsIn(events));
    case 'resume':
      return paused;
    case 'extension':
      return !isPending('extension') && extensionDays(clocks, now) !== null;
    case 'contributions':
      return !complaint.supervisory && openOf(contributions).length < MOST_OPEN_CONTRIBUTIONS;
    case 'decision':
      return decidable.size > 0;
    default:
      return true;
  }
}

function actionOf(command: Exclude<Command, TaskCommand>): StaffAction {
  switch (command) {
    case 'note':
      return 'notes';
    case 'assign-officer':
      return 'assign';
    case 'return-to-coordinator':
      return 'return';
    case 'unmerge-waiting':
      return 'unmerge';
    case 'request-pause':
      return 'pause';
    case 'request-extension':
      return 'extension';
    case 'ask-contribution':
      return 'contributions';
    case 'approve-pause':
    case 'refuse-pause':
    case 'approve-extension':
    case 'refuse-extension':
      return 'decision';
    case 'reply':
    case 'supply-information':
    case 'confirm':
    case 'dispute':
    case 'close-unanswered':
    case 'withdraw':
      throw new Error(`${command} is not for staff: the lifecycle table is broken`);
    default:
      return command;
  }
}

function abilityOf(action: StaffAction): Ability {
  switch (action) {
    case 'notes':
      return 'note';
    case 'extension':
      return 'request-extension';
    case 'decision':
      return 'decide-request';
    case 'contributions':
      return 'ask-contribution';
    default:
      return action;
  }
}
