/**
 * `npm run test:fuzz`: every operation of docs/openapi.json, and every page of the citizens, on real servers, as every role, with what its schema describes and with what it
 * doesn't. No answer may be a 5xx, come late, tell of the inside, go to who may not ask, or differ from what the contract describes.
 * `-- --requests 5000` for another length, `--seed 42` for the same chance again, `--only complaints` for paths with that word.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../scripts/lib/build.mjs';
import { cli, dataDir } from '../../scripts/lib/paths.mjs';
import { findRedis } from '../../scripts/lib/redis-program.mjs';
import { run } from '../../scripts/lib/processes.mjs';
import { say, Trouble } from '../../scripts/lib/say.mjs';
import { runBench } from '../bench/on-a-stage.mjs';
import { signIn } from '../resilience/citizens-and-staff.mjs';
import { seeded } from '../resilience/random.mjs';
import { openStage } from '../resilience/stage.mjs';
import { readContract } from './contract.mjs';
import { judge, parsed } from './judge.mjs';
import { memory } from './memory.mjs';
import { pages } from './pages.mjs';
import { requestMaker } from './requests.mjs';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string', default: '' },
  },
});
const dir = join(dataDir, 'fuzz');
const ACCOUNTS = {
  officer: 'officer.dpupr',
  opd_head: 'head.dpupr',
  verifier: 'verifier',
  supervisor: 'supervisor',
  admin: 'admin',
  auditor: 'auditor',
};
const PATIENCE_MS = 30_000;
const AT_ONCE = 4;
const SHOWN = 40;
/** Would end a token that everything else is asked with, or never ends. */
const isApart = ({ method, url }) =>
  /\/auth\/logout|\/notifications\/stream/.test(url) ||
  (method === 'PUT' && Object.values(ACCOUNTS).some((name) => url.startsWith(`/api/v1/users/${name}`)));

async function send(address, { method, url, headers, body }) {
  const begun = performance.now();
  try {
    const answer = await fetch(address + url, {
      method,
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = await answer.text();
    const type = answer.headers.get('content-type') ?? '';
    return { status: answer.status, type, etag: answer.headers.get('etag'), text, tookMs: performance.now() - begun };
  } catch (error) {
    return { status: 0, type: '', text: String(error.cause ?? error), tookMs: performance.now() - begun };
  }
}

/** Puts down what was wrong once an operation and kind, with the first request that showed it. */
function notebook() {
  const found = new Map();
  return {
    note({ method, operation, role, url, body }, { text }, what) {
      const key = `${method} ${operation.path}: ${what.replace(/\d{3,} ms/, 'ms')}`;
      const first = found.get(key) ?? {
        times: 0,
        role,
        url: url.slice(0, 300),
        body: typeof body === 'string' ? body.slice(0, 400) : '',
        answer: text.slice(0, 300),
      };
      first.times += 1;
      found.set(key, first);
    },
    all: () => [...found],
  };
}

function errorsIn(log) {
  const lines = readFileSync(log, 'utf8').split('\n').map(parsed);
  return lines.filter((line) => line?.level >= 50 || line?.level === 'error' || line?.level === 'fatal');
}

async function ask(stage, contract, tokens) {
  const random = seeded(Number(values.seed));
  const known = memory();
  const world = {
    resolve: (reference) =>
      reference
        .slice(2)
        .split('/')
        .reduce((node, key) => node[key], contract.document),
    known: known.of,
  };
  const make = requestMaker(random, world, tokens);
  const operations = [...contract.operations, ...pages, ...pages].filter(({ path }) => path.includes(values.only));
  if (operations.length === 0) throw new Trouble(`No path has "${values.only}" in it.`);
  const notes = notebook();
  const statuses = new Map();
  let left = Number(values.requests);
  const person = async () => {
    while (left > 0) {
      left -= 1;
      const request = make(random.pick(operations));
      if (isApart(request)) continue;
      const answer = await send(stage.address, request);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      for (const what of judge(request, answer)) notes.note(request, answer, what);
      if (answer.etag) known.keep('If-Match', answer.etag);
      if (answer.status < 300) known.learn(parsed(answer.text) ?? null);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, person));
  return { notes: notes.all(), statuses };
}

async function fuzz(session) {
  await findRedis();
  await build('server');
  rmSync(join(dir, 'log'), { recursive: true, force: true });
  const stage = await openStage(session, dir, {
    settings: { LOG_LEVEL: 'warn', SIMILAR_PER_MINUTE: '0', FOLLOWS_PER_HOUR: '0' },
  });
  await run(process.execPath, [cli, 'demo:data', '--complaints', '400', '--months', '4'], { env: stage.environment });
  await stage.startApi();
  await stage.addWorker();
  const signedIn = Object.entries(ACCOUNTS).map(async ([role, name]) => [role, await signIn(stage.address, name)]);
  const tokens = Object.fromEntries(await Promise.all(signedIn));
  const { notes, statuses } = await ask(stage, readContract(), tokens);
  const logged = ['api', 'worker-1'].flatMap((name) => errorsIn(join(dir, 'log', `${name}.log`)));
  const serves = await stage.isServing();
  stage.close();

  const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, times]) => `${status}: ${times}`);
  say(`\n  seed ${values.seed} · answers by status (0 is none): ${counts.join(', ')}\n`);
  for (const [what, { times, role, url, body, answer }] of notes.slice(0, SHOWN)) {
    say(`  ✗ ${what} (${times}×)\n      as ${role}: ${url}\n      ${body}\n      → ${answer}`);
  }
  for (const line of logged.slice(0, SHOWN)) say(`  ✗ logged: ${JSON.stringify(line).slice(0, 600)}`);
  if (!serves) say('  ✗ the API is not ready afterwards');
  const wrong = notes.length + logged.length + (serves ? 0 : 1);
  if (wrong > 0) throw new Trouble(`${wrong} things do not hold.`);
}

await runBench('npm run test:fuzz', dir, fuzz);
