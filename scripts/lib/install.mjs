import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { run } from './processes.mjs';
import { Trouble, step } from './say.mjs';

const MINIMUM_NODE = [20, 19];

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/**
 * npm writes node_modules/.package-lock.json as the last act of an installation, so it tells exactly what is there; a
 * package that the lock wants and it lacks may only be an optional one (another platform's binaries).
 */
export function isInstalled(folder = root) {
  const present = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(present)) return false;
  const have = packagesIn(present);
  return Object.entries(packagesIn(join(folder, 'package-lock.json'))).every(
    ([path, wanted]) =>
      path === '' || (have[path] ? have[path].version === wanted.version : Boolean(wanted.optional || wanted.peer)),
  );
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor >= MINIMUM_NODE[1])) return;
  throw new Trouble(
    `Node.js ${process.versions.node} terlalu lama: pasang Node.js ${MINIMUM_NODE.join('.')} atau lebih baru.`,
  );
}

/** Installs the packages of the lock file when they are missing or others; npm's own words appear only if it fails. */
export async function ensureInstalled() {
  checkNode();
  if (isInstalled()) return;
  await step('Memasang paket-paket npm (sekali saja, kira-kira satu menit)', async () => {
    const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
    const [command, ...before] = npm;
    // NODE_ENV=production or an npmrc may leave out what builds the application.
    const args = [
      ...before,
      'ci',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ];
    const attempt = () => run(command, args, { cwd: root, timeoutMs: 15 * 60_000 });
    let { code, output } = await attempt();
    // Once more: a registry that stumbles once is common.
    if (code !== 0) ({ code, output } = await attempt());
    if (code !== 0)
      throw new Trouble(`npm ci gagal (kode ${code}). Periksa sambungan internet, lalu coba lagi.\n\n${output}`);
  });
}
