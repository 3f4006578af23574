import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { AppError, contributionTexts, filled, type Tx } from '@tanggap/platform';
import { endsContribution, type ContributionStatus } from './domain/contribution';
import type { Command } from './domain/lifecycle';
import type { Complaint } from './persistence/complaint.entity';
import type { Contribution } from './persistence/contribution.entity';
import { ContributionRepository } from './persistence/contribution.repository';
import type { EventActor, NewEvent } from './persistence/timeline.repository';

/** A step as far as contributions care. */
interface ContributionStep {
  command: Command;
  actor: EventActor;
  after: Pick<Complaint, 'id' | 'status' | 'opdCode' | 'supervisory'>;
  at: Date;
}

/** What other OPDs contribute to a complaint, as its steps find and end it. */
@Injectable()
export class Contributions {
  constructor(
    private readonly repository: ContributionRepository,
    private readonly directory: Directory,
  ) {}

  /** Those that a step makes moot: their clocks are cancelled with it. */
  async moot(tx: Tx, { after }: Pick<ContributionStep, 'after'>): Promise<Contribution[]> {
    const open = await this.repository.open(tx, after.id);
    return open.filter((contribution) => endsContribution(contribution, after));
  }

  /** Ends what a step made moot. @returns what the timeline says of it */
  async end(
    tx: Tx,
    moot: readonly Contribution[],
    { command: cause, actor, at }: ContributionStep,
  ): Promise<NewEvent[]> {
    await this.repository.update(
      tx,
      moot.map(({ id }) => id),
      { status: 'ended', endedAt: at },
    );
    return moot.map(({ id, opdCode }): NewEvent => {
      return { type: 'contribution_ended', at, actor, public: false, data: { contributionId: id, opdCode, cause } };
    });
  }

  /** @throws AppError `contributions_open`, which names the OPDs, while anything that was asked is open */
  async assertNoneOpen(tx: Tx, complaintId: string): Promise<void> {
    const open = await this.repository.open(tx, complaintId);
    if (open.length === 0) return;
    const names = open.map(({ opdCode }) => this.directory.opdName(opdCode));
    throw new AppError('contributions_open', { params: { opds: names.join(', ') } });
  }

  /**
   * Ends an open contribution by somebody's word.
   * @throws AppError `not_found`, `conflict` once it is over
   */
  async answer(
    tx: Tx,
    complaintId: string,
    id: string,
    ended: { status: Exclude<ContributionStatus, 'open' | 'ended'>; answer: string; endedBy: string; endedAt: Date },
  ): Promise<Contribution> {
    const contribution = await this.repository.find(tx, complaintId, id);
    if (!contribution) throw new AppError('not_found');
    const { status } = contribution;
    if (status !== 'open') {
      const reason = filled(contributionTexts.over, { status: contributionTexts.statuses[status] });
      throw new AppError('conflict', { params: { reason } });
    }
    await this.repository.update(tx, [id], ended);
    return contribution;
  }
}
