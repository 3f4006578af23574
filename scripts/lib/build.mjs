import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dataDir, root } from './paths.mjs';
import { run } from './processes.mjs';
import { Trouble, step } from './say.mjs';

/** What can be built: from which sources, by which command, and one file that proves it was. */
const builds = {
  server: {
    label: 'Membangun api, worker, dan cli',
    sources: ['apps/api', 'apps/worker', 'apps/cli', 'libs', 'tsconfig.json', '.swcrc', 'scripts/lib/compile.mjs'],
    command: ['scripts/lib/compile.mjs'],
    product: 'dist/apps/cli/main.js',
    folders: ['dist/apps', 'dist/libs'],
  },
  web: {
    label: 'Membangun halaman web',
    sources: ['apps/web', 'docs/openapi.json'],
    command: ['node_modules/vite/bin/vite.js', 'build', '--config', 'apps/web/vite.config.mts', '--logLevel', 'warn'],
    product: 'dist/web',
    folders: [],
  },
};

/** Every file below a path, or the path itself when it is one. */
export function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** A hash of names and contents: a checkout that only touches times builds nothing. */
function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const file of [...sources, 'package-lock.json'].flatMap((source) => filesUnder(join(root, source))).sort()) {
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Compiled files whose source is gone would otherwise still be loaded. */
function removeOlder(folders, timeMs) {
  for (const file of folders.flatMap((folder) => filesUnder(join(root, folder)))) {
    if (statSync(file).mtimeMs < timeMs) rmSync(file);
  }
}

/**
 * Builds one part when its sources changed since the last time.
 * @param {keyof typeof builds} name
 * @throws Trouble with the builder's own output
 */
export async function build(name) {
  const { label, sources, command, product, folders } = builds[name];
  const stamp = join(dataDir, 'stamps', name);
  const now = fingerprint(sources);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now && existsSync(join(root, product))) return;
  await step(label, async () => {
    rmSync(stamp, { force: true });
    const began = Date.now() - 1000;
    const { code, output } = await run(process.execPath, command, { cwd: root, timeoutMs: 5 * 60_000 });
    if (code !== 0 || !existsSync(join(root, product))) throw new Trouble(`${label} gagal (kode ${code}):\n${output}`);
    removeOlder(folders, began);
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, now);
  });
}
