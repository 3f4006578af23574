import { maskEmail, maskName, maskNik, maskPhone } from './masking';

it.each([
  ['Siti Aminah', 'S*** A*****'],
  ['  Siti   Aminah ', 'S*** A*****'],
  // A name of one letter doesn't stay readable.
  ['A', 'A*'],
  ['🙂🙂', '🙂*'],
])('the name %s is shown as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

it.each([
  ['siti@example.org', 's***@example.org'],
  ['a@example.org', 'a***@example.org'],
  ['"s@t"@example.org', '"***@example.org'],
  ['no address', '***'],
])('the address %s is shown as %s', (email, masked) => {
  expect(maskEmail(email)).toBe(masked);
});

it.each([
  ['+6281234567890', '+62812****890'],
  ['+62285391321', '+62285****321'],
  ['+621234567', '****'],
])('the number %s is shown as %s', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked);
});

it('a NIK shows its last four digits', () => {
  expect(maskNik('3325011234567890')).toBe('************7890');
});
