import fc from 'fast-check';
import { agreement, CLOCKS_PER_CALENDAR } from './agreement';

const CASES = 100_000;

/** `npm run test:bruteforce`: too long for every run of the tests; the same property runs there on fewer cases. */
it(`the engine agrees with counting quarters of an hour one by one on ${CASES} random clocks of 2024–2027`, () => {
  fc.assert(agreement, { numRuns: CASES / CLOCKS_PER_CALENDAR, endOnFailure: true });
}, 1_800_000);
