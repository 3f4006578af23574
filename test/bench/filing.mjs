/**
 * `npm run bench`: files complaints at 1, 8 and 32 connections and, in the same run on the same PostgreSQL, lets pgbench
 * insert the same rows. The processor time of the API for each filing is what holds on a busy machine. Needs a running `npm start` (its servers, in a database of the bench's own) and pgbench.
 */
import { rmSync, writeFileSync } from 'node:fs';
import autocannon from 'autocannon';
import { admin, body, PORT, processorMs, run, sameRowsAgain, SECONDS, sql, url, withApi } from './bench-database.mjs';

const script = '.data/bench.sql';

async function pgbench(clients) {
  const how = ['-n', '-M', 'simple', '-c', String(clients), '-j', '2', '-T', String(SECONDS), '-f', script];
  const { stdout } = await run(process.env.PGBENCH ?? 'pgbench', [...how, url]);
  return Number(/tps = ([\d.]+)/.exec(stdout)?.[1] ?? 0);
}

const file = (connections) =>
  autocannon({
    url: `http://127.0.0.1:${PORT}/api/v1/complaints`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    connections,
    duration: SECONDS,
  });

const commits = async () =>
  Number((await sql(admin, `SELECT xact_commit FROM pg_stat_database WHERE datname = 'tanggap_bench'`))[0].xact_commit);

async function measure(connections, api) {
  const [before, used] = [await commits(), processorMs(api)];
  const result = await file(connections);
  const processor = (processorMs(api) - used) / result['2xx'];
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const trips = ((await commits()) - before) / result['2xx'];
  const tps = await pgbench(connections);
  const rate = result['2xx'] / result.duration;
  return `| ${connections} | ${rate.toFixed(0)} | ${result.latency.p50} | ${result.latency.p99} | ${result.non2xx} | ${trips.toFixed(2)} | ${processor.toFixed(2)} | ${tps.toFixed(0)} | ${(rate / tps).toFixed(2)} |`;
}

await withApi(async (api) => {
  try {
    await file(1);
    writeFileSync(script, await sameRowsAgain());
    console.log(
      '| connections | filed/s | p50 ms | p99 ms | not 201 | round trips | API ms a filing | pgbench tps | ratio |',
    );
    console.log('|---|---|---|---|---|---|---|---|---|');
    for (const connections of [1, 8, 32]) console.log(await measure(connections, api));
  } finally {
    rmSync(script, { force: true });
  }
});
