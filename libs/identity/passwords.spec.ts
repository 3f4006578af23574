import { generatePassword, Passwords } from './passwords';

const passwords = new Passwords();

it('hashes with argon2id at the cost we decided on, salted', async () => {
  const [one, two] = await Promise.all([passwords.hash('tanggap-demo'), passwords.hash('tanggap-demo')]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(two);
});

it('knows the password, however the keyboard composed it, and no other', async () => {
  const hash = await passwords.hash('caf\u00e9-batang');
  await expect(passwords.matches('cafe\u0301-batang', hash)).resolves.toBe(true);
  await expect(passwords.matches('cafe-batang', hash)).resolves.toBe(false);
});

it('does the work even when there is no account, and answers false', async () => {
  await passwords.matches('warms up', null);
  /** Processor time of all threads, in microseconds: a busy machine makes one of two waits ten times as long as the other. */
  const work = async (hash: string | null): Promise<number> => {
    const start = process.cpuUsage();
    await expect(passwords.matches('something else', hash)).resolves.toBe(false);
    const { user, system } = process.cpuUsage(start);
    return user + system;
  };
  const known = await work(await passwords.hash('tanggap-demo'));
  // A missing hash would be answered without any.
  expect(await work(null)).toBeGreaterThan(known / 4);
});

it('generates passwords nobody guesses', () => {
  const made = new Set(Array.from({ length: 100 }, generatePassword));
  expect(made.size).toBe(100);
  for (const password of made) expect(password).toMatch(/^[a-z2-9X]{24}$/);
});
