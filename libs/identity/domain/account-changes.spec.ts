import { accountChanges, type AccountFields } from './account-changes';

const agus: AccountFields = {
  name: 'Agus Prasetyo',
  role: 'officer',
  opdCode: 'dpupr',
  active: true,
  email: 'agus@batangkab.go.id',
  phone: null,
};

describe('what the history of an account tells', () => {
  it.each([
    ['nothing changed', {}, false, []],
    ['moved to another OPD', { opdCode: 'dishub' }, false, [{ field: 'opdCode', before: 'dpupr', after: 'dishub' }]],
    [
      'became a verifier',
      { role: 'verifier', opdCode: null },
      false,
      [
        { field: 'role', before: 'officer', after: 'verifier' },
        { field: 'opdCode', before: 'dpupr', after: null },
      ],
    ],
    ['deactivated', { active: false }, false, [{ field: 'active', before: true, after: false }]],
    ['a new telephone number, which stays out of it', { phone: '+6281234567890' }, false, [{ field: 'phone' }]],
    ['the address taken away', { email: null }, false, [{ field: 'email' }]],
    ['a new password, of which nothing is told', {}, true, [{ field: 'password' }]],
  ] as const)('%s', (_, change, password, expected) => {
    expect(accountChanges(agus, { ...agus, ...change }, password)).toEqual(expected);
  });

  it('a new account tells all that is set', () => {
    expect(accountChanges(null, agus, true)).toEqual([
      { field: 'name', before: null, after: 'Agus Prasetyo' },
      { field: 'role', before: null, after: 'officer' },
      { field: 'opdCode', before: null, after: 'dpupr' },
      { field: 'active', before: null, after: true },
      { field: 'email' },
      { field: 'password' },
    ]);
  });
});
