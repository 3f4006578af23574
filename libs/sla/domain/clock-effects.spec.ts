import { everyDay, inWib, office, wib } from '../testing/calendars';
import {
  applyClockEffects,
  planClocks,
  runsByOpd,
  type ClockCalendars,
  type ClockContext,
  type ClockEffects,
} from './clock-effects';
import { atRiskAt, breachedAt, nextDueAt } from './due-dates';
import type { SlaClock } from './sla-clock';
import { clockNames, completeClocks, generalScope, type ClockName, type Duration, type SlaPolicy } from './policy';

const limits: Record<ClockName, Duration> = {
  verification: { amount: 3, unit: 'working_days' },
  first_response: { amount: 5, unit: 'working_days' },
  resolution: { amount: 14, unit: 'working_days' },
  statutory: { amount: 60, unit: 'calendar_days' },
  information: { amount: 30, unit: 'calendar_days' },
  citizen_reply: { amount: 10, unit: 'working_days' },
  coordination: { amount: 1, unit: 'working_days' },
  contribution: { amount: 5, unit: 'working_days' },
};
const policy: SlaPolicy = {
  id: 'p1',
  ...generalScope('complaint', false),
  version: 1,
  appliesToOpen: false,
  retired: false,
  clocks: completeClocks(clockNames.map((clock) => ({ clock, duration: limits[clock] }))),
};

const calendarsFor = (opd: typeof office): ClockCalendars => ({
  byCode: (code) => (code === everyDay.code ? everyDay : office),
  of: (clock) => (runsByOpd(clock) ? opd : office),
});

/** One complaint whose clocks change step by step. */
class Story {
  clocks: SlaClock[] = [];
  milestones: string[] = [];
  private ids = 0;

  constructor(filedAt: string, opdCode: string | null = 'dpupr') {
    this.clocks = planClocks(this.context(filedAt, opdCode));
  }

  step(at: string, effects: ClockEffects, opdCode: string | null = 'dpupr', opd = office): this {
    const change = applyClockEffects(this.clocks, effects, this.context(at, opdCode, opd));
    const kept = this.clocks.filter((clock) => !change.clocks.some((changed) => changed.id === clock.id));
    this.clocks = [...kept, ...change.clocks];
    this.milestones.push(...change.milestones.map(({ clock, cycle, key }) => `${clock} ${cycle}: ${key}`));
    return this;
  }

  get(name: ClockName, cycle = 1): SlaClock {
    const found = this.clocks.find((clock) => clock.clock === name && clock.cycle === cycle);
    if (!found) throw new Error(`no clock ${name} ${cycle}`);
    return found;
  }

  due(name: ClockName, cycle = 1): string {
    return inWib(this.get(name, cycle).dueAt);
  }

  private context(at: string, opdCode: string | null, opd = office): ClockContext {
    return {
      now: wib(at),
      complaintId: 'k1',
      opdCode,
      policy,
      calendars: calendarsFor(opd),
      newId: () => `c${++this.ids}`,
    };
  }
}

const assign: ClockEffects = { stop: ['verification'], fix: ['first_response'] };
const ask: ClockEffects = { pause: 'awaiting_information', start: ['information'] };
const answer: ClockEffects = { resume: true, stop: ['information'] };
const giveBack: ClockEffects = { restart: ['verification', 'first_response'] };

describe('filing', () => {
  const story = new Story('2026-11-23 09:00');

  it('starts the four clocks of a complaint', () => {
    expect(story.clocks.map((clock) => clock.clock)).toEqual([
      'verification',
      'first_response',
      'resolution',
      'statutory',
    ]);
    expect(story.due('verification')).toBe('2026-11-26 16:00');
    expect(story.due('resolution')).toBe('2026-12-11 14:30');
    expect(story.due('statutory')).toBe('2027-01-22 23:59:59');
  });

  it('plans the first answer as if assigned at the verification limit', () => {
    expect(story.due('first_response')).toBe('2026-12-03 16:00');
    expect(story.get('first_response')).toMatchObject({
      planned: true,
      provisional: true,
      state: 'running',
      nextMilestone: null,
    });
  });

  it('leaves out what the policy does not name', () => {
    const short = { ...policy, clocks: policy.clocks.filter((clock) => clock.clock !== 'statutory') };
    const context = {
      now: wib('2026-11-23 09:00'),
      complaintId: 'k1',
      opdCode: null,
      policy: short,
      newId: () => 'c',
      calendars: calendarsFor(office),
    };
    expect(planClocks(context).map((clock) => clock.clock)).not.toContain('statutory');
  });
});

