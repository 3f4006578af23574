import { type AppConfig, ConfigError, configFromEnvironment } from '../config/app-config';
import { awaitDatabase, DatabaseAway } from '../database/await-database';
import { createLog, type Log } from '../logging/log';

/** Requests and jobs under way may finish until then; what starts us waits for three seconds at most. */
const SHUTDOWN_MS = 2500;

interface Running {
  close(): Promise<void>;
}

interface ProcessParts {
  config: AppConfig;
  log: Log;
  /** Returns when PostgreSQL answers. @param onAway see awaitDatabase */
  database: (onAway?: () => void) => Promise<void>;
}

/**
 * The life of a process of this system: reads the settings, starts, and stops in order when it is told to, also while
 * it is still starting. What keeps it from starting is one line and the exit code 1.
 * @param service what the log calls it
 */
export async function runProcess(service: string, start: (parts: ProcessParts) => Promise<Running>): Promise<void> {
  const config = settings();
  const log = createLog(service, config.LOG_LEVEL);
  let app: Running | undefined;
  stopWhenTold(log, () => app);
  try {
    app = await start({ config, log, database: (onAway = () => undefined) => awaitDatabase(config, log, onAway) });
  } catch (error) {
    log.error({ err: error }, error instanceof DatabaseAway ? error.message : 'could not start');
    process.exit(1);
  }
}

function settings(): AppConfig {
  try {
    return configFromEnvironment();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

function stopWhenTold(log: Log, running: () => Running | undefined): void {
  let told = false;
  const stop = (reason: string): void => {
    if (told) return;
    told = true;
    log.info({ reason }, 'stopping');
    const app = running();
    if (!app) process.exit(0);
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
