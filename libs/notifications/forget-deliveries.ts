import { Injectable } from '@nestjs/common';
import { Directory } from '@tanggap/directory';
import { Clock } from '@tanggap/platform';
import { DocumentRepository } from './persistence/document.repository';
import { DeliveryRepository } from './persistence/delivery.repository';

const DAY_MS = 24 * 3600 * 1000;

/** Forgets deliveries after the retention that the regency's data names; never one that nobody was told of. */
@Injectable()
export class ForgetDeliveries {
  constructor(
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly deliveries: DeliveryRepository,
    private readonly documents: DocumentRepository,
  ) {}

  /** At most `limit`; answers how many. */
  async execute(limit: number): Promise<number> {
    await this.directory.refresh();
    const { deliveryRetentionDays } = this.directory.regency();
    const before = new Date(this.clock.now().getTime() - deliveryRetentionDays * DAY_MS);
    const forgotten = await this.deliveries.forgetSettled(before, limit);
    if (forgotten > 0) await this.documents.forgetOrphans();
    return forgotten;
  }
}
