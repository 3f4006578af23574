import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Clock, createLog, SystemClock } from '@tanggap/platform';
import { WorkerModule } from '../../apps/worker/worker.module';
import type { LogLine } from './test-app';
import { testConfig } from './test-config';

export interface TestWorker {
  nest: INestApplicationContext;
  /** Everything that was logged, oldest first. */
  log: LogLine[];
  close(): Promise<void>;
}

/** The worker on a database that an API under test uses, with its queues in the test's Redis. */
export async function startTestWorker(
  databaseUrl: string,
  settings: Record<string, string> = {},
  clock: Clock = new SystemClock(),
): Promise<TestWorker> {
  const config = testConfig(databaseUrl, settings);
  const lines: LogLine[] = [];
  const log = createLog('worker', config.LOG_LEVEL, { write: (line) => void lines.push(JSON.parse(line) as LogLine) });
  const module = await Test.createTestingModule({ imports: [WorkerModule.forRoot(config, log)] })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const nest = await module.init();
  return { nest, log: lines, close: () => nest.close() };
}
