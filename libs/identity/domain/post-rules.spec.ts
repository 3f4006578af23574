import type { Post } from './post';
import { absenceProblems, mayEnterAbsence, postHolderProblems } from './post-rules';
import type { Role } from './role';

const account = (accountId: string, role: Role, opdCode: string | null = null) => ({ accountId, role, opdCode });
const officer = account('o', 'officer', 'dpupr');
const head = account('h', 'opd_head', 'dpupr');
const supervisor = account('s', 'supervisor');
const days = { fromDay: '2026-11-23', untilDay: '2026-11-27' };
const said = (problems: { field: string; problem: string }[]) =>
  problems.map(({ field, problem }) => `${field}: ${problem}`).join(', ');

describe('naming somebody for a post', () => {
  it.each<[string, Post, string | null, typeof officer | null, string]>([
    ['the board', 'board', null, supervisor, ''],
    ['a head of an OPD', 'opd_head', 'dpupr', officer, ''],
    ['a head without an OPD', 'opd_head', null, supervisor, 'opdCode: post_needs_opd'],
    ['a board of an OPD', 'board', 'dpupr', officer, 'opdCode: post_of_regency'],
    ['nobody we know', 'board', null, null, 'username: account_unknown'],
    ['somebody of an OPD for the board', 'board', null, head, 'username: account_of_other_opd'],
    ['the auditor', 'board', null, account('u', 'auditor'), 'username: auditor_holds_nothing'],
  ])('%s', (_why, post, opdCode, given, expected) => {
    expect(said(postHolderProblems({ ...days, post, opdCode, account: given }))).toBe(expected);
  });
});

describe('an absence', () => {
  it.each<[string, Partial<Parameters<typeof absenceProblems>[0]>, string]>([
    ['without an acting officer', {}, ''],
    ['with one', { acting: officer }, ''],
    ['of a single day', { untilDay: '2026-11-23' }, ''],
    ['that ends before it begins', { untilDay: '2026-11-22' }, 'until: ends_before_it_begins'],
    ['of a year', { untilDay: '2027-11-23' }, ''],
    ['of more', { untilDay: '2027-11-24' }, 'until: absence_too_long'],
    ['of nobody we know', { account: null }, 'username: account_unknown'],
    ['acting is nobody we know', { acting: null }, 'actingUsername: acting_unknown'],
    ['acting for oneself', { acting: head }, 'actingUsername: acting_for_oneself'],
    ['somebody of the regency acts in an OPD', { acting: supervisor }, 'actingUsername: acting_unfit'],
  ])('%s', (_why, changes, expected) => {
    expect(said(absenceProblems({ ...days, account: head, acting: undefined, ...changes }))).toBe(expected);
  });

  it.each([
    ['an officer their own', officer, officer, true],
    ['an officer the head’s', officer, head, false],
    ['a head an officer’s of the OPD', head, officer, true],
    ['a head another OPD’s', account('x', 'opd_head', 'dinkes'), officer, false],
    ['a supervisor their own', supervisor, supervisor, true],
    ['a supervisor an officer’s', supervisor, officer, false],
    ['an administrator anybody’s', account('a', 'admin'), officer, true],
    ['the auditor not even their own', account('u', 'auditor'), account('u', 'auditor'), false],
  ])('%s', (_why, principal, absent, expected) => expect(mayEnterAbsence(principal, absent)).toBe(expected));
});
