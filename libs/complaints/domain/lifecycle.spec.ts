import {
  allowedCommands,
  findTransition,
  lifecycle,
  lifecycleProblems,
  targetStatus,
  type Actor,
  type Command,
  type Status,
} from './lifecycle';

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
  ];
  it.each(steps)('%s + %s by %s → %s', (status, command, actor, expected) => {
    const found = findTransition(status, command, actor);
    expect('allowed' in found ? 'refused' : targetStatus(found, status, 'in_progress')).toBe(expected);
  });

  it('says what else is allowed', () => expect(allowedCommands('closed', 'officer')).toEqual(['note']));
});
