import { mayReturn, returnCommand, returnsIn } from './returns';

it.each([
  ['never returned', ['filed', 'assigned'], true, 'return'],
  ['returned once', ['filed', 'assigned', 'returned', 'assigned'], true, 'return-to-coordinator'],
  ['returned twice', ['filed', 'returned', 'assigned', 'returned', 'assigned'], false, undefined],
])('a complaint that was %s', (_what, types, allowed, command) => {
  const before = returnsIn(types.map((type) => ({ type })));
  expect(mayReturn(before)).toBe(allowed);
  if (command) expect(returnCommand(before)).toBe(command);
});
