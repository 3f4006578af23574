/**
 * `npm run bench:similar`: how long a citizen, and a verifier, waits for reports of the same matter, with very many filed, on servers of
 * its own and a real API process. `-- --complaints 20000` for a quick run.
 */
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { build } from '../../scripts/lib/build.mjs';
import { dataDir, root } from '../../scripts/lib/paths.mjs';
import { findRedis } from '../../scripts/lib/redis-program.mjs';
import { say } from '../../scripts/lib/say.mjs';
import { seeded } from '../resilience/random.mjs';
import { signIn } from '../resilience/citizens-and-staff.mjs';
import { ask } from '../resilience/http.mjs';
import { openStage } from '../resilience/stage.mjs';
import { runBench } from './on-a-stage.mjs';

const { values } = parseArgs({ options: { complaints: { type: 'string', default: '100000' } } });
const COMPLAINTS = Number(values.complaints);
const dir = join(dataDir, 'bench-similar');
const PATIENCE_MS = 60_000;
const BATCH = 2000;
const QUESTIONS = 300;
const WARM_UP = 30;

const things =
  `jalan jembatan lampu selokan trotoar pohon pasar halte rambu pagar taman sungai pipa tiang kabel gorong tanggul bak
  sekolah puskesmas balai lapangan parkir terminal makam saluran pintu tembok talud portal`.split(/\s+/);
const states =
  `berlubang padam mampet rusak tumbang roboh bocor kotor hilang bau retak amblas miring macet banjir longsor gelap
  licin berkarat tersumbat`.split(/\s+/);
const places =
  `veteran sudirman ahmadyani diponegoro gajahmada dracik kauman sambong watesalit kasepuhan proyonanggan karangasem
  rowobelang cepokokuning kalisalak depok ujungnegoro subah limpung tersono reban bawang bandar blado wonotunggal warungasem tulis
  gringsing banyuputih kandeman pecalungan`.split(/\s+/);
const fillers =
  `sudah lama warga mengeluh belum ada petugas datang setiap malam anak sekolah lewat motor jatuh kemarin hujan deras air
  meluap depan rumah dekat warung sebelah masjid arah kota minggu lalu dilaporkan ketua rukun tetangga segera diperbaiki bahaya`.split(
    /\s+/,
  );

/** Texts as various as those of real reports: about thirty telling words, a tenth of them rare. */
function complaintOf(random, nth) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const [thing, state, place] = [pick(things), pick(states), pick(places)];
  const words = Array.from({ length: 20 }, () => pick(fillers)).join(' ');
  return {
    subject: `${thing} ${state} di ${place} nomor ${Math.floor(random() * 90) + 1}`,
    description: `${thing} di jalan ${place} gang ${nth % 97} ${state}. ${words} milik pak ${pick(places)}${nth % 311}`,
    latitude: -6.9 - random() * 0.2,
    longitude: 109.7 + random() * 0.3,
  };
}

const COMPLAINTS_IN = `
  INSERT INTO complaint SELECT r.* FROM complaint c, jsonb_array_elements($2::jsonb) v,
    LATERAL jsonb_populate_record(c, v || jsonb_build_object('tracking_hash', '\\x' || encode(sha256((v->>'number')::bytea), 'hex'))) r
  WHERE c.number = $1`;
const LIKENESS_IN = `
  INSERT INTO complaint_likeness
  SELECT c.id, c.filed_at, (v->>'bits')::bit(1024), c.category_code, c.area_code, c.latitude, c.longitude
  FROM jsonb_array_elements($1::jsonb) v JOIN complaint c ON c.id = (v->>'id')::uuid`;

/** @param {number} days over which they were filed */
async function seed(stage, days) {
  const { tellingWords, wordBits } = createRequire(import.meta.url)(
    join(root, 'dist/libs/complaints/domain/likeness.js'),
  );
  const { between } = seeded(7);
  const random = () => between(0, 1);
  const client = new pg.Client({ connectionString: stage.databaseUrl });
  await client.connect();
  const filed = [];
  try {
    const [template] = (await client.query(`SELECT number FROM complaint WHERE number NOT LIKE 'ALIKE-%' LIMIT 1`))
      .rows;
    await client.query(
      `DELETE FROM complaint_likeness WHERE complaint_id IN (SELECT id FROM complaint WHERE number LIKE 'ALIKE-%')`,
    );
    await client.query(`DELETE FROM complaint WHERE number LIKE 'ALIKE-%'`);
    for (let from = 0; from < COMPLAINTS; from += BATCH) {
      const rows = Array.from({ length: Math.min(BATCH, COMPLAINTS - from) }, (_, index) => {
        const complaint = complaintOf(random, from + index);
        const at = new Date(Date.now() - random() * days * 86_400_000);
        const bits = wordBits(tellingWords(`${complaint.subject}\n${complaint.description}`));
        return { ...complaint, id: randomUUID(), number: `ALIKE-${from + index}`, filed_at: at, bits };
      });
      filed.push(...rows.slice(0, 50));
      await client.query(COMPLAINTS_IN, [template.number, JSON.stringify(rows)]);
      await client.query(LIKENESS_IN, [JSON.stringify(rows.map(({ id, bits }) => ({ id, bits })))]);
    }
    await client.query('VACUUM ANALYZE complaint, complaint_likeness');
  } finally {
    await client.end();
  }
  return filed;
}

