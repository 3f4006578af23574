import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { dataDir, vendorDir } from './paths.mjs';
import { noteIn, run } from './processes.mjs';
import { Trouble, step } from './say.mjs';

/** BullMQ wants 6.2. */
const MINIMUM = 6.2;
const NAMES = ['redis-server', 'valkey-server'];
const unpacked = join(vendorDir, 'redis');

/** @typedef {{ path: string, env: Record<string, string> }} Program */

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function newEnough({ path, env }) {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', env: { ...process.env, ...env } });
  return Number(/v=(\d+\.\d+)/.exec(stdout ?? '')?.[1] ?? 0) >= MINIMUM;
}

function onPath() {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/bin', '/opt/homebrew/bin'];
  const paths = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths
    .filter(isExecutable)
    .map((path) => ({ path, env: {} }))
    .find(newEnough);
}

function vendored() {
  const path = join(unpacked, 'usr/bin/redis-server');
  if (!existsSync(path)) return undefined;
  const lib = join(unpacked, 'usr/lib');
  const triplets = readdirSync(lib).filter((name) => name.includes('-linux-'));
  const program = { path, env: { LD_LIBRARY_PATH: triplets.map((name) => join(lib, name)).join(':') } };
  return newEnough(program) ? program : undefined;
}

const installedInSystem = (name) =>
  spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', name], { encoding: 'utf8' }).stdout === 'installed';

/** redis-server, redis-tools and those of their libraries that the system lacks; their names differ by release. */
function neededPackages(options) {
  const own = ['redis-server', 'redis-tools'];
  const depends = execFileSync('apt-cache', [...options, 'depends', '--important', ...own], { encoding: 'utf8' });
  const libraries = [...depends.matchAll(/Depends: ((?:lib|lua)[a-z0-9.+-]+)/g)].map(([, name]) => name);
  return [...own, ...new Set(libraries.filter((name) => !installedInSystem(name)))];
}

/** Debian and Ubuntu without any rights: the packages are downloaded into .data and unpacked there, not installed. */
async function unpackFromDebian() {
  const apt = join(vendorDir, 'apt');
  const debs = join(apt, 'debs');
  for (const folder of ['lists/partial', 'cache/archives/partial', 'debs'])
    mkdirSync(join(apt, folder), { recursive: true });
  const options = [
    `Dir::State::lists=${apt}/lists`,
    `Dir::Cache=${apt}/cache`,
    'Debug::NoLocking=1',
    'APT::Sandbox::User=',
  ];
  const flags = options.flatMap((option) => ['-o', option]);
  const must = async (command, args) => {
    const { code, output } = await run(command, args, { cwd: debs, timeoutMs: 120_000 });
    if (code !== 0) throw new Error(`${command} ${args.join(' ')}\n${output}`);
  };
  await must('apt-get', [...flags, '-qq', 'update']);
  await must('apt-get', [...flags, '-qq', 'download', ...neededPackages(flags)]);
  const fresh = `${unpacked}.new`;
  rmSync(fresh, { recursive: true, force: true });
  for (const name of readdirSync(debs)) await must('dpkg-deb', ['-x', join(debs, name), fresh]);
  rmSync(unpacked, { recursive: true, force: true });
  renameSync(fresh, unpacked);
  rmSync(apt, { recursive: true, force: true });
}

/**
 * A redis-server to run: the system's, one that was unpacked before, or one unpacked now.
 * @returns {Promise<Program>}
 * @throws Trouble with one sentence that says what to install
 */
export async function findRedis() {
  const ready = onPath() ?? vendored();
  if (ready) return ready;
  if (process.platform === 'linux' && existsSync('/usr/bin/apt-get')) {
    await step('Mengunduh Redis ke dalam folder .data', unpackFromDebian).catch((error) =>
      noteIn(join(dataDir, 'log', 'redis.log'), error.message),
    );
  }
  const unpackedNow = vendored();
  if (unpackedNow) return unpackedNow;
  throw new Trouble(
    'Redis 6.2 atau lebih baru tidak ada di mesin ini dan tidak dapat diambil tanpa hak tambahan: pasang dahulu ' +
      '(Debian/Ubuntu: sudo apt install redis-server; Fedora: sudo dnf install valkey; macOS: brew install redis) ' +
      'atau setel REDIS_URL, lalu jalankan lagi.',
  );
}
