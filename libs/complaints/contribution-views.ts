import type { Directory } from '@tanggap/directory';
import { can, withinScope, type Principal } from '@tanggap/identity';
import type { ContributionStatus } from './domain/contribution';
import { open, type OpenStatus, type Status } from './domain/lifecycle';
import type { ContributionRecord, EventRecord } from './persistence/complaint-reader';

/** What a reader may do about one contribution; the words are those of the paths. */
type ContributionAction = 'complete' | 'refuse' | 'withdraw';

interface OpdRef {
  code: string;
  name: string;
}

/** What another OPD was asked, as staff see it. */
export interface ContributionView<Deadline> {
  id: string;
  opd: OpdRef;
  text: string;
  status: ContributionStatus;
  askedBy: string;
  /** Null for the regency's own roles. */
  askedByOpd: OpdRef | null;
  askedAt: Date;
  answer: string | null;
  endedBy: string | null;
  endedAt: Date | null;
  /** The limit of this OPD, apart from those of the lead. */
  deadline: Deadline;
  allowedActions: ContributionAction[];
}

export const openOf = <Asked extends { status: ContributionStatus }>(contributions: readonly Asked[]): Asked[] =>
  contributions.filter(({ status }) => status === 'open');

export function contributionView<Deadline>(
  { clock: _clock, ...record }: ContributionRecord,
  deadline: Deadline,
  complaint: { status: Status; opdCode: string | null },
  principal: Principal,
  directory: Directory,
): ContributionView<Deadline> {
  const { opdCode, askedByOpd, askedAt, endedAt, ...told } = record;
  return {
    ...told,
    opd: opdRef(opdCode, directory),
    askedByOpd: askedByOpd === null ? null : opdRef(askedByOpd, directory),
    askedAt: new Date(askedAt),
    endedAt: endedAt === null ? null : new Date(endedAt),
    deadline,
    allowedActions: record.status === 'open' ? actionsOn(record, complaint, principal) : [],
  };
}

/** The OPD that was asked answers; who leads, and the regency's own roles that may ask, take it back. */
function actionsOn(
  { opdCode }: ContributionRecord | Omit<ContributionRecord, 'clock'>,
  complaint: { status: Status; opdCode: string | null },
  principal: Principal,
): ContributionAction[] {
  if (!isOpen(complaint.status)) return [];
  const answers = principal.opdCode === opdCode && can(principal, 'answer-contribution');
  const withdraws = withinScope(principal, complaint.opdCode) && can(principal, 'withdraw-contribution');
  return [...(answers ? (['complete', 'refuse'] as const) : []), ...(withdraws ? (['withdraw'] as const) : [])];
}

/** As the citizen reads it: who joins in, once each; who refused or is needed no longer isn't among them. */
export function contributorsOf(
  contributions: readonly Pick<ContributionRecord, 'opdCode' | 'status'>[],
  directory: Directory,
): { opd: string; done: boolean }[] {
  const done = new Map<string, boolean>();
  for (const { opdCode, status } of contributions) {
    if (status === 'open' || status === 'completed') done.set(opdCode, status === 'completed');
  }
  return [...done].map(([code, isDone]) => ({ opd: opdRef(code, directory).name, done: isDone }));
}

/** The agency that an event of a contribution is about, by its name. */
export function helperOf(
  { type, data }: Pick<EventRecord, 'type' | 'data'>,
  directory: Directory,
): { helper?: string } {
  const { opdCode } = data;
  if (!type.startsWith('contribution_') || typeof opdCode !== 'string') return {};
  return { helper: opdRef(opdCode, directory).name };
}

const isOpen = (status: Status): status is OpenStatus => (open as readonly Status[]).includes(status);

const opdRef = (code: string, directory: Directory): OpdRef => ({ code, name: directory.opdName(code) });
