import { Client } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import type { AppConfig } from '../config/app-config';
import type { Log } from '../logging/log';
import { isDatabaseUnreachable } from './unreachable';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5000;
/** A server that takes a connection and says nothing is as good as one that is away. */
const TRY_MS = 5000;

/** PostgreSQL didn't come in time; the message is for whoever runs the process. */
export class DatabaseAway extends Error {}

/**
 * Waits until PostgreSQL answers, ever longer between two tries, and logs only the change: once that it is away, once
 * that it is there.
 * @param onAway called once, when it is found to be away
 * @throws DatabaseAway after START_PATIENCE_MS; anything else that stands in the way (a wrong password) at once
 */
export async function awaitDatabase(
  config: Pick<AppConfig, 'DATABASE_URL' | 'START_PATIENCE_MS'>,
  log: Log,
  onAway: () => void,
): Promise<void> {
  const began = performance.now();
  const waitedMs = (): number => Math.round(performance.now() - began);
  for (let longest = FIRST_PAUSE_MS, tries = 1; ; tries++) {
    const reason = await whyAway(config.DATABASE_URL);
    if (reason === undefined) {
      if (tries > 1) log.info({ waitedMs: waitedMs() }, 'PostgreSQL is there');
      return;
    }
    if (tries === 1) {
      log.warn({ patienceMs: config.START_PATIENCE_MS, err: reason }, 'PostgreSQL is away: waiting for it');
      onAway();
    }
    const left = config.START_PATIENCE_MS - waitedMs();
    if (left <= 0) throw new DatabaseAway(sentence(config.START_PATIENCE_MS), { cause: reason });
    // Processes that were started together shouldn't all come at the same moment.
    await pause(Math.min(left, longest * (0.5 + Math.random() / 2)));
    longest = Math.min(longest * 2, LONGEST_PAUSE_MS);
  }
}

const sentence = (patienceMs: number): string =>
  `PostgreSQL did not answer for ${patienceMs / 1000} s: gave up. Start it, or look at DATABASE_URL.`;

/** What keeps PostgreSQL from answering; undefined when it answers. @throws Error that waiting doesn't mend */
async function whyAway(url: string): Promise<unknown> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: TRY_MS, query_timeout: TRY_MS });
  // The connection may end while nobody waits for an answer.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return undefined;
  } catch (error) {
    if (isDatabaseUnreachable(error)) return error;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
