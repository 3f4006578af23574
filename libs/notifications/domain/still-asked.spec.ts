import { type AskedClock, whatIsAsked } from './still-asked';
import type { Step } from './steps';

const dueAt = new Date('2026-11-24T09:00:00Z');
const open = (clock: string): AskedClock => ({ clock, opdCode: 'dpupr', state: 'running', dueAt });
const paused = (clock: string): AskedClock => ({ clock, opdCode: 'dpupr', state: 'paused', dueAt });
const over = (clock: string): AskedClock => ({ clock, opdCode: 'dpupr', state: 'over', dueAt });

describe('whether a notice that waited for the morning is still to be told', () => {
  it.each<[string, Step, string | undefined, AskedClock[], string]>([
    ['a reminder of a clock that runs', 'reminder', 'resolution', [open('resolution')], 'told'],
    [
      'a reminder of a complaint that was resolved in the night',
      'reminder',
      'resolution',
      [over('resolution')],
      'obsolete',
    ],
    [
      'a reminder of the answer, when only the answer has come',
      'reminder',
      'first_response',
      [over('first_response'), open('resolution')],
      'obsolete',
    ],
    [
      'a reminder of the resolution, when only the answer has come',
      'reminder',
      'resolution',
      [over('first_response'), open('resolution')],
      'told',
    ],
    [
      'a reminder of a complaint that was reopened',
      'reminder',
      'resolution',
      [over('resolution'), open('resolution')],
      'told',
    ],
    ['a reminder of a clock that was paused in the night', 'reminder', 'resolution', [paused('resolution')], 'waits'],
    ['an escalation of what is paused now', 'escalation', 'resolution', [paused('resolution')], 'told'],
    ['that a report was paused', 'paused', 'resolution', [paused('resolution')], 'told'],
    ['an escalation of what was dealt with', 'escalation', 'resolution', [over('resolution')], 'obsolete'],
    ['an escalation by hand of what was resolved', 'escalated', undefined, [over('resolution')], 'obsolete'],
    [
      'an escalation by hand of what is not',
      'escalated',
      undefined,
      [over('first_response'), open('resolution')],
      'told',
    ],
    ['that a limit was passed, which stays true', 'breach', 'resolution', [over('resolution')], 'told'],
    ['a new report', 'assigned', undefined, [over('resolution')], 'told'],
    ['a reminder of a clock that nothing is known of', 'reminder', 'resolution', [], 'told'],
  ])('%s', (_what, step, clock, clocks, expected) => {
    expect(whatIsAsked(step, clock === undefined ? {} : { clock }, clocks).now).toBe(expected);
  });

  it('a reminder names the date that holds when it is told', () => {
    const params = { clock: 'resolution', dueAt: '2026-11-20T09:00:00.000Z' };
    const told = { now: 'told', params: { clock: 'resolution', dueAt: dueAt.toISOString() } };
    expect(whatIsAsked('reminder', params, [open('resolution')])).toEqual(told);
  });

  it('a breach keeps the limit that was passed', () => {
    const params = { clock: 'resolution', dueAt: '2026-11-20T09:00:00.000Z' };
    expect(whatIsAsked('breach', params, [open('resolution')])).toEqual({ now: 'told', params });
  });
});
