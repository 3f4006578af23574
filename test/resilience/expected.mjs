/**
 * What the clocks of one complaint must have done, worked out from its timeline alone: no code of the product is used
 * here, and time is counted the slow way, stretch by stretch.
 */

/** What each event of the timeline does to the clocks (domain.md). */
const EFFECTS = {
  filed: { start: ['verification', 'resolution', 'statutory'], plan: ['first_response'] },
  verified: { stop: ['verification'], start: ['first_response'] },
  information_requested: { pause: true, start: ['information'] },
  information_supplied: { stop: ['information'], resume: true },
  responded: { stop: ['first_response'] },
  resolved: { stop: ['first_response', 'resolution', 'statutory'], start: ['citizen_reply'] },
  confirmed: { stop: ['citizen_reply'] },
  disputed: { stop: ['citizen_reply'], start: ['resolution'] },
  closed: { stopAll: true },
  rejected: { stopAll: true },
  merged: { stopAll: true },
};
const NEVER_PAUSED = ['statutory', 'information'];

/**
 * @param {{ type: string, at: number }[]} events in their order, times in milliseconds
 * @returns {{ clock: string, cycle: number, stretches: { from: number, to: number | null }[] }[]}
 */
export function clocksOf(events) {
  const all = [];
  const open = () => all.filter((one) => !one.ended);
  const runs = (one) => one.stretches.at(-1)?.to === null;
  const halt = (one, at) => {
    if (runs(one)) one.stretches.at(-1).to = at;
  };
  const end = (one, at) => {
    halt(one, at);
    one.ended = true;
  };
  const start = (clock, at) => {
    const known = open().find((one) => one.clock === clock);
    if (known && known.stretches.length > 0) return;
    const cycle = 1 + all.filter((one) => one.clock === clock).length;
    const begun = known ?? { clock, cycle, stretches: [], ended: false, paused: false };
    if (!known) all.push(begun);
    begun.stretches.push({ from: at, to: null });
  };
  for (const { type, at } of events) {
    const effects = EFFECTS[type] ?? {};
    for (const one of open()) if (effects.stopAll || effects.stop?.includes(one.clock)) end(one, at);
    for (const one of open()) {
      if (effects.pause && !NEVER_PAUSED.includes(one.clock) && runs(one)) {
        halt(one, at);
        one.paused = true;
      }
      if (effects.resume && one.paused) {
        one.stretches.push({ from: at, to: null });
        one.paused = false;
      }
    }
    for (const clock of effects.plan ?? []) {
      all.push({ clock, cycle: 1, stretches: [], ended: false, paused: false });
    }
    for (const clock of effects.start ?? []) start(clock, at);
  }
  return all.map(({ clock, cycle, stretches }) => ({ clock, cycle, stretches }));
}

/** When so many milliseconds had run; undefined if they never did. `edge`: at the very end of a stretch, where either is right. */
function reached(stretches, milliseconds) {
  let used = 0;
  for (const { from, to } of stretches) {
    const at = from + milliseconds - used;
    if (to === null || at < to) return { at, edge: false };
    if (at === to) return { at, edge: true };
    used += to - from;
  }
  return undefined;
}

const keyOf = (milestone) => ('after' in milestone ? `+${milestone.after}s` : String(milestone.percent));

/**
 * Every milestone that the clocks reach if nothing else happens to the complaint, also those in the future.
 * @param {{ type: string, at: number }[]} events @param {Record<string, { seconds: number, milestones: object[] }>} limits
 * @returns {{ clock: string, cycle: number, key: string, at: number, edge: boolean }[]}
 */
export function expectedMilestones(events, limits) {
  return clocksOf(events).flatMap(({ clock, cycle, stretches }) => {
    const { seconds, milestones } = limits[clock];
    return milestones.flatMap((milestone) => {
      const share = 'after' in milestone ? (seconds + milestone.after) * 1000 : seconds * 10 * milestone.percent;
      const when = reached(stretches, share);
      return when ? [{ clock, cycle, key: keyOf(milestone), ...when }] : [];
    });
  });
}
