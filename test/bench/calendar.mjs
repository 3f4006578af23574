/**
 * `npm run bench:calendar`: what a deadline costs, in microseconds, and what the brute force of the tests needs for the
 * very same answers in the same run. No server is needed. `-- --rounds 50` for a quick look.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { build } from '../../scripts/lib/build.mjs';
import { explain, say } from '../../scripts/lib/say.mjs';
import { seeded } from '../resilience/random.mjs';

const require = createRequire(import.meta.url);
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '200' } } });
const rounds = Number(values.rounds);

const QUARTER = 900_000;
const YEARS = [2024, 2025, 2026, 2027];

/** The regency's own hours and the real decrees of 2024–2027. */
function officeData() {
  const day = (opens, closes) => [{ opens, closes }];
  const weekly = Object.fromEntries([1, 2, 3, 4].map((weekday) => [weekday, day('07:30', '16:00')]));
  const decreedHolidays = readFileSync('data/batang/holidays.csv', 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [date, kind, name, decree] = line.split(',');
      return { date, kind, name, decree };
    });
  return {
    ...{ code: 'kantor', version: 1, timeZone: 'Asia/Jakarta', ignoresHolidays: false, holidays: [] },
    versions: [{ validFrom: '2024-01-01', weekly: { ...weekly, 5: day('07:30', '14:30') } }],
    ...{ decreedHolidays, decreedYears: YEARS },
  };
}

/** Starts on any quarter of an hour of the four years, the last months left out so that every limit ends within them. */
const anyStart = (random) => Date.UTC(2024, 0, 1) + whole(random, 0, 1350 * 96) * QUARTER;

const whole = (random, low, high) => Math.floor(random.between(low, high));

const anyDuration = (random) =>
  random.pick([
    { amount: whole(random, 1, 60), unit: 'working_days' },
    { amount: whole(random, 1, 200), unit: 'working_hours' },
    { amount: whole(random, 1, 60), unit: 'calendar_days' },
    { amount: 900 * whole(random, 1, 1000), unit: 'seconds' },
  ]);

/** Median microseconds of one call, over rounds that each do all of `inputs`. */
function microseconds(inputs, work, times) {
  const each = Array.from({ length: times }, () => {
    const begun = performance.now();
    for (const input of inputs) work(input);
    return ((performance.now() - begun) * 1000) / inputs.length;
  }).sort((a, b) => a - b);
  return each[Math.floor(each.length / 2)];
}

function tell(what, engine, slow) {
  const digits = (value) => (value < 100 ? value.toFixed(2) : value.toFixed(0));
  say(`  | ${what.padEnd(58)} | ${digits(engine)} µs | ${digits(slow)} µs | ${Math.round(slow / engine)} × |`);
}

/** @throws Error when the two answer differently */
function compare(clocks, { due, slowlyDue }) {
  for (const clock of clocks) {
    const [engine, slow] = [due(clock), slowlyDue(clock)];
    if (engine !== slow) throw new Error(`${JSON.stringify(clock)}: ${engine} is not ${slow}`);
  }
}

async function bench() {
  await build('server');
  const { WorkingCalendar } = require('../../dist/libs/sla/domain/working-calendar.js');
  const { startClock } = require('../../dist/libs/sla/domain/clock.js');
  const { defaultMilestones } = require('../../dist/libs/sla/domain/policy.js');
  const { slowly } = require('../../dist/libs/sla/testing/brute-force.js');
  const data = officeData();
  const calendar = WorkingCalendar.from(data);
  const begin = { id: 'c1', complaintId: 'k1', cycle: 1, opdCode: null, policyId: 'p1' };
  const policyOf = (duration) => ({
    clock: 'resolution',
    duration,
    milestones: defaultMilestones('resolution', duration.unit),
  });
  const start = ({ policy, startedAt }) => startClock({ ...begin, policy }, calendar, startedAt);
  const due = (clock) => start(clock).dueAt.getTime();
  const slowlyDue = ({ policy, startedAt }) =>
    slowly(data, { duration: policy.duration, start: startedAt.getTime(), pauses: [] }).dueAt;
  const random = seeded(20261125);
  const clockOf = (duration) => ({ policy: policyOf(duration), startedAt: new Date(anyStart(random)) });
  const sixty = Array.from({ length: 1000 }, () => clockOf({ amount: 60, unit: 'working_days' }));
  const anything = Array.from({ length: 1000 }, () => clockOf(anyDuration(random)));
  compare([...sixty.slice(0, 50), ...anything.slice(0, 200)], { due, slowlyDue });

  say(`  | what | engine | brute force | ratio |`);
  const close = ({ startedAt }) => calendar.closeOfWorkingDay(startedAt, 60);
  const [few, some] = [sixty.slice(0, 50), anything.slice(0, 100)];
  const slowSixty = microseconds(few, slowlyDue, 3);
  tell('the date of 60 working days', microseconds(sixty, close, rounds), slowSixty);
  tell('a clock of 60 working days: date, budget, next milestone', microseconds(sixty, start, rounds), slowSixty);
  tell('1,000 random clocks, each', microseconds(anything, start, rounds), microseconds(some, slowlyDue, 3));
  const begun = performance.now();
  WorkingCalendar.from(data).closeOfWorkingDay(new Date(Date.UTC(2026, 10, 23)), 60);
  say(
    `  A calendar that nobody has asked before: ${((performance.now() - begun) * 1000).toFixed(0)} µs, once in its life.`,
  );
}

try {
  await bench();
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
