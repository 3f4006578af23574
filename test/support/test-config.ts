import { type AppConfig, loadConfig } from '@tanggap/platform';
import { testRedisUrl } from './servers';

/** Settings of a process under test: fixed keys, demo accounts, silence except for errors. */
export const testConfig = (databaseUrl: string, change: Record<string, string> = {}): AppConfig =>
  loadConfig({
    DATABASE_URL: databaseUrl,
    REDIS_URL: testRedisUrl(),
    DATABASE_POOL: '6',
    VAULT_KEY: Buffer.alloc(32, 1).toString('base64'),
    SECRET_KEY: Buffer.alloc(32, 2).toString('base64'),
    DEMO: '1',
    LOG_LEVEL: 'info',
    ...change,
  });
