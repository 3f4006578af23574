import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConfigError, configFromEnvironment, createLog, type Log } from '@tanggap/platform';
import { createApp } from './create-app';

/** Requests under way may finish until then; what starts us waits for three seconds at most. */
const SHUTDOWN_MS = 2500;

function stopOnRequest(app: NestFastifyApplication, log: Log): void {
  let stopping = false;
  const stop = (reason: string): void => {
    if (stopping) return;
    stopping = true;
    log.info({ reason }, 'stopping');
    setTimeout(() => process.exit(0), SHUTDOWN_MS).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'could not stop in order');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  // scripts/start.mjs keeps a channel open; when it is gone, nobody is left who would stop us.
  process.on('disconnect', () => stop('disconnect'));
}

async function main(): Promise<void> {
  const config = configFromEnvironment();
  const log = createLog('api', config.LOG_LEVEL);
  try {
    const app = await createApp(config, { log });
    stopOnRequest(app, log);
    await app.listen({ port: config.PORT, host: config.HOST });
    log.info({ host: config.HOST, port: config.PORT }, 'listening');
  } catch (error) {
    log.error({ err: error }, 'could not start');
    process.exit(1);
  }
}

main().catch((error: unknown) => {
  const isKnown = error instanceof ConfigError;
  process.stderr.write(`${isKnown || !(error instanceof Error) ? String((error as Error).message) : error.stack}\n`);
  process.exit(1);
});
