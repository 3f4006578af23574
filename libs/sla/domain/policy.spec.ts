import { completeClocks, PolicyError, type ClockPolicyInput, type Milestone } from './policy';

const first = (changes: Partial<ClockPolicyInput> = {}): ClockPolicyInput => ({
  clock: 'first_response',
  duration: { amount: 5, unit: 'working_days' },
  ...changes,
});
const breach: Milestone = { percent: 100, audience: ['verifier'] };

describe('a policy', () => {
  it('has the default ladder where no milestones are given', () => {
    const [clock] = completeClocks([first()]);
    expect(clock?.milestones).toHaveLength(5);
  });

  it('in seconds has no working days in its ladder', () => {
    const [clock] = completeClocks([first({ duration: { amount: 10, unit: 'seconds' } })]);
    expect(clock?.milestones.map((milestone) => 'percent' in milestone && milestone.percent)).toEqual([50, 80, 100]);
  });

  it('is the same when given again', () => {
    const clocks = completeClocks([first(), first({ clock: 'verification' })]);
    expect(completeClocks(clocks)).toEqual(clocks);
  });

  it('puts its milestones in their order of time', () => {
    const after: Milestone = { after: { amount: 1, unit: 'working_hours' }, audience: ['board'] };
    const [clock] = completeClocks([first({ milestones: [after, breach, { percent: 80, audience: ['officer'] }] })]);
    expect(clock?.milestones.map((milestone) => ('percent' in milestone ? milestone.percent : 'after'))).toEqual([
      80,
      100,
      'after',
    ]);
  });

  it.each<[string, ClockPolicyInput[], string, string]>([
    ['no clocks', [], 'clocks', 'no_clocks'],
    ['the same clock twice', [first(), first()], 'clocks[1].clock', 'duplicate_clock'],
    [
      'a limit of zero',
      [first({ duration: { amount: 0, unit: 'working_days' } })],
      'clocks[0].duration.amount',
      'amount_out_of_range',
    ],
    [
      'half a day',
      [first({ duration: { amount: 0.5, unit: 'working_days' } })],
      'clocks[0].duration.amount',
      'amount_out_of_range',
    ],
    [
      'a limit of a lifetime',
      [first({ duration: { amount: 1001, unit: 'working_days' } })],
      'clocks[0].duration.amount',
      'amount_out_of_range',
    ],
    [
      'a milestone beyond the limit',
      [first({ milestones: [breach, { percent: 120, audience: [] }] })],
      'clocks[0].milestones[1].percent',
      'percent_out_of_range',
    ],
    [
      'the same milestone twice',
      [first({ milestones: [breach, breach] })],
      'clocks[0].milestones[1]',
      'duplicate_milestone',
    ],
    ['no breach', [first({ milestones: [{ percent: 50, audience: [] }] })], 'clocks[0].milestones', 'breach_missing'],
    [
      'the same post told twice',
      [first({ milestones: [{ percent: 100, audience: ['board', 'board'] }] })],
      'clocks[0].milestones[0].audience',
      'duplicate_audience',
    ],
    [
      'nobody to answer after the limit',
      [first({ milestones: [breach, { after: { amount: 3, unit: 'working_days' }, audience: ['reporter'] }] })],
      'clocks[0].milestones[1].audience',
      'nobody_answers',
    ],
    [
      'a reminder to acknowledge',
      [
        first({
          milestones: [
            breach,
            { percent: 80, audience: ['officer'], acknowledgeWithin: { amount: 8, unit: 'working_hours' } },
          ],
        }),
      ],
      'clocks[0].milestones[1].acknowledgeWithin',
      'nothing_to_acknowledge',
    ],
    [
      'no time to acknowledge',
      [first({ milestones: [{ ...breach, acknowledgeWithin: { amount: 0, unit: 'working_hours' } }] })],
      'clocks[0].milestones[0].acknowledgeWithin.amount',
      'amount_out_of_range',
    ],
    [
      'an escalation after no time',
      [first({ milestones: [breach, { after: { amount: 0, unit: 'seconds' }, audience: ['board'] }] })],
      'clocks[0].milestones[1].after.amount',
      'amount_out_of_range',
    ],
  ])('is refused with %s', (_why, clocks, field, problem) => {
    expect(() => completeClocks(clocks)).toThrow(PolicyError);
    expect(() => completeClocks(clocks)).toThrow(`${problem} at ${field}`);
  });
});
