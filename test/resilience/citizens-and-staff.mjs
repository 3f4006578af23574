import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from './http.mjs';

/** Whoever waits longer takes it for lost and asks again. */
const PATIENCE_MS = 8000;
/** Between two attempts, longer each time: people who all knock again at once would keep a slow server slow. */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8000;
const DEMO_PASSWORD = 'tanggap-demo';
const OPD = 'dpupr';
const CATEGORY = 'jalan-jembatan';
const AT_ONCE = 20;

/** One attempt; status 0 stands for no answer at all. */
const send = (address, method, path, { body, token, headers } = {}) =>
  ask(`${address}/api/v1${path}`, {
    method,
    body,
    headers: { ...(token && { authorization: `Bearer ${token}` }), ...headers },
    patienceMs: PATIENCE_MS,
  });

export async function signIn(address, username) {
  const { status, body } = await send(address, 'POST', '/auth/login', { body: { username, password: DEMO_PASSWORD } });
  if (status !== 200) throw new Error(`${username} could not sign in (${status})`);
  return body.accessToken;
}

export async function setLimits(address, kind, policy, token) {
  const { status, body } = await send(address, 'PUT', `/sla-policies/${kind}`, { body: policy, token });
  if (status !== 200) throw new Error(`the limits of ${kind} could not be set (${status}): ${JSON.stringify(body)}`);
}

/** What a complaint's people do, as steps with the event that each leaves, and how long they think before each. */
function story(random) {
  const think = () => random.between(0, 9000);
  const ask = (by) => {
    const question = { by, action: 'request-information', event: 'information_requested', wait: think() };
    const answer = { by: 'reporter', action: 'replies', event: 'information_supplied', wait: think() };
    return random.chance(0.8) ? [question, answer] : [question];
  };
  if (random.chance(0.25)) return [];
  const steps = [];
  if (random.chance(0.2)) steps.push(...ask('verifier'));
  steps.push({ by: 'verifier', action: 'verify', event: 'verified', wait: think(), body: { opdCode: OPD } });
  if (random.chance(0.3)) steps.push(...ask('officer'));
  if (random.chance(0.8)) steps.push({ by: 'officer', action: 'respond', event: 'responded', wait: think() });
  if (random.chance(0.2)) steps.push(...ask('officer'));
  if (random.chance(0.7)) {
    steps.push({ by: 'officer', action: 'resolve', event: 'resolved', wait: think() });
    const satisfied = { satisfied: true, rating: 4 };
    if (random.chance(0.3)) steps.push({ by: 'officer', action: 'notes', event: 'noted', wait: think() });
    if (random.chance(0.4)) {
      steps.push({ by: 'reporter', action: 'confirmation', event: 'confirmed', wait: think(), body: satisfied });
    } else if (random.chance(0.3)) {
      const unsatisfied = { satisfied: false };
      steps.push({ by: 'reporter', action: 'confirmation', event: 'disputed', wait: think(), body: unsatisfied });
    }
  }
  return steps;
}

/**
 * Files complaints and handles them until it is stopped, whatever breaks meanwhile.
 * @param {{ address: string, random: object, perSecond: number, tokens: Record<string, string>, kinds: string[] }} settings
 */
export function startCitizensAndStaff({ address, random, perSecond, tokens, kinds }) {
  const ledger = { filings: [], commands: [], contradictions: [], answers: {} };
  const under = new Set();
  let stopping = false;
  const count = (answer) => {
    ledger.answers[answer.status] = (ledger.answers[answer.status] ?? 0) + 1;
    return answer;
  };

  /** Until there is an answer that says something; a server that is away says nothing. */
  async function insist(...request) {
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
      const answer = count(await send(address, ...request));
      if ((answer.status > 0 && answer.status < 500) || stopping) return answer;
      await sleep(pauseMs * random.between(0.5, 1));
    }
  }

  async function file(filing, own) {
    const body = {
      kind: filing.kind,
      subject: filing.key,
      description: 'Lubang sedalam 20 cm sejak dua minggu, sudah ada yang jatuh.',
      categoryCode: CATEGORY,
      anonymous: own.anonymous,
      ...(!own.anonymous && { reporter: { name: 'Siti Aminah', email: 'siti@example.org' } }),
    };
    const request = ['POST', '/complaints', { body, headers: { 'idempotency-key': filing.key.replaceAll(' ', '-') } }];
    const first = await insist(...request);
    if (first.status !== 201) {
      if (first.status !== 0 && first.status < 500)
        ledger.contradictions.push(`${filing.key} was refused: ${JSON.stringify(first.body)}`);
      return;
    }
    Object.assign(filing, { number: first.body.number, trackingCode: first.body.trackingCode });
    if (!own.repeats) return;
    const again = await insist(...request);
    if (again.status === 201 && JSON.stringify(again.body) !== JSON.stringify(first.body)) {
      ledger.contradictions.push(`${filing.key} was answered in two ways`);
    }
  }

  async function live(filing, own) {
    ledger.filings.push(filing);
    await file(filing, own);
    for (const { by, action, event, wait, body = { text: 'Terima kasih, kami tindak lanjuti.' } } of own.steps) {
      if (!filing.number || stopping) return;
      await sleep(wait);
      const path =
        by === 'reporter' ? `/tracking/${filing.trackingCode}/${action}` : `/complaints/${filing.number}/${action}`;
      const { status } = await insist('POST', path, { body, token: tokens[by] });
      // A reply that comes too late to be an answer is only a reply, which is acknowledged in the same way.
      const acknowledged = (status === 200 || status === 201) && event !== 'information_supplied';
      if (acknowledged) ledger.commands.push({ number: filing.number, event });
    }
  }

  async function stream() {
    for (let nth = 1; !stopping; nth += 1) {
      const chance = random.fork();
      const filing = { key: `Uji ketahanan ${nth}-${Math.floor(chance.between(0, 1e9))}`, kind: chance.pick(kinds) };
      const own = { anonymous: chance.chance(0.5), repeats: chance.chance(0.3), steps: story(chance) };
      const life = live(filing, own).finally(() => under.delete(life));
      under.add(life);
      await sleep((2000 * chance.between(0, 1)) / perSecond);
      while (ledger.filings.filter(({ number }) => !number).length > AT_ONCE && !stopping) await sleep(100);
    }
  }

  const streaming = stream();
  return {
    ledger,
    /** Nobody begins anything new; what is under way ends or is given up. */
    async stop() {
      stopping = true;
      await streaming;
      await Promise.all(under);
      return ledger;
    },
  };
}
