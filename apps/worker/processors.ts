import { Injectable } from '@nestjs/common';
import { RecordMilestones } from '@tanggap/complaints';
import { ProjectCase } from '@tanggap/compliance';
import { AnnounceEvents } from '@tanggap/notifications';
import { Gatherer, consumerNames, OutboxQueue, Queues, withLogContext } from '@tanggap/platform';
import { UnrecoverableError, type Job } from 'bullmq';
import { queueOf, type JobHandlers, type JobName, type JobPayloads } from './jobs';
import { Recorder } from './recorder';
import { Reports } from './reports';
import { Timers } from './timers';

/** So many messages are in hand at once; they are handled by the batch, and each consumer has one batch under way. */
const CONCURRENCY = 200;
const BATCH = 100;
/** A timer only wakes the recorder, so many may be taken at once. */
const TIMERS_AT_ONCE = 100;

type Message = JobPayloads['compliance.project-case'];

const idsOf = (messages: readonly Message[]): string[] => messages.map(({ messageId }) => messageId);

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
    reports: Reports,
  ) {
    // Closing and arming can be repeated; setting timers talks to Redis, so it stays outside the transaction.
    const arming = new Gatherer<Message>(BATCH, async (messages) => {
      const complaintIds = messages.map(({ complaintId }) => complaintId);
      await recordMilestones.closeIfRunOut(complaintIds);
      await timers.armComplaints(complaintIds);
      await outbox.consume(idsOf(messages), () => Promise.resolve());
      return [];
    });
    const projecting = new Gatherer<Message>(BATCH, async (messages) => {
      await outbox.consume(idsOf(messages), (tx, complaintIds) => projectCase.execute(tx, complaintIds));
      return [];
    });
    const announcing = new Gatherer<Message>(BATCH, async (messages) => {
      await announce.refresh();
      await outbox.consume(idsOf(messages), (tx, complaintIds) => announce.execute(complaintIds, tx));
      return [];
    });
    this.handlers = {
      'sla.milestone': () => Promise.resolve(recorder.wake()),
      'sla.arm-timers': (message) => arming.add(message),
      'compliance.project-case': (message) => projecting.add(message),
      'notifications.announce': (message) => announcing.add(message),
      // The job's own row says what there is to do; it may take longer than a message may.
      'reports.run-job': async ({ messageId }) => {
        await outbox.consume([messageId], () => Promise.resolve());
        reports.wake();
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
