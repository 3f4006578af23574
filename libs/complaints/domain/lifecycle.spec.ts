import {
  allowedCommands,
  effectsOf,
  findTransition,
  lifecycle,
  targetStatus,
  type Actor,
  type Command,
  type Status,
} from './lifecycle';
import { lifecycleProblems } from './lifecycle-problems';

describe('the lifecycle table', () => {
  it('is sound', () => expect(lifecycleProblems(lifecycle)).toEqual([]));

  it('is found broken without a way to close', () => {
    const broken = lifecycle.filter((row) => row.to !== 'closed');
    expect(lifecycleProblems(broken)).toContain("closed can't be reached from submitted");
  });

  it('is found broken when a status has no way out', () => {
    const broken = lifecycle.filter((row) => !(row.from.includes('awaiting_information') && row.to !== 'same'));
    expect(lifecycleProblems(broken)).toContain('awaiting_information has no way out');
  });

  it('is found broken when a step stands twice', () => {
    expect(lifecycleProblems([...lifecycle, ...lifecycle.slice(0, 1)])).toContain(
      'verify from submitted by verifier stands twice',
    );
  });

  const steps: [Status, Command, Actor, Status | 'refused'][] = [
    ['submitted', 'verify', 'verifier', 'assigned'],
    ['submitted', 'verify', 'officer', 'refused'],
    ['submitted', 'reject', 'verifier', 'rejected'],
    ['assigned', 'reject', 'verifier', 'refused'],
    ['assigned', 'respond', 'officer', 'in_progress'],
    ['assigned', 'return', 'officer', 'submitted'],
    ['in_progress', 'request-information', 'officer', 'awaiting_information'],
    ['awaiting_information', 'supply-information', 'reporter', 'in_progress'],
    ['awaiting_information', 'withdraw', 'system', 'closed'],
    ['in_progress', 'resolve', 'opd_head', 'resolved'],
    ['resolved', 'confirm', 'reporter', 'closed'],
    ['resolved', 'dispute', 'reporter', 'in_progress'],
    ['resolved', 'close-unanswered', 'system', 'closed'],
    ['closed', 'dispute', 'reporter', 'refused'],
    ['in_progress', 'note', 'supervisor', 'in_progress'],
    ['in_progress', 'pause', 'officer', 'in_progress'],
    ['assigned', 'pause', 'opd_head', 'assigned'],
    ['submitted', 'pause', 'officer', 'refused'],
    ['awaiting_information', 'pause', 'officer', 'refused'],
    ['in_progress', 'pause', 'supervisor', 'refused'],
    ['assigned', 'request-pause', 'officer', 'assigned'],
    ['assigned', 'approve-pause', 'opd_head', 'assigned'],
    ['assigned', 'approve-pause', 'officer', 'assigned'],
    ['assigned', 'approve-pause', 'reporter', 'refused'],
    ['awaiting_information', 'refuse-pause', 'opd_head', 'awaiting_information'],
    ['in_progress', 'resume', 'system', 'in_progress'],
    ['resolved', 'resume', 'officer', 'refused'],
    ['assigned', 'merge', 'verifier', 'merged'],
    ['merged', 'unmerge', 'verifier', 'assigned'],
    ['merged', 'unmerge', 'officer', 'refused'],
    ['assigned', 'unmerge', 'verifier', 'refused'],
    ['merged', 'respond', 'officer', 'refused'],
    ['in_progress', 'request-extension', 'opd_head', 'in_progress'],
    ['in_progress', 'approve-extension', 'supervisor', 'in_progress'],
    ['awaiting_information', 'approve-extension', 'supervisor', 'refused'],
    ['resolved', 'request-extension', 'officer', 'refused'],
  ];
  it.each(steps)('%s + %s by %s → %s', (status, command, actor, expected) => {
    const found = findTransition(status, command, actor);
    expect('allowed' in found ? 'refused' : targetStatus(found, status, 'in_progress', 'assigned')).toBe(expected);
  });

  it('takes the values that a row leaves to the step, all of them and no other', () => {
    const row = findTransition('in_progress', 'pause', 'officer');
    if ('allowed' in row) throw new Error('pause is refused');
    expect(effectsOf(row, { pause: 'awaiting_budget' })).toEqual({ pause: 'awaiting_budget' });
    expect(() => effectsOf(row, {})).toThrow('pause gives its clocks: pause');
    expect(() => effectsOf(row, { pause: 'awaiting_budget', extendTo: new Date(0) })).toThrow('pause gives its clocks');
  });

  it('says what else is allowed', () => expect(allowedCommands('closed', 'officer')).toEqual(['note']));
});
