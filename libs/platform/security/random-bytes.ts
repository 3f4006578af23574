import { randomBytes } from 'node:crypto';

const POOL_BYTES = 4096;

let pool = Buffer.alloc(0);
let given = 0;

/**
 * Random bytes of the system, which are fetched a few thousand at once: a call of its own for a dozen of them costs more than all else that is
 * done with them, and a filing needs half a dozen of such. No byte is given twice.
 */
export function freshBytes(count: number): Buffer {
  if (count > POOL_BYTES) return randomBytes(count);
  if (given + count > pool.length) {
    pool = randomBytes(POOL_BYTES);
    given = 0;
  }
  const bytes = pool.subarray(given, given + count);
  given += count;
  return bytes;
}
