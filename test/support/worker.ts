import { NestFactory } from '@nestjs/core';
import { createLog } from '@tanggap/platform';
import { WorkerModule } from '../../apps/worker/worker.module';
import { testConfig } from './test-config';

export interface TestWorker {
  close(): Promise<void>;
}

/** The worker on a database that an API under test uses, with its queues in the test's Redis. */
export async function startTestWorker(databaseUrl: string, settings: Record<string, string> = {}): Promise<TestWorker> {
  const config = testConfig(databaseUrl, settings);
  const log = createLog('worker', 'error', { write: () => undefined });
  return NestFactory.createApplicationContext(WorkerModule.forRoot(config, log), {
    logger: false,
    abortOnError: false,
  });
}
