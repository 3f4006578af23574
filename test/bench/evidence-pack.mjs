/**
 * `npm run bench:evidence-pack`: how long an evidence pack of very many complaints takes, and how much memory the process needs for
 * it, on servers of its own. The complaints come in as an export of SP4N-LAPOR!, which is measured on the way.
 * `-- --complaints 500` for a quick run.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../scripts/lib/build.mjs';
import { cli, dataDir, root } from '../../scripts/lib/paths.mjs';
import { findRedis } from '../../scripts/lib/redis-program.mjs';
import { say } from '../../scripts/lib/say.mjs';
import { openStage } from '../resilience/stage.mjs';
import { runBench } from './on-a-stage.mjs';

const { values } = parseArgs({ options: { complaints: { type: 'string', default: '5000' } } });
const COMPLAINTS = Number(values.complaints);
const dir = join(dataDir, 'bench-evidence-pack');
const YEAR = new Date().getUTCFullYear() - 1;
const MEGA = 1024 * 1024;
const LOOK_MS = 100;

/** Spread over a year, most of them open, so that each has a history of reminders and breaches. */
function register() {
  const rows = Array.from({ length: COMPLAINTS }, (_, nth) => {
    const day = new Date(Date.UTC(YEAR, 0, 1 + (nth % 365))).toISOString().slice(0, 10);
    const status = nth % 5 === 0 ? 'Selesai' : 'Disposisi';
    return `B${nth};${day};DPUPR;Batang;${status};Jalan dan jembatan;Jalan berlubang di depan balai desa nomor ${nth}. Mohon diperbaiki.`;
  });
  return `tracking_id;tanggal_masuk;dinas_tujuan;kecamatan;status;kategori;isi_laporan_awal\n${rows.join('\n')}\n`;
}

/** The most memory that a process has had, as Linux counts it; null elsewhere. */
function peakOf(pid) {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}

async function run(environment, args) {
  const begun = performance.now();
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peak = 0;
  const look = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid) ?? 0);
  }, LOOK_MS);
  const code = await new Promise((resolve) => child.on('exit', resolve));
  clearInterval(look);
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}`);
  return { seconds: (performance.now() - begun) / 1000, peak };
}

const line = (what, { seconds, peak }, more = '') =>
  say(`  | ${what.padEnd(34)} | ${seconds.toFixed(1)} s | ${(peak / MEGA).toFixed(0)} MB at most | ${more}|`);

async function bench(session) {
  await findRedis();
  await build('server');
  const stage = await openStage(session, dir, { settings: { LOG_LEVEL: 'warn' } });
  mkdirSync(dir, { recursive: true });
  const [table, pack] = [join(dir, 'register.csv'), join(dir, 'pack.zip')];
  writeFileSync(table, register());
  const { environment } = stage;
  line(
    `import of ${COMPLAINTS}`,
    await run(environment, ['sp4n:import', '--file', table, '--as', 'verifier', '--apply']),
  );
  const made = await run(environment, ['evidence-pack', '--opd', 'dpupr', '--period', `${YEAR}`, '--out', pack]);
  line(`evidence pack of ${COMPLAINTS}`, made, `${(statSync(pack).size / MEGA).toFixed(1)} MB of ZIP `);
  stage.close();
}

await runBench('npm run bench:evidence-pack', dir, bench);
