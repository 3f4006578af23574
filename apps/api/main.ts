import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConfigError, configFromEnvironment, createLog, type Log } from '@tanggap/platform';
import { createApp } from './create-app';

/** Requests under way may finish until then; what starts us waits for three seconds at most. */
const SHUTDOWN_MS = 2500;

/** Stops in order, once, whoever asks: also while still starting. */
class Shutdown {
  app?: NestFastifyApplication;
  private asked = false;

  constructor(private readonly log: Log) {
    process.on('SIGTERM', () => this.stop('SIGTERM'));
    process.on('SIGINT', () => this.stop('SIGINT'));
    // scripts/start.mjs keeps a channel open; when it is gone, nobody is left who would stop us.
    process.on('disconnect', () => this.stop('disconnect'));
  }

  private stop(reason: string): void {
    if (this.asked) return;
    this.asked = true;
    this.log.info({ reason }, 'stopping');
    if (!this.app) process.exit(0);
    setTimeout(() => process.exit(0), SHUTDOWN_MS).unref();
    this.app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        this.log.error({ err: error }, 'could not stop in order');
        process.exit(1);
      },
    );
  }
}

async function main(): Promise<void> {
  const config = configFromEnvironment();
  const log = createLog('api', config.LOG_LEVEL);
  const shutdown = new Shutdown(log);
  try {
    const app = await createApp(config, { log });
    shutdown.app = app;
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
