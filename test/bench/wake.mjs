/**
 * `node test/bench/wake.mjs`: what it costs to wake the relay, and how soon it wakes. The rows of one complaint are
 * inserted over and over at 1, 8 and 32 connections, each way to wake in turn and several times around, so that what
 * drifts on the machine drifts for all. Needs a running `npm start` (docs/decisions/0001).
 */
import { Redis } from 'ioredis';
import pg from 'pg';
import { body, PORT, redisUrl, sameRowsAgain, SECONDS, url, withApi } from './bench-database.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const CHANNEL = 'bench-wake';
const POLL_MS = 200;

const sorted = (values) => [...values].sort((a, b) => a - b);
const quantile = (values, q) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? NaN;

/** Calls `send` at once, and once more after it when it was asked again meanwhile. */
function coalesced(send) {
  let underWay = false;
  let again = false;
  return async function ring() {
    if (underWay) {
      again = true;
      return;
    }
    underWay = true;
    do {
      again = false;
      await send();
    } while (again);
    underWay = false;
  };
}

/** The ways to wake: the statement that files, and what is done after its commit. */
async function ways() {
  const bell = new pg.Client({ connectionString: url });
  await bell.connect();
  const publisher = new Redis(redisUrl);
  const nothing = async () => undefined;
  const plain = await sameRowsAgain();
  return {
    all: [
      { name: `poll every ${POLL_MS} ms`, statement: plain, after: nothing, polls: true },
      {
        name: 'NOTIFY in the transaction',
        statement: await sameRowsAgain(`SELECT pg_notify('${CHANNEL}', '')`),
        after: nothing,
      },
      {
        name: 'NOTIFY after the commit, coalesced',
        statement: plain,
        after: coalesced(() => bell.query(`NOTIFY "${CHANNEL}"`)),
      },
      {
        name: 'Redis PUBLISH after the commit, coalesced',
        statement: plain,
        after: coalesced(() => publisher.publish(CHANNEL, '')),
      },
    ],
    close: async () => {
      await bell.end();
      publisher.disconnect();
    },
  };
}

/** Calls `wake` at every signal of either kind. */
async function listen(wake) {
  const listener = new pg.Client({ connectionString: url });
  await listener.connect();
  listener.on('notification', wake);
  await listener.query(`LISTEN "${CHANNEL}"`);
  const subscriber = new Redis(redisUrl);
  subscriber.on('message', wake);
  await subscriber.subscribe(CHANNEL);
  return async () => {
    await listener.end();
    subscriber.disconnect();
  };
}

/** Files for SECONDS; returns the rate and how long each commit waited for the wake after it, in milliseconds. */
async function measure(way, clients) {
  let waiting = [];
  const delays = [];
  const wake = () => {
    const now = performance.now();
    for (const since of waiting) delays.push(now - since);
    waiting = [];
  };
  const close = way.polls ? undefined : await listen(wake);
  const ticker = way.polls ? setInterval(wake, POLL_MS) : undefined;
  const from = performance.now();
  const end = from + SECONDS * 1000;
  let filed = 0;
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < end) {
        const since = performance.now();
        await client.query({ name: way.name, text: way.statement });
        // A NOTIFY in the transaction may overtake the answer to its commit.
        waiting.push(way.statement.includes('pg_notify') ? since : performance.now());
        filed += 1;
        void way.after();
      }
    }),
  );
  const rate = filed / ((performance.now() - from) / 1000);
  clearInterval(ticker);
  await close?.();
  return { rate, delays };
}

async function compare(all, connections) {
  const clients = Array.from({ length: connections }, () => new pg.Client({ connectionString: url }));
  await Promise.all(clients.map((client) => client.connect()));
  const results = new Map(all.map(({ name }) => [name, { rates: [], ratios: [], delays: [] }]));
  for (let round = 0; round < ROUNDS; round += 1) {
    let base = 0;
    for (const way of all) {
      const { rate, delays } = await measure(way, clients);
      base ||= rate;
      const result = results.get(way.name);
      result.rates.push(rate);
      result.ratios.push(rate / base);
      result.delays.push(...delays);
    }
  }
  await Promise.all(clients.map((client) => client.end()));
  for (const [name, { rates, ratios, delays }] of results) {
    const figures = [quantile(rates, 0.5).toFixed(0), quantile(ratios, 0.5).toFixed(2)];
    const wakes = [quantile(delays, 0.5).toFixed(1), quantile(delays, 0.99).toFixed(1)];
    console.log(`| ${[connections, name, ...figures, ...wakes].join(' | ')} |`);
  }
}

await withApi(async () => {
  const headers = { 'content-type': 'application/json' };
  await fetch(`http://127.0.0.1:${PORT}/api/v1/complaints`, { method: 'POST', headers, body: JSON.stringify(body) });
  const { all, close } = await ways();
  console.log('| connections | way | commits/s | ratio | wake p50 ms | wake p99 ms |');
  console.log('|---|---|---|---|---|---|');
  for (const connections of [1, 8, 32]) await compare(all, connections);
  await close();
});
