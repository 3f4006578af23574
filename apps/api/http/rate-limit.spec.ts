import { Allowance } from './allowance';
import { addressOf } from './rate-limit';

describe('an allowance of three a minute', () => {
  it('is used up, says when there is more, and comes back little by little', () => {
    const allowance = new Allowance(3, 60_000);
    const taken = (at: number, who = 'a'): number => allowance.take(who, at);
    expect([taken(0), taken(0), taken(0)]).toEqual([0, 0, 0]);
    expect(taken(0)).toBe(20);
    expect(taken(5_000)).toBe(15);
    expect(taken(5_000, 'somebody else')).toBe(0);
    expect(taken(20_000)).toBe(0);
    expect(taken(20_000)).toBe(20);
  });

  it('of none is without a limit', () => {
    const allowance = new Allowance(0, 60_000);
    expect(Array.from({ length: 500 }, () => allowance.take('a', 0)).every((seconds) => seconds === 0)).toBe(true);
  });
});

describe('whose address counts', () => {
  it.each<[string, string, string | undefined, string]>([
    ['without a proxy', '203.0.113.7', undefined, '203.0.113.7'],
    ['what somebody outside writes there is not believed', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['behind a proxy on the machine', '127.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['what the proxy has added, not what came with it', '10.0.0.2', '1.2.3.4, 198.51.100.1', '198.51.100.1'],
    ['behind a proxy of the container network', '::ffff:172.18.0.1', '2001:db8::7', '2001:db8::7'],
    ['what is no address', '127.0.0.1', 'unknown', '127.0.0.1'],
  ])('%s', (_what, ip, forwarded, expected) => {
    expect(addressOf({ ip, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } })).toBe(expected);
  });
});
