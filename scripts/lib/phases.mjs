import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { run } from './processes.mjs';
import { say } from './say.mjs';
import { groupSpecs } from './spec-groups.mjs';

/** @typedef {{ passed: number, failed: number, output: string, many?: boolean }} Outcome */

const tool = (path, ...args) => [join(root, 'node_modules', path), ...args];

/** These tools make whole programs of small objects, most of which they keep: without room they are copied again and again. */
const ROOM = '--max-semi-space-size=64';

/** A check by a tool of node_modules that passes or fails as a whole and counts as one test. */
export const check = (name, path, ...args) => whole(name, [ROOM, ...tool(path, ...args)]);

/** The same by a script of this clone. */
export const script = (name, path, ...args) => whole(name, [join(root, path), ...args]);

function whole(name, command) {
  return {
    name,
    run: async (environment) => {
      const { code, output } = await run(process.execPath, command, {
        cwd: root,
        env: environment,
        timeoutMs: 6 * 60_000,
      });
      return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
    },
  };
}

/** A piece of our own code that throws when it fails and counts as one test. */
export function task(name, work) {
  return {
    name,
    run: () =>
      work().then(
        () => ({ passed: 1, failed: 0, output: '' }),
        (error) => ({ passed: 0, failed: 1, output: error.message }),
      ),
  };
}

function count(report, code) {
  let result;
  try {
    result = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 };
  }
  // A file that could not even be loaded has no failed test of its own.
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return { passed: result.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

/**
 * One project of jest.config.cjs with a worker for each core, to which its files are dealt in so many groups: more even
 * out how long they take, each loads what it needs anew. Each test counts.
 */
export function jest(name, dir, groupsPerWorker = 1) {
  const report = join(dir, 'reports', `${name}.json`);
  const workers = availableParallelism();
  return {
    name,
    run: async (environment) => {
      rmSync(report, { force: true });
      const flags = [
        '--config',
        JSON.stringify(groupSpecs(name, join(dir, 'groups', name), workers * groupsPerWorker)),
        `--maxWorkers=${workers}`,
        '--json',
        `--outputFile=${report}`,
        '--forceExit',
      ];
      const { code, output } = await run(process.execPath, tool('jest/bin/jest.js', ...flags), {
        cwd: root,
        env: environment,
        timeoutMs: 8 * 60_000,
      });
      return { ...count(report, code), output, many: true };
    },
  };
}

function tell({ name }, { passed, failed, output, many }, seconds) {
  const figures = !many ? '' : `${passed} passed${failed ? `, ${failed} failed` : ''}`;
  say(`  ${failed ? '✗' : '✓'} ${name.padEnd(10)} ${`${seconds.toFixed(1)} s`.padStart(8)}  ${figures}`.trimEnd());
  if (failed) say(`\n${output.trimEnd()}\n`);
}

/**
 * Runs phases, `width` at a time in their order, and tells of each when it is done; the output of a failing one is
 * shown in full, that of each is kept in `reports`.
 * @param {{ name: string, run: (environment: object) => Promise<Outcome> }[]} phases
 * @returns {Promise<Outcome[]>}
 */
export async function runPhases(phases, { width, environment, reports }) {
  mkdirSync(reports, { recursive: true });
  const waiting = [...phases];
  const outcomes = [];
  const lane = async () => {
    for (let phase = waiting.shift(); phase; phase = waiting.shift()) {
      const from = performance.now();
      const outcome = await phase.run(environment);
      writeFileSync(join(reports, `${phase.name}.log`), outcome.output);
      tell(phase, outcome, (performance.now() - from) / 1000);
      outcomes.push(outcome);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return outcomes;
}
