import { beginAttempt, FORGET_AFTER_MS, lockSeconds, secondsLocked, type LoginFailures } from './login-lock';

const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 24, 3, 0, seconds));
const none: LoginFailures = { count: 0, lastAt: null, lockedUntil: null };

it.each([
  [0, 0],
  [4, 0],
  [5, 30],
  [6, 60],
  [7, 120],
  [9, 480],
  // Never more than a quarter of an hour, however often.
  [10, 900],
  [1000, 900],
])('after %i failures the name is locked for %i seconds', (failures, seconds) => {
  expect(lockSeconds(failures)).toBe(seconds);
});

it('locks from the fifth attempt on and says for how long', () => {
  let failures = none;
  for (let attempt = 1; attempt <= 4; attempt++) {
    failures = beginAttempt(failures, at(attempt));
    expect(secondsLocked(failures, at(attempt))).toBe(0);
  }
  failures = beginAttempt(failures, at(5));
  expect(secondsLocked(failures, at(5))).toBe(30);
  expect(secondsLocked(failures, at(34))).toBe(1);
  expect(secondsLocked(failures, at(35))).toBe(0);
});

it('a failure after the lock locks for twice as long', () => {
  const failures = beginAttempt({ count: 5, lastAt: at(0), lockedUntil: at(30) }, at(31));
  expect(secondsLocked(failures, at(31))).toBe(60);
});

it('a day without a failure is forgiven', () => {
  const last = at(0);
  const after = new Date(last.getTime() + FORGET_AFTER_MS + 1);
  expect(beginAttempt({ count: 12, lastAt: last, lockedUntil: null }, after)).toMatchObject({ count: 1 });
  expect(beginAttempt({ count: 12, lastAt: last, lockedUntil: null }, at(59))).toMatchObject({ count: 13 });
});
