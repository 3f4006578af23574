import { type AskedClock, isStillAsked } from './still-asked';
import type { Step } from './steps';

const open = (clock: string): AskedClock => ({ clock, open: true });
const over = (clock: string): AskedClock => ({ clock, open: false });

describe('whether a notice that waited for the morning is still to be told', () => {
  it.each<[string, Step, string | undefined, AskedClock[], boolean]>([
    ['a reminder of a clock that runs', 'reminder', 'resolution', [open('resolution')], true],
    ['a reminder of a complaint that was resolved in the night', 'reminder', 'resolution', [over('resolution')], false],
    [
      'a reminder of the answer, when only the answer has come',
      'reminder',
      'first_response',
      [over('first_response'), open('resolution')],
      false,
    ],
    [
      'a reminder of the resolution, when only the answer has come',
      'reminder',
      'resolution',
      [over('first_response'), open('resolution')],
      true,
    ],
    [
      'a reminder of a complaint that was reopened',
      'reminder',
      'resolution',
      [over('resolution'), open('resolution')],
      true,
    ],
    ['an escalation of what was dealt with', 'escalation', 'resolution', [over('resolution')], false],
    ['an escalation by hand of what was resolved', 'escalated', undefined, [over('resolution')], false],
    [
      'an escalation by hand of what is not',
      'escalated',
      undefined,
      [over('first_response'), open('resolution')],
      true,
    ],
    ['that a limit was passed, which stays true', 'breach', 'resolution', [over('resolution')], true],
    ['a new report', 'assigned', undefined, [over('resolution')], true],
    ['a reminder of a clock that nothing is known of', 'reminder', 'resolution', [], true],
  ])('%s', (_what, step, clock, clocks, expected) => {
    expect(isStillAsked(step, clock === undefined ? {} : { clock }, clocks)).toBe(expected);
  });
});
