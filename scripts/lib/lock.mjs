import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { birth, stop, until } from './processes.mjs';
import { Trouble } from './say.mjs';

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

const lives = (entry) => entry?.pid > 0 && entry.birth !== '' && birth(entry.pid) === entry.birth;
const mark = (pid) => ({ pid, birth: birth(pid) });

/** Whoever started the holder (npm) is gone: nobody can stop it any more, so it may be sent away. */
const abandoned = (holder) => holder.parent !== undefined && !lives(holder.parent);

function refuse(holder) {
  throw new Trouble(
    `Tanggap sudah berjalan dari folder ini (${holder.what}, proses ${holder.pid}${holder.url ? `, ${holder.url}` : ''}).\n` +
      `Pakai yang itu, atau hentikan dulu dengan Ctrl-C di terminalnya atau: kill ${holder.pid}`,
  );
}

/** Processes of a supervisor that was killed: they notice within moments; who doesn't is stopped. */
async function clearLeftovers(children) {
  const left = children.filter(lives);
  await until(() => !left.some(lives), 1000);
  await Promise.all(left.filter(lives).map((child) => stop(child.pid, { group: true })));
}

/**
 * Makes this process the only one that runs servers on a data directory.
 * @param {string} file @param {string} what name of the command that holds it
 * @throws Trouble when another living process holds it
 */
export async function takeLock(file, what) {
  const holder = read(file);
  if (holder && lives(holder)) {
    if (abandoned(holder)) await stop(holder.pid, { patienceMs: 6000 });
    // A holder that is just stopping is given a moment.
    else if (!(await until(() => !lives(holder), holder.stopping ? 6000 : 0))) refuse(holder);
  }
  await clearLeftovers(holder?.children ?? []);

  const other = read(file);
  if (other?.pid !== holder?.pid && lives(other)) refuse(other);

  const own = { what, ...mark(process.pid), children: [] };
  if (process.env.npm_lifecycle_event) own.parent = mark(process.ppid);
  const save = () => {
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(own, null, 2));
    renameSync(`${file}.${process.pid}`, file);
  };
  save();
  // Two that start in the same moment both get here; the later writer has the lock.
  await sleep(30);
  const winner = read(file);
  if (winner?.pid !== process.pid) refuse(winner ?? { what, pid: 0 });

  return {
    update(change) {
      Object.assign(own, change);
      save();
    },
    addChild(name, pid) {
      own.children = [...own.children.filter(lives), { name, ...mark(pid) }];
      save();
    },
    release() {
      if (read(file)?.pid === process.pid) rmSync(file, { force: true });
    },
    /** True once the npm that started this process is gone, so that no signal can come through it. */
    isAbandoned: () => abandoned(own),
  };
}
