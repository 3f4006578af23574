import { VaultCipher, VaultError } from './vault-cipher';

const cipher = new VaultCipher(Buffer.alloc(32, 1));
const place = 'reporter/1/name';

it.each(['Siti Aminah', '', '🙂 Đồng', 'x'.repeat(5000)])('opens what it sealed: %s', (value) => {
  expect(cipher.open(cipher.seal(value, place), place)).toBe(value);
});

it('seals the same value differently every time', () => {
  expect(cipher.seal('Siti', place).equals(cipher.seal('Siti', place))).toBe(false);
});

it('refuses a value from another row or column, or sealed with another key', () => {
  const sealed = cipher.seal('Siti', place);
  expect(() => cipher.open(sealed, 'reporter/2/name')).toThrow(VaultError);
  expect(() => cipher.open(sealed, 'reporter/1/email')).toThrow(VaultError);
  expect(() => new VaultCipher(Buffer.alloc(32, 2)).open(sealed, place)).toThrow(VaultError);
});

it('refuses every changed byte and every shortened value, and says where, not what', () => {
  const sealed = cipher.seal('Siti', place);
  for (let index = 0; index < sealed.length; index++) {
    const changed = Buffer.from(sealed);
    changed[index] = (changed[index] ?? 0) ^ 1;
    expect(() => cipher.open(changed, place)).toThrow(/can't open reporter\/1\/name/);
    expect(() => cipher.open(sealed.subarray(0, index), place)).toThrow(VaultError);
  }
});
