import { Injectable } from '@nestjs/common';
import { AppError, Clock, Database, Outbox, type Tx } from '@tanggap/platform';
import type { ClockEffects } from '@tanggap/sla';
import {
  effectsOf,
  findTransition,
  targetStatus,
  type Actor,
  type Command,
  type GivenEffect,
  type ResumeStatus,
  type Status,
  type Transition,
} from './domain/lifecycle';
import { AttachmentRepository } from './persistence/attachment.repository';
import type { Complaint } from './persistence/complaint.entity';
import { ComplaintRepository, type ComplaintChange, type ComplaintKey } from './persistence/complaint.repository';
import { linkEvents, TimelineRepository, type EventActor, type NewEvent } from './persistence/timeline.repository';
import { ComplaintClocks } from './complaint-clocks';
import { commandTexts, statusTexts } from './complaint-texts';
import { Escalations } from './escalations';
import { systemActor } from './actors';
import { Contributions } from './contributions';
import { DeadlineRequests, type OpenRequests } from './deadline-requests';
import type { EventData } from './domain/event-chain';

/** What one command adds to the row of the table that allows it. */
export interface Change {
  text?: string | undefined;
  data?: EventData;
  set?: ComplaintChange;
  attachmentIds?: string[] | undefined;
  /** False keeps the text of a public event from the citizen: the reason of an assignment is internal. */
  textPublic?: boolean;
  /** Puts the complaint before the next post of the ladder, whatever its clocks say. */
  byHand?: boolean;
  /** The values of the effects that the row leaves to the step. */
  clocks?: Pick<ClockEffects, GivenEffect>;
}

export interface ChangeRequest {
  key: ComplaintKey;
  /** The command, or the choice between two by what the complaint is now. */
  command: Command | ((complaint: Complaint, tx: Tx, now: Date) => Command | Promise<Command>);
  actor: EventActor;
  as: Actor;
  /** From If-Match; undefined where the caller sent none. */
  expectedVersion?: number | undefined;
  /** The true time of what the system has only noticed now; else it happens now. */
  at?: Date;
  change?: (complaint: Complaint, tx: Tx, now: Date) => Change | Promise<Change>;
}

export interface Changed {
  id: string;
  number: string;
  status: Status;
  version: number;
}

/**
 * The one road of a change: lock the row, decide by the lifecycle table, move the clocks, save, append to the timeline
 * and to the outbox, all in one transaction. Every command of staff, citizens and the system goes along here.
 */
@Injectable()
export class ChangeComplaint {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly complaints: ComplaintRepository,
    private readonly timeline: TimelineRepository,
    private readonly attachments: AttachmentRepository,
    private readonly clocks: ComplaintClocks,
    private readonly escalations: Escalations,
    private readonly requests: DeadlineRequests,
    private readonly contributions: Contributions,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @throws AppError `not_found` (none in reach of the key), `stale_version`, `transition_forbidden`, and what `change` throws.
   */
  async execute(request: ChangeRequest): Promise<Changed> {
    await this.clocks.refresh();
    return this.database.transaction((tx) => this.within(tx, request));
  }

  /** The same within a transaction that is under way. */
  async within(tx: Tx, request: ChangeRequest): Promise<Changed> {
    const { complaint, open } = await this.lock(tx, request);
    const { actor } = request;
    const now = this.clock.now();
    const at = request.at ?? now;
    const { command: asked } = request;
    const command = typeof asked === 'function' ? await asked(complaint, tx, at) : asked;
    const transition = findTransition(complaint.status, command, request.as);
    if ('allowed' in transition) throw refusal(complaint.status, transition.allowed);

    const change = (await request.change?.(complaint, tx, at)) ?? {};
    const status = targetStatus(transition, complaint.status, complaint.resumeStatus, complaint.mergedFrom);
    const after = { ...complaint, ...change.set, status };
    const step = { command, before: complaint, after, actor, at };
    const moot = await this.contributions.moot(tx, step);
    const effects = withoutMoot(effectsOf(transition, change.clocks ?? {}), moot);
    const moved = await this.clocks.apply(tx, after, effects, at, complaint);
    const byHand = change.byHand ?? false;
    const desk = await this.escalations.open(tx, [complaint.id], at, byHand || moved.milestones.length > 0);
    const escalated = desk.follow(after, moved, at, { byHand });
    await desk.save();
    const ended = await this.requests.follow(tx, open, { ...step, clocks: effects });
    ended.push(...(await this.contributions.end(tx, moot, step)));
    const event = eventOf(transition, change, actor, at);
    const linked = linkEvents(headOf(complaint), [...escalated.events, ...ended, event, ...escalated.byHand]);
    const eventId = linked.rows.at(-1 - escalated.byHand.length)?.id ?? null;
    await this.timeline.append(tx, linked.rows);
    const shown = transition.public && change.textPublic !== false;
    await this.attachments.link(tx, change.attachmentIds ?? [], complaint.id, eventId, shown);
    await this.complaints.update(tx, complaint.id, {
      ...change.set,
      ...moved.dates,
      escalationLevel: escalated.escalationLevel,
      status,
      ...resumeOf(complaint.status, status),
      lastEventHash: linked.head.lastEventHash,
      eventCount: linked.head.eventCount,
      version: complaint.version + 1,
      updatedAt: now,
    });
    await this.outbox.append(tx, messagesOf(complaint.id, moved.clocks.length > 0), now);
    return { id: complaint.id, number: complaint.number, status, version: complaint.version + 1 };
  }

