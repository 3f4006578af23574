import { Injectable } from '@nestjs/common';
import { RecordMilestones } from '@tanggap/complaints';
import { ProjectCase } from '@tanggap/compliance';
import { AnnounceEvents } from '@tanggap/notifications';
import { consumerNames, OutboxQueue, Queues, withLogContext } from '@tanggap/platform';
import { UnrecoverableError, type Job } from 'bullmq';
import { queueOf, type JobHandlers, type JobName } from './jobs';
import { Recorder } from './recorder';
import { Timers } from './timers';

/** Half of the connections of a worker's pool: the recorder must never wait for one behind messages. */
const CONCURRENCY = 4;
/** A timer only wakes the recorder, so many may be taken at once. */
const TIMERS_AT_ONCE = 100;

@Injectable()
export class Processors {
  private readonly handlers: JobHandlers;

  constructor(
    private readonly queues: Queues,
    outbox: OutboxQueue,
    timers: Timers,
    recorder: Recorder,
    projectCase: ProjectCase,
    recordMilestones: RecordMilestones,
    announce: AnnounceEvents,
  ) {
    this.handlers = {
      'sla.milestone': () => Promise.resolve(recorder.wake()),
      // Both can be repeated; setting timers talks to Redis, so it stays outside the transaction.
      'sla.arm-timers': async ({ messageId, complaintId }) => {
        await recordMilestones.closeIfRunOut(complaintId);
        await timers.armComplaints([complaintId]);
        await outbox.consume(messageId, () => Promise.resolve());
      },
      'compliance.project-case': ({ messageId, complaintId }) =>
        outbox.consume(messageId, (tx) => projectCase.execute(complaintId, tx)),
      'notifications.announce': async ({ messageId, complaintId }) => {
        await announce.refresh();
        return outbox.consume(messageId, (tx) => announce.execute(complaintId, tx));
      },
    };
  }

  /** @throws Error when a consumer of the outbox has no handler */
  start(): void {
    const missing = consumerNames.filter((name) => !(name in this.handlers));
    if (missing.length > 0) throw new Error(`no handler for ${missing.join(', ')}`);
    this.queues.handle(queueOf.messages, CONCURRENCY, (job) => this.process(job));
    this.queues.handle(queueOf.milestones, TIMERS_AT_ONCE, (job) => this.process(job));
  }

  private async process(job: Job): Promise<void> {
    if (!Object.hasOwn(this.handlers, job.name)) throw new UnrecoverableError(`unknown job ${job.name}`);
    const handler = this.handlers[job.name as JobName] as (payload: unknown) => Promise<unknown>;
    await withLogContext({ job: job.name, jobId: job.id }, () => handler(job.data));
  }
}
