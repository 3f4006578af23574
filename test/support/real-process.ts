import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import type { LogLine } from './test-app';
import { testConfig } from './test-config';

export interface RealProcess {
  /** Everything that was logged, oldest first. */
  log: LogLine[];
  /** When it has ended; null after a signal that it didn't handle. */
  exitCode: Promise<number | null>;
  /** Asks it to stop. @returns its exit code */
  stop(): Promise<number | null>;
}

let isBuilt = false;

/** Compiles api and worker when their sources changed; a moment when they didn't. */
function build(): void {
  if (isBuilt) return;
  const compile = "import('./scripts/lib/build.mjs').then(({ build }) => build('server'))";
  execFileSync(process.execPath, ['-e', compile], { timeout: 60_000, stdio: 'ignore' });
  isBuilt = true;
}

/** The real program, as it is run in production. */
export function startRealProcess(
  name: 'api' | 'worker',
  databaseUrl: string,
  settings: Record<string, string>,
): RealProcess {
  build();
  const env = Object.entries({ ...testConfig(databaseUrl, settings) }).map(([key, value]) => [key, String(value)]);
  const child = spawn(process.execPath, [`dist/apps/${name}/main.js`], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...Object.fromEntries(env) } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const log: LogLine[] = [];
  createInterface(child.stdout).on('line', (line) => log.push(JSON.parse(line) as LogLine));
  const exitCode = once(child, 'close').then(([code]) => code as number | null);
  return {
    log,
    exitCode,
    stop: () => {
      child.kill('SIGTERM');
      return exitCode;
    },
  };
}

/** A port that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
