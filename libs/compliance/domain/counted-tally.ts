import { measureOf } from './measures/catalogue';
import { isKept, keyOf } from './measures/measure';
import type { Metric, Tally } from './tally';

const codes = [
  'received',
  'merged',
  'rejected',
  'answered',
  'answered_in_time',
  'answered_late',
  'register_complete',
  'register_incomplete',
  'resolved',
  'resolved_in_time',
  'resolved_late',
  'reopened',
  'not_reopened',
  'published',
  'unpublished',
] as const;
type Code = (typeof codes)[number];

function keyOfCode(code: string, bin = 0): number {
  const measure = measureOf(code);
  if (!measure || !isKept(measure)) throw new Error(`${code} is not kept`);
  return keyOf(measure.id, bin);
}

const keys = Object.fromEntries(codes.map((code) => [code, keyOfCode(code)])) as Record<Code, number>;
/** By marks, from 1. */
const marks = [0, 1, 2, 3, 4].map((bin) => keyOfCode('ratings', bin));

/** What came and wasn't rejected, a matter once: the numbers it is the sum of, some of them taken off. */
export const accepted = [
  { key: keys.received, isTakenOff: false },
  { key: keys.merged, isTakenOff: true },
  { key: keys.rejected, isTakenOff: true },
] as const;

/** Measures of the catalogue behind a metric: complaints that kept the promise, and (null: none is counted) those that did not. */
export const behindMetric: Readonly<Record<Metric, { kept: string; missed: string | null }>> = {
  answered: { kept: 'answered', missed: null },
  first_response_on_time: { kept: 'answered_in_time', missed: 'answered_late' },
  register_complete: { kept: 'register_complete', missed: 'register_incomplete' },
  resolved: { kept: 'resolved', missed: null },
  resolved_on_time: { kept: 'resolved_in_time', missed: 'resolved_late' },
  not_reopened: { kept: 'not_reopened', missed: 'reopened' },
  published: { kept: 'published', missed: 'unpublished' },
  satisfaction: { kept: 'ratings', missed: null },
};

/** What `tallyOfCase` counts one by one, from sums of the catalogue's numbers. A matter counts once: merged reports are left out of all. */
export function tallyOfNumbers(numbers: ReadonlyMap<number, number>): {
  cases: number;
  tally: Tally;
} {
  const count = (code: Code): number => numbers.get(keys[code]) ?? 0;
  const rated = marks.map((key) => numbers.get(key) ?? 0);
  const responses = count('answered_in_time') + count('answered_late');
  const resolutions = count('resolved_in_time') + count('resolved_late');
  return {
    cases: count('received') - count('merged'),
    tally: {
      answered: { met: count('answered'), of: responses },
      first_response_on_time: { met: count('answered_in_time'), of: responses },
      register_complete: {
        met: count('register_complete'),
        of: count('register_complete') + count('register_incomplete'),
      },
      resolved: { met: count('resolved'), of: resolutions },
      resolved_on_time: { met: count('resolved_in_time'), of: resolutions },
      not_reopened: { met: count('not_reopened'), of: count('not_reopened') + count('reopened') },
      published: { met: count('published'), of: count('published') + count('unpublished') },
      satisfaction: {
        met: rated.reduce((sum, times, mark) => sum + (times * mark) / (marks.length - 1), 0),
        of: rated.reduce((sum, times) => sum + times, 0),
      },
    },
  };
}
