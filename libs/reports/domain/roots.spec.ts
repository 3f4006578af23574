import { createHash } from 'node:crypto';
import { parseRoots, RootOfRoots } from './roots';

const first = { number: 'BTG-2026-000001', eventCount: 3, root: 'a'.repeat(64) };
const second = { number: 'BTG-2026-000002', eventCount: 5, root: 'b'.repeat(64) };

it('one root stands over all: it is the SHA-256 of the lines, as anybody can compute it', () => {
  const roots = new RootOfRoots();
  const lines = roots.add(first) + roots.add(second);
  expect(lines).toBe(`BTG-2026-000001 3 ${'a'.repeat(64)}\nBTG-2026-000002 5 ${'b'.repeat(64)}\n`);
  expect(roots.value()).toBe(createHash('sha256').update(lines).digest('hex'));
  expect(parseRoots(`# kata-kata\n${lines}`)).toEqual([first, second]);
});

it('another event anywhere makes another root', () => {
  const [before, after] = [new RootOfRoots(), new RootOfRoots()];
  before.add(first);
  after.add({ ...first, eventCount: 4, root: 'c'.repeat(64) });
  expect(after.value()).not.toBe(before.value());
});