describe('assignment', () => {
  it('gives the first answer its true start', () => {
    const story = new Story('2026-11-23 09:00').step('2026-11-24 10:00', assign);
    expect(story.due('first_response')).toBe('2026-12-01 16:00');
    expect(story.get('first_response')).toMatchObject({ planned: false, provisional: false, nextMilestone: '50' });
    expect(story.get('verification').state).toBe('stopped');
  });

  it('after the verification limit leaves that breach on record, and the OPD has its full time', () => {
    const story = new Story('2026-11-23 09:00').step('2026-12-07 10:00', assign);
    expect(story.milestones).toEqual([
      'verification 1: 50',
      'verification 1: 80',
      'verification 1: 100',
      'verification 1: +3wd',
      'resolution 1: 50',
    ]);
    expect(inWib(story.get('verification').breachedAt ?? wib('1970-01-01 07:00'))).toBe('2026-11-26 16:00');
    expect(story.due('first_response')).toBe('2026-12-14 16:00');
  });

  it('to an OPD with another calendar moves its own promises there', () => {
    const story = new Story('2026-11-23 09:00', null).step('2026-11-23 09:00', assign, 'rsud', everyDay);
    expect(story.due('first_response')).toBe('2026-11-28 16:00');
    expect(story.due('resolution')).toBe('2026-12-07 16:00');
    expect(story.get('resolution')).toMatchObject({ opdCode: 'rsud', calendarCode: 'setiap-hari' });
    expect(story.get('statutory')).toMatchObject({ opdCode: 'rsud', calendarCode: 'kantor' });
    expect(story.get('verification')).toMatchObject({ opdCode: null, calendarCode: 'kantor' });
  });

  it('to a second OPD does not start the first answer anew', () => {
    const story = new Story('2026-11-23 09:00').step('2026-11-24 10:00', assign).step('2026-11-26 10:00', {}, 'dinkes');
    expect(story.get('first_response')).toMatchObject({ opdCode: 'dinkes', dueAt: wib('2026-12-01 16:00'), cycle: 1 });
  });
});

describe('a question to the citizen', () => {
  it('pauses everything but the statutory limit, and the citizen has a clock', () => {
    const story = new Story('2026-11-23 09:00').step('2026-11-24 10:00', ask);
    const states = Object.fromEntries(story.clocks.map((clock) => [clock.clock, clock.state]));
    expect(states).toEqual({
      verification: 'paused',
      first_response: 'paused',
      resolution: 'paused',
      statutory: 'running',
      information: 'running',
    });
  });

  it('answered over a weekend moves the limits and the planned first answer with them', () => {
    const story = new Story('2026-11-23 09:00').step('2026-11-26 08:00', ask).step('2026-11-30 08:00', answer);
    expect(story.due('verification')).toBe('2026-11-30 16:00');
    expect(story.due('first_response')).toBe('2026-12-07 16:00');
    expect(story.due('resolution')).toBe('2026-12-15 16:00');
    expect(story.due('statutory')).toBe('2027-01-22 23:59:59');
    expect(story.get('information').state).toBe('stopped');
  });

  it('asked twice gives the citizen a second clock', () => {
    const story = new Story('2026-11-23 09:00')
      .step('2026-11-24 08:00', ask)
      .step('2026-11-25 08:00', answer)
      .step('2026-11-26 08:00', ask);
    expect(story.get('information', 2)).toMatchObject({ state: 'running', dueAt: wib('2026-12-26 23:59:59') });
  });

  it('repeated while it is open changes nothing', () => {
    const story = new Story('2026-11-23 09:00').step('2026-11-24 08:00', ask);
    const before = story.clocks;
    expect(story.step('2026-11-24 09:00', ask).clocks).toEqual(before);
  });
});

describe('at the very deadline', () => {
  const filed = () => new Story('2026-11-23 09:00');

  it('a step that ends the clock is in time', () => {
    const story = filed().step('2026-11-26 16:00', assign);
    expect(story.get('verification').breachedAt).toBeNull();
  });

  it('a step that leaves it running finds it breached', () => {
    const story = filed().step('2026-11-26 16:00', {});
    expect(story.get('verification').breachedAt).toEqual(wib('2026-11-26 16:00'));
  });
});

describe('returned by the wrong OPD', () => {
  const story = new Story('2026-11-23 09:00').step('2026-11-24 10:00', assign).step('2026-11-30 10:00', giveBack, null);

  it('begins verification and first answer anew, keeps the old ones, and the resolution runs on', () => {
    expect(story.get('verification')).toMatchObject({ state: 'stopped', cycle: 1 });
    expect(story.get('first_response')).toMatchObject({ state: 'cancelled', cycle: 1 });
    expect(story.due('verification', 2)).toBe('2026-12-03 16:00');
    expect(story.get('first_response', 2)).toMatchObject({
      planned: true,
      dueAt: wib('2026-12-10 16:00'),
      opdCode: null,
    });
    expect(story.due('resolution')).toBe('2026-12-11 14:30');
  });
});

describe('resolved and reopened', () => {
  it('starts a target of its own and keeps the first breach on record', () => {
    const story = new Story('2026-11-23 09:00')
      .step('2026-11-24 10:00', assign)
      .step('2026-12-14 09:00', { stop: ['first_response', 'resolution', 'statutory'], start: ['citizen_reply'] })
      .step('2026-12-15 09:00', { stop: ['citizen_reply'], restart: ['resolution'] });
    expect(story.get('resolution')).toMatchObject({ state: 'stopped', breachedAt: wib('2026-12-11 14:30') });
    expect(story.get('resolution', 2)).toMatchObject({
      state: 'running',
      breachedAt: null,
      startedAt: wib('2026-12-15 09:00'),
    });
    expect(breachedAt(story.clocks)).toEqual(wib('2026-12-01 16:00'));
  });

  it('a merge or rejection ends every clock', () => {
    const story = new Story('2026-11-23 09:00').step('2026-11-24 10:00', {
      stop: ['verification'],
      cancel: ['first_response', 'resolution', 'statutory'],
    });
    expect(story.clocks.map((clock) => clock.state).sort()).toEqual(['cancelled', 'cancelled', 'cancelled', 'stopped']);
    expect(nextDueAt(story.clocks)).toBeNull();
    expect(atRiskAt(story.clocks, calendarsFor(office))).toBeNull();
  });
});

