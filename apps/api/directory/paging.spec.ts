import { encodeCursor } from '@tanggap/platform';
import { pageOf } from './paging';

const keyOf = ({ position, code }: { position: number; code: string }): (string | number)[] => [position, code];
const items = [
  { position: 0, code: 'a' },
  { position: 0, code: 'b' },
  { position: 10, code: 'a' },
];

describe('a list in pages', () => {
  it('is read to its end, each entry once', () => {
    const first = pageOf(items, keyOf, { limit: 2 });
    expect(first.items).toEqual(items.slice(0, 2));
    const second = pageOf(items, keyOf, { limit: 2, cursor: first.nextCursor ?? '' });
    expect(second).toEqual({ items: items.slice(2), nextCursor: null });
  });

  it('has no next page when the last one is full', () => {
    expect(pageOf(items, keyOf, { limit: 3 }).nextCursor).toBeNull();
  });

  it('goes on where the entry of the cursor has gone', () => {
    const cursor = encodeCursor([0, 'aa']);
    expect(pageOf(items, keyOf, { limit: 5, cursor }).items).toEqual(items.slice(1));
  });

  it.each([
    ['another list', encodeCursor(['a'])],
    ['values of another type', encodeCursor(['0', 'a'])],
    ['nothing of ours', 'x'],
  ])('refuses a cursor of %s', (_what, cursor) => {
    expect(() => pageOf(items, keyOf, { limit: 5, cursor })).toThrow('invalid_cursor');
  });
});
