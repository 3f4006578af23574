import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { dataDir } from './paths.mjs';
import { freePort, isFree } from './ports.mjs';
import { until } from './processes.mjs';
import { Trouble } from './say.mjs';

const LOOPBACK = '127.0.0.1';
const isYes = (value) => ['1', 'true', 'yes', 'on'].includes((value ?? '').toLowerCase());

/**
 * What the environment asks for. Demo accounts belong to the embedded database, or to whoever says DEMO=1; with them
 * only this machine is served unless HOST says otherwise.
 */
export function settings(environment = process.env) {
  const port = Number(environment.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Trouble(`PORT harus bilangan dari 1 sampai 65535, bukan "${environment.PORT}".`);
  }
  const demo = environment.DEMO ? isYes(environment.DEMO) : !environment.DATABASE_URL;
  const host = environment.HOST || (demo ? LOOPBACK : '0.0.0.0');
  return { port, host, demo, pack: environment.DATA_PACK || 'data/batang' };
}

/** How this machine reaches what listens on the host. */
export function addressOf({ host, port }) {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** @throws Trouble with what to do when the port is taken */
export async function requirePort({ host, port }) {
  // A process that is just ending may hold it for a moment longer.
  if (await until(() => isFree(port, host), 1500, 150)) return;
  const other = await freePort(port < 32000 ? port + 1 : 3001, { host });
  throw new Trouble(
    `Port ${port} sedang dipakai program lain. Hentikan program itu, atau pilih port lain, misalnya: PORT=${other} npm start`,
  );
}

/** Makes .data, where everything is kept. @throws Trouble when this user may not */
export function makeDataDir(dir = dataDir) {
  try {
    mkdirSync(join(dir, 'log'), { recursive: true });
  } catch (error) {
    const what = existsSync(dir) ? 'ditulisi' : 'dibuat';
    throw new Trouble(`Folder ${dir} tidak dapat ${what} (${error.code}): jalankan sebagai pemilik folder ini.`);
  }
}