describe('what the inbox shows', () => {
  it("is the earliest running deadline of staff, not the citizen's and not a paused one", () => {
    const story = new Story('2026-11-23 09:00');
    expect(nextDueAt(story.clocks)).toEqual(wib('2026-11-26 16:00'));
    story.step('2026-11-24 10:00', ask);
    expect(nextDueAt(story.clocks)).toEqual(wib('2027-01-22 23:59:59'));
  });

  it('is at risk from 80 % of the earliest limit on', () => {
    const story = new Story('2026-11-23 09:00');
    // 7 h + 3 × 8.5 h = 32.5 h, 80 % is 26 h: 3.5 h into Thursday less half an hour
    expect(inWib(atRiskAt(story.clocks, calendarsFor(office)) ?? wib('1970-01-01 07:00'))).toBe('2026-11-26 09:30');
  });

  it('a step that changes nothing gives no clock back', () => {
    const story = new Story('2026-11-23 09:00');
    const context = {
      now: wib('2026-11-23 10:00'),
      complaintId: 'k1',
      opdCode: 'dpupr',
      policy,
      newId: () => 'x',
      calendars: calendarsFor(office),
    };
    expect(applyClockEffects(story.clocks, {}, context)).toEqual({ clocks: [], milestones: [], recalculated: [] });
  });
});

describe('a merge that is undone', () => {
  const cancel: ClockEffects = { cancel: [...clockNames] };
  const revive: ClockEffects = { revive: wib('2026-11-25 10:00'), resume: true };
  const dates = (story: Story) =>
    (['first_response', 'resolution', 'statutory'] as const).map((clock) => [story.get(clock).state, story.due(clock)]);

  it('leaves the promises where they were, as if nobody had merged anything', () => {
    const untouched = new Story('2026-11-23 09:00').step('2026-11-24 09:00', assign);
    const story = new Story('2026-11-23 09:00').step('2026-11-24 09:00', assign).step('2026-11-25 10:00', cancel);
    expect(story.get('resolution').state).toBe('cancelled');
    story.step('2026-11-27 09:00', revive);
    expect(dates(story)).toEqual(dates(untouched));
    expect(story.get('verification').state).toBe('stopped');
  });

  it('records what came due meanwhile at its true time', () => {
    const story = new Story('2026-11-23 09:00').step('2026-11-24 09:00', assign).step('2026-11-25 10:00', cancel);
    story.step('2026-12-14 09:00', revive);
    expect(story.milestones).toContain('first_response 1: 100');
    expect(story.get('first_response').breachedAt).toEqual(story.get('first_response').dueAt);
  });

  it('a question that was open is open again: the clocks stand still', () => {
    const story = new Story('2026-11-23 09:00').step('2026-11-24 09:00', assign).step('2026-11-24 10:00', ask);
    story.step('2026-11-25 10:00', cancel).step('2026-11-26 09:00', { revive: wib('2026-11-25 10:00') });
    expect(story.get('resolution').state).toBe('paused');
    expect(story.get('information').state).toBe('running');
  });

  it('what ended before the merge, or in it by its own step, stays ended', () => {
    const story = new Story('2026-11-23 09:00').step('2026-11-24 09:00', assign).step('2026-11-24 15:00', giveBack);
    story.step('2026-11-25 10:00', cancel).step('2026-11-26 09:00', revive);
    expect(story.get('verification', 2).state).toBe('running');
    expect(story.get('first_response').state).toBe('cancelled');
    expect(story.get('first_response', 2).state).toBe('running');
  });
});

describe('the starts of what was merged in', () => {
  it('move the first promises earlier, and back to their own; a later cycle keeps its start', () => {
    const story = new Story('2026-11-23 09:00').step('2026-11-24 09:00', assign);
    const own = story.due('resolution');
    story.step('2026-11-24 10:00', { starts: { resolution: wib('2026-11-19 09:00') } });
    expect(story.due('resolution')).toBe('2026-12-09 16:00');
    story.step('2026-11-25 10:00', { starts: { resolution: wib('2026-11-23 09:00') } });
    expect(story.due('resolution')).toBe(own);
    story.step('2026-11-26 09:00', { stop: ['resolution'] }).step('2026-11-30 09:00', { restart: ['resolution'] });
    const reopened = story.due('resolution', 2);
    story.step('2026-12-01 09:00', { starts: { resolution: wib('2026-11-19 09:00') } });
    expect(story.due('resolution', 2)).toBe(reopened);
  });
});