/** @param {(question: object) => Promise<{ status: number, body: { items?: object[], candidates?: object[] } }>} answer */
async function measure(what, questions, answer) {
  const took = [];
  let found = 0;
  for (const [nth, question] of questions.entries()) {
    const begun = performance.now();
    const { status, body } = await answer(question);
    if (status !== 200) throw new Error(`${what}: ${status} ${JSON.stringify(body)}`);
    if (nth < WARM_UP) continue;
    took.push(performance.now() - begun);
    if ((body.items ?? body.candidates).length > 0) found += 1;
  }
  took.sort((a, b) => a - b);
  const at = (share) => took[Math.min(took.length - 1, Math.floor(share * took.length))].toFixed(1);
  say(`  | ${what.padEnd(52)} | ${at(0.5)} ms | ${at(0.95)} ms | ${at(0.99)} ms | ${found} of ${took.length} |`);
}

const searching = (stage) => (body) =>
  ask(`${stage.address}/api/v1/complaints/similar`, { method: 'POST', body, patienceMs: PATIENCE_MS });

async function asVerifier(stage) {
  const headers = { authorization: `Bearer ${await signIn(stage.address, 'verifier')}` };
  return ({ number }) =>
    ask(`${stage.address}/api/v1/complaints/${number}/duplicates`, { headers, patienceMs: PATIENCE_MS });
}

/** Another process in the place of the one that is killed: how soon it serves, and what its first search costs. */
async function measureStart(stage, question) {
  const search = searching(stage);
  process.kill(stage.pidOf('api'), 'SIGKILL');
  const killed = performance.now();
  while (await stage.isServing()) await sleep(10);
  await stage.ready();
  const ready = performance.now();
  const took = [];
  for (let nth = 0; nth < 20; nth += 1) {
    const begun = performance.now();
    await search(question);
    took.push(performance.now() - begun);
  }
  const ms = (value) => `${value.toFixed(0)} ms`;
  say(`  a new process: ready after ${ms(ready - killed)}, its first searches ${took.map(ms).join(', ')}`);
}

async function bench(session) {
  await findRedis();
  await build('server');
  const stage = await openStage(session, dir, { settings: { LOG_LEVEL: 'warn', SIMILAR_PER_MINUTE: '0' } });
  await stage.startApi();
  const template = {
    kind: 'complaint',
    subject: 'Jalan berlubang di depan SDN Kauman 1',
    // Nothing of danger: an anonymous report of that is shown to nobody.
    description: 'Aspalnya mengelupas sejak dua minggu, mohon ditambal.',
    categoryCode: 'jalan-jembatan',
    location: { latitude: -6.9082, longitude: 109.7335 },
    anonymous: true,
  };
  const first = await ask(`${stage.address}/api/v1/complaints`, {
    method: 'POST',
    body: template,
    patienceMs: PATIENCE_MS,
  });
  if (first.status !== 201) throw new Error(`filing answered ${first.status}`);
  say(`  | ${COMPLAINTS} complaints | p50 | p95 | p99 | offered |`);
  for (const [days, words] of [
    [365, 'over a year'],
    [60, 'all within the 60 days that are searched'],
  ]) {
    const filed = await seed(stage, days);
    const some = Array.from({ length: QUESTIONS }, (_, nth) => filed[(nth * 37) % filed.length]);
    const whole = some.map(({ subject, description, latitude, longitude }) => {
      return { subject, description, categoryCode: 'jalan-jembatan', location: { latitude, longitude } };
    });
    const search = searching(stage);
    await measure(`${words}: a whole report with its point`, whole, search);
    const texts = some.map(({ subject, description }) => ({ subject, description }));
    await measure(`${words}: text alone`, texts, search);
    const subjects = some.map(({ subject }) => ({ subject }));
    await measure(`${words}: only the subject`, subjects, search);
    const recent = filed.filter(({ filed_at: at }) => Date.now() - at < 60 * 86_400_000);
    const opened = some.map((_, nth) => recent[(nth * 37) % recent.length]);
    await measure(`${words}: what a verifier sees beside a report`, opened, await asVerifier(stage));
    await measureStart(stage, whole[0]);
  }
  stage.close();
}

await runBench('npm run bench:similar', dir, bench);
