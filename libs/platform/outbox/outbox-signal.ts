import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { AppConfig } from '../config/app-config';

const PATIENCE_MS = 500;

/**
 * Tells the relay, after a commit, that something waits in the outbox. It may get lost (Redis away, a process killed in
 * between): then the relay's polling finds the message. It never waits, never throws and has one publication under way
 * at most, so that the API doesn't feel how Redis is.
 */
@Injectable()
export class OutboxSignal implements OnApplicationShutdown {
  private readonly channel: string;
  private readonly publisher: Redis;
  private readonly listeners: Redis[] = [];
  private underWay = false;
  private again = false;

  constructor(private readonly config: AppConfig) {
    this.publisher = this.connection({
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      commandTimeout: PATIENCE_MS,
    });
    this.channel = `tanggap:outbox:${this.publisher.options.db ?? 0}`;
  }

  /** Call after the commit, not before: whoever hears it looks at once. Rings meanwhile become one. */
  readonly ring = (): void => {
    this.again = true;
    if (this.underWay) return;
    this.underWay = true;
    void this.publish();
  };

  /** Calls `heard` at every ring from any process, until shutdown; after a loss of Redis too, and once when it is back. */
  listen(heard: () => void): void {
    const listener = this.connection({ maxRetriesPerRequest: null });
    listener.on('message', heard);
    // What was rung while nobody could hear waits in the outbox.
    listener.on('ready', heard);
    // Its own retries go on for as long as Redis is away; only a shutdown ends the wait.
    listener.subscribe(this.channel).catch(() => undefined);
    this.listeners.push(listener);
  }

  onApplicationShutdown(): void {
    for (const redis of [this.publisher, ...this.listeners]) redis.disconnect();
  }

  private async publish(): Promise<void> {
    while (this.again) {
      this.again = false;
      try {
        if (this.publisher.status === 'wait') await this.publisher.connect();
        await this.publisher.publish(this.channel, '');
      } catch {
        // Unheard: polling finds it.
      }
    }
    this.underWay = false;
  }

  private connection(options: {
    enableOfflineQueue?: boolean;
    maxRetriesPerRequest: number | null;
    commandTimeout?: number;
  }): Redis {
    const redis = new Redis(this.config.REDIS_URL, {
      ...options,
      lazyConnect: true,
      connectTimeout: PATIENCE_MS,
      retryStrategy: (times) => Math.min(times * 100, 1000),
    });
    // Redis being away is expected; /health/ready tells.
    redis.on('error', () => undefined);
    return redis;
  }
}
