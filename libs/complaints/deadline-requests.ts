import { Injectable } from '@nestjs/common';
import { AppError, deadlineRequestTexts, newId, type Text, type Tx } from '@tanggap/platform';
import { endsPause, withdrawsRequests, type RequestKind, type StepOfRequests } from './domain/deadline-request';
import type { Command } from './domain/lifecycle';
import type { DeadlineRequest } from './persistence/deadline-request.entity';
import { DeadlineRequestRepository } from './persistence/deadline-request.repository';
import type { EventActor, NewEvent } from './persistence/timeline.repository';

/** What of a complaint's requests still means something. */
export interface OpenRequests {
  /** The pause that staff declared, under way. */
  pause: DeadlineRequest | null;
  pending: DeadlineRequest[];
}

interface RequestStep extends StepOfRequests {
  command: Command;
  actor: EventActor;
  at: Date;
}

/** What is given with a new request; the rest follows from the complaint and the moment. */
export type NewRequest = Pick<
  DeadlineRequest,
  'complaintId' | 'kind' | 'reason' | 'text' | 'untilDay' | 'requestedBy'
> & {
  opdCode: string | null;
};

/** The pauses and requests of a complaint as its steps begin, decide and end them. */
@Injectable()
export class DeadlineRequests {
  constructor(private readonly requests: DeadlineRequestRepository) {}

  async open(tx: Tx, complaintId: string): Promise<OpenRequests> {
    const open = await this.requests.open(tx, complaintId);
    return {
      pause: open.find(({ status }) => status === 'approved') ?? null,
      pending: open.filter(({ status }) => status === 'pending'),
    };
  }

  /** Ends the pause and withdraws the requests that a step makes moot. @returns what the timeline says of it */
  async follow(tx: Tx, { pause, pending }: OpenRequests, step: RequestStep): Promise<NewEvent[]> {
    const { at, actor, command: cause } = step;
    const ended = pause && endsPause(step) ? [pause] : [];
    const withdrawn = withdrawsRequests(step) ? pending : [];
    await this.requests.update(tx, ids(ended), { status: 'ended', closedAt: at });
    await this.requests.update(tx, ids(withdrawn), { status: 'withdrawn', closedAt: at });
    // A pause ended by its own command is that command's event.
    const told = cause === 'resume' ? [] : ended;
    return [
      ...told.map(({ id }): NewEvent => ({ type: 'resumed', at, actor, public: true, data: { requestId: id, cause } })),
      ...withdrawn.map(({ id, kind }): NewEvent => {
        return { type: 'request_withdrawn', at, actor, public: false, data: { requestId: id, kind, cause } };
      }),
    ];
  }

  /** A pause that begins now. @param decided by whom and with which note, where somebody had to */
  async begin(tx: Tx, request: NewRequest, at: Date, resumesAt: Date, decidedBy: string | null): Promise<string> {
    const decided = { decidedBy, decidedAt: decidedBy === null ? null : at };
    return this.insert(tx, { ...request, ...decided, status: 'approved', resumesAt }, at);
  }

  /** A request that waits for its decision. */
  async ask(tx: Tx, request: NewRequest, at: Date): Promise<string> {
    return this.insert(tx, { ...request, decidedBy: null, decidedAt: null, status: 'pending', resumesAt: null }, at);
  }

  /** @throws AppError `conflict` when a decision of that kind is pending, or a pause is asked for within one */
  async assertNoneOpen(tx: Tx, complaintId: string, kind: RequestKind): Promise<void> {
    const { pause, pending } = await this.open(tx, complaintId);
    if (kind === 'pause' && pause) throw conflict(deadlineRequestTexts.alreadyPaused);
    if (!pending.some((request) => request.kind === kind)) return;
    throw conflict(kind === 'pause' ? deadlineRequestTexts.pausePending : deadlineRequestTexts.extensionPending);
  }

  private async insert(
    tx: Tx,
    request: NewRequest & Pick<DeadlineRequest, 'status' | 'resumesAt' | 'decidedBy' | 'decidedAt'>,
    at: Date,
  ): Promise<string> {
    const { opdCode } = request;
    if (opdCode === null) throw new Error('a complaint that is being handled has an OPD');
    const id = newId();
    await this.requests.insert(tx, { ...request, id, opdCode, requestedAt: at, note: null, closedAt: null });
    return id;
  }
}

const ids = (requests: readonly DeadlineRequest[]): string[] => requests.map(({ id }) => id);

export const conflict = (reason: Text): AppError => new AppError('conflict', { params: { reason } });
