import { endsPause, withdrawsRequests } from './deadline-request';
import { findTransition, lifecycle, targetStatus, type Actor, type Command, type Status } from './lifecycle';

/** A step on a complaint of dpupr that is being handled, by the table itself. */
function step(command: Command, actor: Actor, opdCode: string | null = 'dpupr') {
  const transition = findTransition('in_progress', command, actor);
  if ('allowed' in transition) throw new Error(`${command} is refused`);
  const status: Status = targetStatus(transition, 'in_progress', null);
  return { clocks: transition.clocks, before: { opdCode: 'dpupr' }, after: { status, opdCode } };
}

it.each<[string, ReturnType<typeof step>, boolean, boolean]>([
  ['resumed', step('resume', 'officer'), true, false],
  ['resumed by itself', step('resume', 'system'), true, false],
  ['the citizen is asked: their time begins, the wishes stay', step('request-information', 'officer'), true, false],
  ['returned', step('return', 'officer', null), true, true],
  ['sent to another OPD', step('assign', 'verifier', 'dinkes'), true, true],
  ['resolved', step('resolve', 'officer'), true, true],
  ['merged', step('merge', 'verifier'), true, true],
  ['a note', step('note', 'officer'), false, false],
  ['an answer', step('respond', 'officer'), false, false],
  ['another officer of the same OPD', step('assign-officer', 'opd_head'), false, false],
  ['escalated', step('escalate', 'supervisor'), false, false],
  ['the citizen writes', step('reply', 'reporter'), false, false],
  ['a later date is promised, which covers the wait', step('approve-extension', 'supervisor'), true, false],
  ['a request is refused', step('refuse-pause', 'opd_head'), false, false],
])('%s: ends the pause %s, withdraws requests %s', (_what, found, ends, withdraws) => {
  expect([endsPause(found), withdrawsRequests(found)]).toEqual([ends, withdraws]);
});

it('every way out of an OPD lets its clocks run on', () => {
  const leaving = lifecycle.filter(
    ({ command, from }) => from.includes('in_progress') && ['assign', 'return'].includes(command),
  );
  expect(leaving.map(({ clocks }) => clocks.resume)).toEqual([true, true]);
});
