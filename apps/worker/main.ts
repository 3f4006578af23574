import 'reflect-metadata';
import { createServer } from 'node:http';
import { NestFactory } from '@nestjs/core';
import { ConfigError, configFromEnvironment, createLog, NestLog } from '@tanggap/platform';
import { stepBack } from './step-back';
import { WorkerModule } from './worker.module';

/** Jobs under way may finish until then; what starts us waits for three seconds at most. */
const SHUTDOWN_MS = 2500;

/** For whoever runs the worker: it answers as long as its event loop does. */
function answerHealth(port: number): void {
  createServer((request, response) => {
    response.writeHead(request.url === '/health/live' ? 200 : 404, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ status: 'ok' }));
  }).listen(port, '127.0.0.1');
}

async function main(): Promise<void> {
  stepBack();
  const config = configFromEnvironment();
  const log = createLog('worker', config.LOG_LEVEL);
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, log), {
    logger: new NestLog(log),
    abortOnError: false,
  });
  let stopping = false;
  const stop = (reason: string): void => {
    if (stopping) return;
    stopping = true;
    log.info({ reason }, 'stopping');
    setTimeout(() => process.exit(0), SHUTDOWN_MS).unref();
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  process.on('disconnect', () => stop('disconnect'));
  if (config.WORKER_PORT !== undefined) answerHealth(config.WORKER_PORT);
  log.info({}, 'working');
}

main().catch((error: unknown) => {
  const isKnown = error instanceof ConfigError;
  process.stderr.write(`${isKnown || !(error instanceof Error) ? String((error as Error).message) : error.stack}\n`);
  process.exit(1);
});
