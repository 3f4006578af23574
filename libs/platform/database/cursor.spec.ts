import { type CursorPart, decodeCursor, encodeCursor } from './cursor';

const ID = '0199f2f0-0000-7000-8000-000000000000';

describe('a cursor', () => {
  it.each<[CursorPart[], (string | number | null)[]]>([
    [
      ['instant', 'uuid'],
      ['2026-11-20 03:00:00.123456+00', ID],
    ],
    [
      ['instant', 'uuid'],
      ['2026-11-20T03:00:00.123Z', ID],
    ],
    [
      ['instant', 'uuid'],
      ['infinity', ID],
    ],
    [
      ['integer', 'text'],
      [10, 'dpupr'],
    ],
  ])('of %j comes back as it was: %j', (shape, values) => {
    expect(decodeCursor(encodeCursor(values), shape)).toEqual(values);
  });

  it.each<[string, string, CursorPart[]]>([
    ['no base64', '💥', ['text']],
    ['no JSON', Buffer.from('{').toString('base64url'), ['text']],
    ['no list', Buffer.from('{"a":1}').toString('base64url'), ['text']],
    ['too few values', encodeCursor(['a']), ['text', 'text']],
    ['a nested value', Buffer.from('[["a"]]').toString('base64url'), ['text']],
    ['a NUL byte', encodeCursor(['a\0']), ['text']],
    ['nothing for an instant', encodeCursor([null]), ['instant']],
    ['a number for an instant', encodeCursor(['1']), ['instant']],
    ['a month thirteen', encodeCursor(['2026-13-01 00:00:00+00']), ['instant']],
    ['hyphens for a UUID', encodeCursor(['-'.repeat(36)]), ['uuid']],
    ['a number beyond int4', encodeCursor([2 ** 31]), ['integer']],
    ['a fraction', encodeCursor([1.5]), ['integer']],
  ])('is refused: %s', (_, cursor, shape) => {
    expect(() => decodeCursor(cursor, shape)).toThrow('invalid_cursor');
  });
});
