/**
 * The limits of the drill, in elapsed seconds: short enough that every milestone is reached while things break, long
 * enough that some complaints are answered in time.
 */
export const LADDER = [{ percent: 50 }, { percent: 80 }, { percent: 100 }, { after: 5 }, { after: 12 }];
const OWED_BY_CITIZEN = [{ percent: 50 }, { percent: 100 }];

const limits = (seconds) =>
  Object.fromEntries(
    Object.entries(seconds).map(([clock, amount]) => {
      const milestones = clock === 'information' || clock === 'citizen_reply' ? OWED_BY_CITIZEN : LADDER;
      return [clock, { seconds: amount, milestones }];
    }),
  );

/** By kind of complaint, by clock. */
export const drill = {
  complaint: limits({
    ...{ verification: 9, first_response: 11, resolution: 26, statutory: 38, information: 14, citizen_reply: 10 },
  }),
  aspiration: limits({
    ...{ verification: 6, first_response: 8, resolution: 17, statutory: 45, information: 9, citizen_reply: 7 },
  }),
};

/** As PUT /sla-policies/{kind} takes it. */
export function asPolicy(clocks) {
  const seconds = (amount) => ({ amount, unit: 'seconds' });
  return {
    clocks: Object.entries(clocks).map(([clock, limit]) => ({
      clock,
      duration: seconds(limit.seconds),
      milestones: limit.milestones.map((one) => ('after' in one ? { after: seconds(one.after) } : one)),
    })),
  };
}
