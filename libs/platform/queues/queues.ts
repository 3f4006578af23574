import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Queue, Worker, type JobsOptions, type Processor } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import { randomUUID } from 'node:crypto';
import { AppConfig } from '../config/app-config';
import { Log } from '../logging/log';

/** The hash tag keeps all keys of a queue on one node of a Redis Cluster. */
const PREFIX = '{tanggap}';
const EPOCH_KEY = '{tanggap}:epoch';
/** A Redis that hangs is as good as one that is away. */
const COMMAND_TIMEOUT_MS = 5000;

/** Completed jobs go at once; failed ones are kept for people to look at, bounded by age and count. */
const jobOptions: JobsOptions = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 500, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: { age: 7 * 24 * 3600, count: 1000 },
};

export interface NewJob {
  name: string;
  /** Ids only, never personal data. */
  data: Record<string, string>;
  /** Without a colon; a job with a known id isn't added again. */
  id: string;
  delayMs?: number;
}

/** Redis as the worker knows it: it may be away or flushed at any time, and nothing is lost by it. */
@Injectable()
export class Queues implements OnApplicationShutdown {
  private readonly connection: Redis;
  private readonly queues = new Map<string, Queue>();
  private readonly workers: Worker[] = [];
  private readonly connections: Redis[] = [];

  constructor(
    private readonly config: AppConfig,
    private readonly log: Log,
  ) {
    this.connection = this.connect({
      maxRetriesPerRequest: 1,
      enableOfflineQueue: false,
      commandTimeout: COMMAND_TIMEOUT_MS,
    });
  }

  /** @throws Error when Redis doesn't answer: the caller keeps what it has and tries again later. */
  async add(queue: string, jobs: NewJob[]): Promise<void> {
    if (jobs.length === 0) return;
    await this.queue(queue).addBulk(
      jobs.map(({ name, data, id, delayMs }) => ({
        name,
        data,
        opts: { ...jobOptions, jobId: id, ...(delayMs ? { delay: delayMs } : {}) },
      })),
    );
  }

  /** How many jobs of a queue wait for a worker. @throws Error when Redis doesn't answer */
  async waiting(queue: string): Promise<number> {
    return this.queue(queue).getWaitingCount();
  }

  /** Handles the jobs of a queue until shutdown. */
  handle(queue: string, concurrency: number, processor: Processor): void {
    const connection = this.connect({ maxRetriesPerRequest: null });
    const worker = new Worker(queue, processor, { connection, prefix: PREFIX, concurrency });
    worker.on('error', (error) => this.log.debug({ queue, err: error }, 'queue connection'));
    worker.on('failed', (job, error) => {
      const last = job !== undefined && job.attemptsMade >= (job.opts.attempts ?? 1);
      const fields = { queue, job: job?.name, jobId: job?.id, attempts: job?.attemptsMade, err: error };
      if (last) this.log.error(fields, 'job failed for good');
      else this.log.warn(fields, 'job failed, will be tried again');
    });
    this.workers.push(worker);
  }

  /** Names this life of Redis: after a flush or a loss of data it is another, and every timer has to be set again. */
  async epoch(): Promise<string> {
    await this.connection.set(EPOCH_KEY, randomUUID(), 'NX');
    return (await this.connection.get(EPOCH_KEY)) ?? '';
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled(this.workers.map((worker) => worker.close()));
    await Promise.allSettled([...this.queues.values()].map((queue) => queue.close()));
    // BullMQ leaves connections that it was given open.
    this.connections.forEach((connection) => connection.disconnect());
  }

  private queue(name: string): Queue {
    const known = this.queues.get(name);
    if (known) return known;
    const queue = new Queue(name, { connection: this.connection, prefix: PREFIX });
    queue.on('error', (error) => this.log.debug({ queue: name, err: error }, 'queue connection'));
    this.queues.set(name, queue);
    return queue;
  }

  private connect(
    options: Pick<RedisOptions, 'maxRetriesPerRequest' | 'enableOfflineQueue' | 'commandTimeout'>,
  ): Redis {
    const redis = new Redis(this.config.REDIS_URL, {
      ...options,
      connectTimeout: 3000,
      retryStrategy: (times) => Math.min(times * 100, 1000),
    });
    // Redis being away is expected; /health/ready tells, and the sweep works from PostgreSQL meanwhile.
    redis.on('error', (error) => this.log.debug({ err: error }, 'redis connection'));
    this.connections.push(redis);
    return redis;
  }
}
