import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Trouble } from './say.mjs';

/**
 * How to run PostgreSQL's programs, which refuse root: as they are for an ordinary user; for root as the owner of the
 * data directory or `nobody`; or, where that user can't reach the clone (a 0700 parent such as /root), inside a user
 * namespace that maps root to `nobody`.
 * @typedef {{ wrap: (command: string, args: string[]) => [string, string[]], options: object, owner?: { uid: number, gid: number } }} Runner
 */

const plain = { wrap: (command, args) => [command, args], options: {} };

const nobody = () => ({
  uid: Number(execFileSync('id', ['-u', 'nobody'], { encoding: 'utf8' })),
  gid: Number(execFileSync('id', ['-g', 'nobody'], { encoding: 'utf8' })),
});

const works = (runner, program, folder) => {
  const script = 'test -x "$1" && "$0" --version';
  const [command, args] = runner.wrap('/bin/sh', ['-c', script, program, folder]);
  return spawnSync(command, args, { ...runner.options, cwd: '/', stdio: 'ignore' }).status === 0;
};

function handOver(path, { uid, gid }) {
  const stats = lstatSync(path);
  if (stats.uid !== uid || stats.gid !== gid) chownSync(path, uid, gid);
  if (stats.isDirectory()) for (const name of readdirSync(path)) handOver(join(path, name), { uid, gid });
}

/** Gives a data directory to the user that the runner runs as. */
export function giveTo(runner, dir) {
  if (runner.owner && existsSync(dir)) handOver(dir, runner.owner);
}

/**
 * @param {string} program path of a PostgreSQL program @param {string} dir its data directory, which may not exist yet
 * @returns {Runner}
 * @throws Trouble when root can't be left on this machine
 */
export function runnerFor(program, dir) {
  if (process.getuid?.() !== 0) return plain;
  const as = ({ uid, gid }) => ({ ...plain, options: { uid, gid }, owner: { uid, gid } });
  const { uid, gid } = nobody();
  const namespace = ['--user', `--map-user=${uid}`, `--map-group=${gid}`, '--'];
  const mapped = {
    wrap: (command, args) => ['unshare', [...namespace, command, ...args]],
    options: {},
    owner: { uid: 0, gid: 0 },
  };
  const owner = existsSync(dir) ? statSync(dir) : { uid: 0, gid: 0 };
  const candidates = [...(owner.uid === 0 ? [] : [as(owner)]), as({ uid, gid }), mapped];
  const runner = candidates.find((candidate) => works(candidate, program, dirname(dir)));
  if (runner) return runner;
  throw new Trouble(
    'PostgreSQL menolak berjalan sebagai root, dan di mesin ini pengguna lain tidak dapat membaca folder ini: ' +
      'jalankan sebagai pengguna biasa, pindahkan foldernya ke tempat yang terbaca semua orang, atau setel DATABASE_URL.',
  );
}
