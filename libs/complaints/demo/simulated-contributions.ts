import { newId } from '@tanggap/platform';
import type { ClockEffects } from '@tanggap/sla';
import { askingProblem, endsContribution, type ContributionStatus } from '../domain/contribution';
import type { EventData } from '../domain/event-chain';
import type { Command, GivenEffect } from '../domain/lifecycle';
import type { Complaint } from '../persistence/complaint.entity';
import type { Contribution } from '../persistence/contribution.entity';
import type { EventActor, NewEvent } from '../persistence/timeline.repository';
import type { DemoStep } from './demo-plan';

export type GivenClocks = Pick<ClockEffects, GivenEffect>;

const answers: Partial<Record<Command, ContributionStatus>> = {
  'complete-contribution': 'completed',
  'refuse-contribution': 'refused',
  'withdraw-contribution': 'withdrawn',
};

export const isAboutContribution = (command: Command): boolean =>
  command === 'ask-contribution' || answers[command] !== undefined;

interface Effect {
  data: EventData;
  set: Record<string, never>;
  textPublic: false;
  clocks: GivenClocks;
}

/** What other OPDs were asked to contribute to a complaint that lives in memory. */
export class SimulatedContributions {
  readonly rows: Contribution[] = [];

  constructor(
    private readonly complaintId: string,
    private readonly calendarCodeOf: (opdCode: string) => string,
  ) {}

  open(): Contribution[] {
    return this.rows.filter(({ status }) => status === 'open');
  }

  /** Asks or answers; null where that can't be by now. */
  effectOf(step: DemoStep, complaint: Complaint, actor: EventActor): Effect | null {
    return step.command === 'ask-contribution' ? this.ask(step, complaint, actor) : this.answer(step, actor);
  }

  /** Ends what a step makes moot. @returns what the timeline says of it, and the step's clocks with those of it */
  end(
    after: Complaint,
    { command: cause, actor, at }: { command: Command; actor: EventActor; at: Date },
  ): { events: NewEvent[]; clocksWith(effects: ClockEffects): ClockEffects } {
    const moot = this.open().filter((contribution) => endsContribution(contribution, after));
    for (const one of moot) Object.assign(one, { status: 'ended', endedAt: at } satisfies Partial<Contribution>);
    const ids = moot.map(({ clockId }) => clockId);
    return {
      events: moot.map(({ id: contributionId, opdCode }) => {
        return { type: 'contribution_ended', at, actor, public: false, data: { contributionId, opdCode, cause } };
      }),
      clocksWith: (effects) =>
        ids.length === 0 ? effects : { ...effects, cancelThese: [...(effects.cancelThese ?? []), ...ids] },
    };
  }

  private ask(
    { at, opdCode = '', text = '', workingDays }: DemoStep,
    complaint: Complaint,
    actor: EventActor,
  ): Effect | null {
    if (actor.id === null || askingProblem(complaint, this.open(), opdCode)) return null;
    const [id, clockId] = [newId(), newId()];
    const unanswered = { status: 'open' as const, answer: null, endedBy: null, endedAt: null };
    const asked = { id, complaintId: this.complaintId, opdCode, clockId, text, askedBy: actor.id, askedAt: at };
    this.rows.push({ ...asked, ...unanswered });
    const contribute = { clockId, opdCode, calendarCode: this.calendarCodeOf(opdCode), workingDays };
    return { data: { contributionId: id, opdCode }, set: {}, textPublic: false, clocks: { contribute } };
  }

  private answer({ at, command, opdCode, text = '' }: DemoStep, actor: EventActor): Effect | null {
    const contribution = this.open().find((one) => one.opdCode === opdCode);
    const status = answers[command];
    if (!contribution || !status) return null;
    Object.assign(contribution, { status, answer: text, endedBy: actor.id, endedAt: at });
    const { id: contributionId, clockId } = contribution;
    const clocks = status === 'completed' ? { stopThese: [clockId] } : { cancelThese: [clockId] };
    return { data: { contributionId, opdCode: contribution.opdCode }, set: {}, textPublic: false, clocks };
  }
}
