import { createLog } from '@tanggap/platform';
import { until } from '../../test/support/until';
import { Loop } from './loop';

const log = createLog('worker', 'silent');
/** Longer than any test: only a wake-up ends the pause. */
const NEVER_MS = 600_000;
const GATHER_MS = 20;

let runs: number;
let running: number;
let release: () => void;
let hold: Promise<void> | undefined;
let loop: Loop;

beforeEach(() => {
  runs = 0;
  running = 0;
  hold = undefined;
  loop = new Loop(
    'test',
    NEVER_MS,
    async () => {
      runs += 1;
      running += 1;
      await hold;
      running -= 1;
    },
    log,
    GATHER_MS,
  );
});
afterEach(() => loop.stop());

const runsAre = (count: number) => until(`it has run ${count} times`, () => runs === count && running === 0);

it('runs at the start, and at each wake-up in a pause', async () => {
  loop.start();
  await runsAre(1);
  loop.wake();
  await runsAre(2);
  loop.wake();
  await runsAre(3);
});

it('is never run twice at a time: all wake-ups during a run are one more run', async () => {
  hold = new Promise((resolve) => (release = resolve));
  loop.start();
  await until('it is under way', () => running === 1);
  for (let calls = 0; calls < 50; calls += 1) loop.wake();
  release();
  await runsAre(2);
  // A third run would have begun before the answer to this one.
  loop.wake();
  await runsAre(3);
});

it('goes on after a run that failed', async () => {
  let tries = 0;
  const work = (): Promise<void> => ((tries += 1) === 1 ? Promise.reject(new Error('once')) : Promise.resolve());
  loop = new Loop('test', 1, work, log);
  loop.start();
  await until('it runs again', () => tries >= 2);
});

it('pauses as long as the work says', async () => {
  let tries = 0;
  loop = new Loop('test', NEVER_MS, () => Promise.resolve((tries += 1) < 3 ? 1 : undefined), log);
  loop.start();
  await until('it has run three times', () => tries === 3);
});

it('stop waits for the run under way and begins none', async () => {
  hold = new Promise((resolve) => (release = resolve));
  loop.start();
  await until('it is under way', () => running === 1);
  loop.wake();
  const stopped = loop.stop();
  release();
  await stopped;
  expect({ runs, running }).toEqual({ runs: 1, running: 0 });
});
