import { Injectable } from '@nestjs/common';
import { Clock } from '@tanggap/platform';
import { forgottenBefore } from './domain/job';
import { JobRepository } from './persistence/job.repository';

/** Files go a week after they were made, the record of them later. */
@Injectable()
export class ExpireJobs {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: JobRepository,
  ) {}

  /** At most `limit` of them. Returns how many files went. */
  async execute(limit: number): Promise<number> {
    const now = this.clock.now();
    return this.jobs.expire(now, forgottenBefore(now), limit);
  }
}
