/**
 * `npm run bench:preview`: how long the office waits to see what a change would move, with very many open clocks, on
 * servers of its own and a real API process. What other requests of that process wait meanwhile is measured beside it.
 * `-- --clocks 20000` for a quick run.
 */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { build } from '../../scripts/lib/build.mjs';
import { dataDir } from '../../scripts/lib/paths.mjs';
import { findRedis } from '../../scripts/lib/redis-program.mjs';
import { say } from '../../scripts/lib/say.mjs';
import { signIn } from '../resilience/citizens-and-staff.mjs';
import { ask } from '../resilience/http.mjs';
import { openStage } from '../resilience/stage.mjs';
import { runBench } from './on-a-stage.mjs';

const { values } = parseArgs({ options: { clocks: { type: 'string', default: '100000' } } });
const CLOCKS = Number(values.clocks);
/** Verification, first response, resolution and the statutory limit. */
const CLOCKS_PER_COMPLAINT = 4;
const dir = join(dataDir, 'bench-preview');
const PATIENCE_MS = 60_000;
const PROBE_MS = 50;

const template = {
  kind: 'complaint',
  subject: 'Jalan berlubang di depan SDN Kauman 1',
  description: 'Lubang sedalam 20 cm sejak dua minggu, sudah ada yang jatuh.',
  categoryCode: 'jalan-jembatan',
  anonymous: true,
};

const COPY_COMPLAINTS = `
  INSERT INTO complaint SELECT copy.* FROM complaint c, generate_series(1, $2::int) nth,
    LATERAL jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'number', 'OPEN-' || nth,
      'tracking_hash', '\\x' || encode(sha256(nth::text::bytea), 'hex'))) copy
  WHERE c.number = $1`;

const COPY_CLOCKS = `
  INSERT INTO sla_clock SELECT copy.* FROM sla_clock k, complaint c,
    LATERAL jsonb_populate_record(k, jsonb_build_object('id', gen_random_uuid(), 'complaint_id', c.id)) copy
  WHERE k.complaint_id = (SELECT id FROM complaint WHERE number = $1) AND c.number LIKE 'OPEN-%'`;

async function seed(stage) {
  const filed = await ask(`${stage.address}/api/v1/complaints`, {
    method: 'POST',
    body: template,
    patienceMs: PATIENCE_MS,
  });
  if (filed.status !== 201) throw new Error(`filing answered ${filed.status}`);
  const client = new pg.Client({ connectionString: stage.databaseUrl });
  await client.connect();
  try {
    await client.query(COPY_COMPLAINTS, [filed.body.number, CLOCKS / CLOCKS_PER_COMPLAINT]);
    await client.query(COPY_CLOCKS, [filed.body.number]);
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}

/** The longest that somebody else's request waited while `work` was under way, in milliseconds. */
async function besides(address, work) {
  let isOver = false;
  const watch = async () => {
    let longest = 0;
    while (!isOver) {
      const begun = performance.now();
      await ask(`${address}/health/live`, { patienceMs: PATIENCE_MS });
      longest = Math.max(longest, performance.now() - begun);
      await sleep(PROBE_MS);
    }
    return longest;
  };
  const watching = watch();
  const result = await work().finally(() => {
    isOver = true;
  });
  return { result, longest: await watching };
}

async function measure(stage, token, what, path, body) {
  const headers = { authorization: `Bearer ${token}` };
  const begun = performance.now();
  const preview = () =>
    ask(`${stage.address}/api/v1${path}`, { method: 'POST', body, headers, patienceMs: PATIENCE_MS });
  const { result, longest } = await besides(stage.address, preview);
  const seconds = (performance.now() - begun) / 1000;
  if (result.status !== 200) throw new Error(`${what}: ${result.status} ${JSON.stringify(result.body)}`);
  const { clocksMoved, complete } = result.body;
  const counted = `${clocksMoved} move${complete ? '' : ', given up'}`;
  say(`  | ${what.padEnd(44)} | ${seconds.toFixed(2)} s | ${counted} | others wait ${longest.toFixed(0)} ms at most |`);
}

/** In WIB, so that it lies after the day of filing, which doesn't count. */
function workingDayAfterTomorrow() {
  const day = new Date(Date.now() + 7 * 3_600_000 + 2 * 86_400_000);
  while ([0, 6].includes(day.getUTCDay())) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

async function bench(session) {
  await findRedis();
  await build('server');
  const stage = await openStage(session, dir, { settings: { LOG_LEVEL: 'warn' } });
  await stage.startApi();
  await seed(stage);
  const token = await signIn(stage.address, 'admin');
  const read = async (path) =>
    (
      await ask(`${stage.address}/api/v1${path}`, {
        headers: { authorization: `Bearer ${token}` },
        patienceMs: PATIENCE_MS,
      })
    ).body;
  const soon = workingDayAfterTomorrow();
  const dayOff = (date) => ({ date, kind: 'libur_daerah', name: 'Hari jadi', decree: 'SE Bupati' });
  const calendar = await read('/calendars/kantor');
  const decree = await read('/holiday-decrees/2027');
  say(`  ${CLOCKS} open clocks:`);
  const calendars = '/calendars/kantor/preview';
  await measure(stage, token, 'a day off within every limit', calendars, { ...calendar, holidays: [dayOff(soon)] });
  await measure(stage, token, 'the same again', calendars, { ...calendar, holidays: [dayOff(soon)] });
  await measure(stage, token, 'a day off that no limit reaches', calendars, {
    ...calendar,
    holidays: [dayOff('2027-12-30')],
  });
  const days = [...decree.holidays, { ...dayOff('2027-01-04'), kind: 'cuti_bersama' }];
  await measure(stage, token, 'a decree with one more day', '/holiday-decrees/2027/preview', {
    ...decree,
    holidays: days,
  });
  const clocks = [{ clock: 'resolution', duration: { amount: 10, unit: 'working_days' } }];
  const policy = '/sla-policies/complaint/preview';
  await measure(stage, token, 'a limit, open complaints too', policy, { clocks, appliesToOpen: true });
  await measure(stage, token, 'a limit, from now on', policy, { clocks });
  stage.close();
}

await runBench('npm run bench:preview', dir, bench);
