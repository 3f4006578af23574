import type { TimelineEvent } from '../api/types';

export type Step = readonly [TimelineEvent, ...TimelineEvent[]];

const byItself: readonly string[] = ['milestone', 'escalation_raised', 'escalation_climbed'];
const TOO_MANY = 3;

/**
 * What people did, each alone, and between it what the clocks did by themselves: three and more together, as a report that is late has dozens
 * of reminders and its reader looks for what was done.
 */
export function stepsOf(events: readonly TimelineEvent[]): Step[] {
  const runs: [TimelineEvent, ...TimelineEvent[]][] = [];
  for (const event of events) {
    const run = runs.at(-1);
    if (run && isByItself(event) && isByItself(run[0])) run.push(event);
    else runs.push([event]);
  }
  return runs.flatMap((run): Step[] => (run.length < TOO_MANY ? run.map((event): Step => [event]) : [run]));
}

/** What a supervisor escalates by hand is theirs. */
const isByItself = ({ type, name }: TimelineEvent): boolean => name === null && byItself.includes(type);
