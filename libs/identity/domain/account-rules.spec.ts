import { accountProblems, deposesLastAdmin, type AccountInput } from './account-rules';
import type { Role } from './role';

const officer: AccountInput = {
  username: 'officer.dpupr',
  name: 'Agus Prasetyo',
  role: 'officer',
  opdCode: 'dpupr',
  email: 'agus@batangkab.go.id',
  phone: '0812-3456-7890',
  password: 'jembatan-kauman',
};

it('an officer of an OPD is fine', () => {
  expect(accountProblems(officer)).toEqual([]);
});

it.each<[Partial<AccountInput>, string]>([
  [{ username: 'ab' }, 'username_invalid'],
  [{ username: 'Budi' }, 'username_invalid'],
  [{ username: 'budi santoso' }, 'username_invalid'],
  [{ username: 'budi.' }, 'username_invalid'],
  [{ username: 'b'.repeat(65) }, 'username_invalid'],
  [{ name: '' }, 'name_invalid'],
  [{ name: 'x'.repeat(121) }, 'name_invalid'],
  [{ name: 'Budi\u0000' }, 'name_invalid'],
  [{ opdCode: null }, 'opd_required'],
  [{ role: 'opd_head', opdCode: null }, 'opd_required'],
  [{ role: 'auditor' }, 'opd_not_for_role'],
  [{ email: 'agus@batang' }, 'email_invalid'],
  [{ email: 'agus batangkab.go.id' }, 'email_invalid'],
  [{ email: `${'a'.repeat(250)}@x.id` }, 'email_invalid'],
  [{ phone: '12' }, 'phone_invalid'],
  [{ phone: 'nol delapan' }, 'phone_invalid'],
  [{ password: 'sembilan9' }, 'too_short'],
  [{ password: 'x1'.repeat(65) }, 'too_long'],
  [{ password: 'Officer.DPUPR' }, 'like_username'],
  [{ password: 'aaaaaaaaaaaa' }, 'one_character'],
])('%j is refused: %s', (wrong, problem) => {
  expect(accountProblems({ ...officer, ...wrong })).toEqual([expect.objectContaining({ problem })]);
});

it('counts characters, not bytes: ten emoji are ten', () => {
  expect(accountProblems({ ...officer, name: '🙂'.repeat(120) })).toEqual([]);
  expect(accountProblems({ ...officer, password: '🙂😀😃😄😁😆😅😂🤣😊' })).toEqual([]);
  expect(accountProblems({ ...officer, password: '🙂😀😃😄😁' })).toHaveLength(1);
});

it('no password keeps the old one', () => {
  expect(accountProblems({ ...officer, password: null })).toEqual([]);
});

describe('the last administrator', () => {
  const admin = { id: 'a', role: 'admin' as Role, active: true };

  it.each<[string, Partial<typeof admin>, { role: Role; active: boolean }, string[], boolean]>([
    ['is not deactivated', {}, { role: 'admin', active: false }, ['a'], true],
    ['is not given another role', {}, { role: 'auditor', active: true }, ['a'], true],
    ['may be renamed', {}, { role: 'admin', active: true }, ['a'], false],
    ['may go when another stays', {}, { role: 'admin', active: false }, ['a', 'b'], false],
    ['who is inactive already is not the last', { active: false }, { role: 'auditor', active: false }, [], false],
    ['is no verifier', { role: 'verifier' }, { role: 'verifier', active: false }, ['b'], false],
  ])('%s', (_, before, after, admins, expected) => {
    expect(deposesLastAdmin({ ...admin, ...before }, after, admins)).toBe(expected);
  });
});
