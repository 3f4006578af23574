import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { AppError, type Tx } from '@tanggap/platform';
import { ComplaintRepository } from './persistence/complaint.repository';
import { FollowerRepository, type Subscriber } from './persistence/follower.repository';
import { isPublicComplaint } from './public-complaint';

export type { Subscriber };

/** Who hears of a complaint beside its own reporter, and whether it may be named to them. */
@Injectable()
export class Subscribers {
  constructor(
    private readonly directory: Directory,
    private readonly complaints: ComplaintRepository,
    private readonly followers: FollowerRepository,
  ) {}

  /** @throws AppError `not_found` */
  async of(complaintId: string, tx: Tx): Promise<{ nameable: boolean; subscribers: Subscriber[] }> {
    const subscribers = await this.followers.subscribers(tx, complaintId);
    if (subscribers.length === 0) return { nameable: false, subscribers };
    const complaint = await this.complaints.find(tx, complaintId);
    if (!complaint) throw new AppError('not_found');
    return { nameable: isPublicComplaint(complaint, this.directory), subscribers };
  }
}
