import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { AppConfig } from '../config/app-config';

const PATIENCE_MS = 400;

/** Whether Redis answers: for people who watch. The API works without it, so this never waits long and never throws. */
@Injectable()
export class RedisStatus implements OnApplicationShutdown {
  private readonly redis: Redis;

  constructor(config: AppConfig) {
    this.redis = new Redis(config.REDIS_URL, {
      lazyConnect: true,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      connectTimeout: PATIENCE_MS,
      retryStrategy: () => null,
    });
    // A lost connection is an answer here ("down"), not an incident; without a listener it would end the process.
    this.redis.on('error', () => undefined);
  }

  async check(): Promise<'up' | 'down'> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<'down'>((resolve) => {
      timer = setTimeout(() => resolve('down'), PATIENCE_MS);
    });
    try {
      return await Promise.race([this.ping(), patience]);
    } finally {
      clearTimeout(timer);
    }
  }

  private async ping(): Promise<'up' | 'down'> {
    try {
      if (this.redis.status === 'wait' || this.redis.status === 'end') await this.redis.connect();
      await this.redis.ping();
      return 'up';
    } catch {
      return 'down';
    }
  }

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }
}
