import { normaliseEmail, normaliseNik, normalisePhone } from './contact';

describe('telephone numbers', () => {
  it.each([
    ['081234567890', '+6281234567890'],
    ['0812-3456-7890', '+6281234567890'],
    ['+62 812 3456 7890', '+6281234567890'],
    ['6281234567890', '+6281234567890'],
    ['006281234567890', '+6281234567890'],
    ['(0285) 391321', '+62285391321'],
    ['+65 9123 4567', '+6591234567'],
    // Too short, too long, not digits, a country code of zero.
    ['0812', null],
    ['+6281234567890123', null],
    ['nomor saya', null],
    ['+0812345678', null],
    ['', null],
  ])('%s is %s', (typed, expected) => {
    expect(normalisePhone(typed)).toBe(expected);
  });
});

it.each([
  ['3325011234567890', '3325011234567890'],
  ['33.2501.123456.7890', '3325011234567890'],
  ['332501123456789', null],
  ['33250112345678901', null],
  ['332501123456789X', null],
])('NIK %s is %s', (typed, expected) => {
  expect(normaliseNik(typed)).toBe(expected);
});

it('an e-mail address is looked up without regard to case and spaces around it', () => {
  expect(normaliseEmail(' Siti@Example.ORG ')).toBe('siti@example.org');
});
