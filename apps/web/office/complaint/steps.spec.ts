import type { TimelineEvent } from '../api/types';
import { stepsOf } from './steps';

const event = (type: string, name: string | null = null): TimelineEvent => ({ type, name }) as TimelineEvent;
const reminder = event('milestone');
const raised = event('escalation_raised');
const answered = event('responded', 'Agus Prasetyo');

describe('what a timeline shows at once', () => {
  it.each<[string, TimelineEvent[], number[]]>([
    ['nothing', [], []],
    ['what people did stands alone', [answered, answered, answered], [1, 1, 1]],
    ['one or two reminders stand as they are', [reminder, raised, answered, reminder], [1, 1, 1, 1]],
    ['three are one line, and a person ends it', [reminder, raised, reminder, answered, reminder], [3, 1, 1]],
    [
      'what a supervisor raised by hand is no reminder',
      [reminder, reminder, event('escalation_raised', 'Siti Nurjanah'), reminder],
      [1, 1, 1, 1],
    ],
  ])('%s', (_what, events, lengths) => {
    expect(stepsOf(events).map(({ length }) => length)).toEqual(lengths);
    expect(stepsOf(events).flat()).toEqual(events);
  });
});
