import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const linux = process.platform === 'linux';
const LOG_LIMIT_BYTES = 20 * 1024 * 1024;

/** The command line of a living process, arguments separated by spaces; '' when there is none (a zombie has none). */
export function commandLine(pid) {
  try {
    if (linux) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/**
 * When a process was started: tells it from a later one that was given the same number (its title may change, this
 * doesn't). '' when it is gone.
 */
export function birth(pid) {
  if (commandLine(pid) === '') return '';
  try {
    // Field 22 of proc(5) stat, counted behind the command's closing bracket: clock ticks since boot.
    if (linux) return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '';
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

export const isAlive = (pid) => commandLine(pid) !== '';

/** Waits until the condition gives something truthy, and returns it; undefined when the time is over. */
export async function until(condition, timeoutMs, everyMs = 20) {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const answer = await condition();
    if (answer) return answer;
    if (performance.now() >= end) return undefined;
    await sleep(everyMs);
  }
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Asks a process (with `group`, all of its group) to stop, then makes it; returns when it is gone. */
export async function stop(pid, { ask = 'SIGTERM', force = 'SIGKILL', patienceMs = 2000, group = false } = {}) {
  if (!isAlive(pid)) return;
  const target = group ? -pid : pid;
  signal(target, ask);
  if (await until(() => !isAlive(pid), patienceMs)) return;
  signal(target, force);
  await until(() => !isAlive(pid), 1000);
}

/** Opens a log for appending; one that has grown large is put aside as `.1` first. */
export function openLog(file) {
  mkdirSync(dirname(file), { recursive: true });
  try {
    if (statSync(file).size > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  return openSync(file, 'a');
}

/** The last lines of a log, to be shown when its process failed. */
export function logTail(file, lines = 25) {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } catch {
    return '';
  }
}

export const noteIn = (file, line) => appendFileSync(file, `--- ${new Date().toISOString()} ${line}\n`);

/**
 * Starts a process that writes to a log (without one, to the terminal) and lives in a group of its own, so that a Ctrl-C at the terminal reaches only
 * the supervisor, which then stops everything in order. With `ipc` the child notices when the supervisor dies.
 */
export function spawnKept(command, args, { log, ipc = false, ...options }) {
  const fd = log ? openLog(log) : 'inherit';
  const stdio = ipc ? ['ignore', fd, fd, 'ipc'] : ['ignore', fd, fd];
  const child = spawn(command, args, { ...options, stdio, detached: true });
  if (log) closeSync(fd);
  // A failure to spawn comes as an event; it is told to whoever waits for the exit.
  child.on('error', (error) => {
    if (log) noteIn(log, String(error));
    child.emit('exit', -1, null);
  });
  return child;
}

const runs = new Set();
let onRun = () => {};
let ended = false;

/** Tells the listener of every command that `run` starts, so that a killed supervisor's successor can clear them. */
export function watchRuns(listener) {
  onRun = listener;
}

/** Ends every command that is still under way, with all it started, and lets no further one begin. */
export async function endRuns() {
  ended = true;
  // npm 11 is known to spin for ever on SIGTERM, so patience is short; whatever runs here can be repeated.
  await Promise.all([...runs].map((child) => stop(child.pid, { group: true, patienceMs: 700 })));
}

/**
 * Runs a command to its end and collects what it printed. Never throws for an exit code.
 * @returns {Promise<{ code: number, output: string  }>} code 124 stands for a timeout
 */
export function run(command, args, { timeoutMs = 0, ...options } = {}) {
  if (ended) return Promise.resolve({ code: 130, output: 'Dihentikan.' });
  return new Promise((done) => {
    const chunks = [];
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, ...options });
    if (child.pid) {
      runs.add(child);
      onRun(child);
    }
    let timedOut = false;
    const timer =
      timeoutMs > 0 &&
      setTimeout(() => {
        timedOut = true;
        signal(-child.pid, 'SIGKILL');
      }, timeoutMs);
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    const finish = (code) => {
      runs.delete(child);
      if (timer) clearTimeout(timer);
      const output =
        Buffer.concat(chunks).toString('utf8') + (timedOut ? `\nStopped after ${timeoutMs / 1000} s.\n` : '');
      done({ code: timedOut ? 124 : code, output });
    };
    child.on('error', (error) => {
      chunks.push(Buffer.from(String(error)));
      finish(127);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}
