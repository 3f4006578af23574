import { AppError, decodeCursor, encodeCursor } from '@tanggap/platform';

type Key = (string | number)[];

/**
 * One page of a list that is in memory, sorted by `keyOf`: what comes after the cursor's key, so that an entry added or
 * taken away meanwhile neither repeats nor hides another.
 * @throws AppError `invalid_cursor`
 */
export function pageOf<T>(
  items: readonly T[],
  keyOf: (item: T) => Key,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): { items: T[]; nextCursor: string | null } {
  const after = cursor === undefined ? null : readCursor(cursor, items.map(keyOf)[0]);
  const rest = after === null ? items : items.filter((item) => isAfter(keyOf(item), after));
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return { items: page, nextCursor: last !== undefined && rest.length > limit ? encodeCursor(keyOf(last)) : null };
}

function readCursor(cursor: string, example: Key = ['']): Key {
  const key = decodeCursor(cursor, example.length);
  if (key.some((part, index) => typeof part !== typeof example[index])) throw new AppError('invalid_cursor');
  return key as Key;
}

function isAfter(key: Key, mark: Key): boolean {
  for (const [index, part] of key.entries()) {
    const other = mark[index];
    if (other === undefined || part === other) continue;
    return part > other;
  }
  return false;
}