  /** Ends a staff pause whose time is over, at its true time. @returns false when somebody was quicker */
  async endOverduePause(complaintId: string): Promise<boolean> {
    await this.clocks.refresh();
    return this.database.transaction(async (tx) => {
      const complaint = await this.complaints.lock(tx, { id: complaintId });
      return complaint !== null && this.wake(tx, complaintId, await this.requests.open(tx, complaintId));
    });
  }

  /** The complaint as the step finds it: a pause whose time is over has ended, so no step meets clocks that should run. */
  private async lock(tx: Tx, request: ChangeRequest): Promise<{ complaint: Complaint; open: OpenRequests }> {
    const complaint = await this.complaints.lock(tx, request.key);
    if (!complaint) throw new AppError('not_found');
    if (request.expectedVersion !== undefined && request.expectedVersion !== complaint.version) {
      throw new AppError('stale_version');
    }
    const open = await this.requests.open(tx, complaint.id);
    // What carries its own time is that very resumption.
    const woken = request.at === undefined && (await this.wake(tx, complaint.id, open));
    return woken
      ? this.lock(tx, { ...request, key: { id: complaint.id }, expectedVersion: undefined })
      : { complaint, open };
  }

  private async wake(tx: Tx, id: string, { pause }: OpenRequests): Promise<boolean> {
    const at = pause?.resumesAt;
    if (!at || at > this.clock.now()) return false;
    const change = () => ({ data: { requestId: pause.id } });
    await this.within(tx, { key: { id }, actor: systemActor, as: 'system', command: 'resume', at, change });
    return true;
  }
}

const eventOf = (transition: Transition, change: Change, actor: EventActor, at: Date): NewEvent => ({
  type: transition.event,
  at,
  actor,
  public: transition.public,
  text: change.text,
  data: { ...change.data, ...(change.textPublic === false ? { textPublic: false } : {}) },
});

/** The promises of OPDs whose help a step makes moot fall away with it. */
const withoutMoot = (effects: ClockEffects, moot: readonly { clockId: string }[]): ClockEffects =>
  moot.length === 0
    ? effects
    : { ...effects, cancelThese: [...(effects.cancelThese ?? []), ...moot.map(({ clockId }) => clockId)] };

export const headOf = (complaint: Complaint) => ({
  complaintId: complaint.id,
  lastEventHash: complaint.lastEventHash,
  eventCount: complaint.eventCount,
});

/** The messages that leave with a change of a complaint: its case is projected again, whoever is to hear is told, and timers follow its clocks. */
export function messagesOf(complaintId: string, clocksMoved: boolean) {
  const project = { consumer: 'compliance.project-case', aggregateId: complaintId, payload: { complaintId } } as const;
  const arm = { consumer: 'sla.arm-timers', aggregateId: complaintId, payload: { complaintId } } as const;
  const announce = { consumer: 'notifications.announce', aggregateId: complaintId, payload: { complaintId } } as const;
  return clocksMoved ? [project, announce, arm] : [project, announce];
}

/** What was asked of the citizen still is once a merge is undone. */
function resumeOf(before: Status, after: Status): { resumeStatus?: ResumeStatus | null } {
  if (after === before || after === 'merged' || before === 'merged') return {};
  if (after !== 'awaiting_information') return { resumeStatus: null };
  return { resumeStatus: before as ResumeStatus };
}

/** Open to a post or to the OPD asked, not to a role: whoever may sees what there is to decide. */
const decisions: readonly Command[] = [
  'approve-pause',
  'refuse-pause',
  'approve-extension',
  'refuse-extension',
  'complete-contribution',
  'refuse-contribution',
  'withdraw-contribution',
];

function refusal(status: Status, allowed: Command[]): AppError {
  const texts = allowed.filter((command) => !decisions.includes(command)).map((command) => commandTexts[command]);
  const list = texts.filter(({ id }, index) => texts.findIndex((other) => other.id === id) === index);
  const none = { id: 'tidak ada', en: 'nothing' };
  return new AppError('transition_forbidden', {
    params: {
      status: statusTexts[status],
      allowed:
        list.length === 0
          ? none
          : { id: list.map((text) => text.id).join(', '), en: list.map((text) => text.en).join(', ') },
    },
  });
}
