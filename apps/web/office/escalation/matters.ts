import type { Escalation } from '../api/types';

/** What is open of one complaint before the same holders is one matter to its reader; the first of it is the next to climb. */
export type Matter = readonly [Escalation, ...Escalation[]];

/** In the order of what comes first of each. What one answer covered stays together; what climbed or ended did so in its own way. */
export function mattersOf(escalations: readonly Escalation[]): Matter[] {
  const found = new Map<string, [Escalation, ...Escalation[]]>();
  for (const one of escalations) {
    const key = keyOf(one);
    const matter = found.get(key);
    if (matter) matter.push(one);
    else found.set(key, [one]);
  }
  return [...found.values()];
}

function keyOf({ id, state, complaint, post, opd, acknowledgedBy, note }: Escalation): string {
  if (state !== 'open' && state !== 'acknowledged') return id;
  return JSON.stringify([state, complaint, post, opd, acknowledgedBy?.username, note]);
}

/** A line for each clock, or what was raised by hand: since when, and how often. */
export function causesOf(matter: Matter): { first: Escalation; times: number }[] {
  const found = new Map<string | null, { first: Escalation; times: number }>();
  for (const one of matter) {
    const cause = found.get(one.clock);
    if (!cause) found.set(one.clock, { first: one, times: 1 });
    else {
      cause.times += 1;
      if (Date.parse(one.raisedAt) < Date.parse(cause.first.raisedAt)) cause.first = one;
    }
  }
  return [...found.values()];
}
