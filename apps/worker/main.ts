import 'reflect-metadata';
import { createServer } from 'node:http';
import { NestFactory } from '@nestjs/core';
import { NestLog, runProcess } from '@tanggap/platform';
import { stepBack } from './step-back';
import { WorkerModule } from './worker.module';

/** For whoever runs the worker: it answers as long as its event loop does. */
function answerHealth(port: number): void {
  createServer((request, response) => {
    response.writeHead(request.url === '/health/live' ? 200 : 404, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ status: 'ok' }));
  }).listen(port, '127.0.0.1');
}

stepBack();
void runProcess('worker', async ({ config, log, database }) => {
  if (config.WORKER_PORT !== undefined) answerHealth(config.WORKER_PORT);
  await database();
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, log), {
    logger: new NestLog(log),
    abortOnError: false,
  });
  log.info({}, 'working');
  return app;
});
