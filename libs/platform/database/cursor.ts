import { AppError } from '../errors/app-error';

/** A keyset cursor: the sort values of the last row, opaque to the caller. */
export function encodeCursor(values: (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** @throws AppError `invalid_cursor` for anything that `encodeCursor` didn't make with that many values. */
export function decodeCursor(cursor: string, length: number): (string | number | null)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(values) && values.length === length && values.every(isCursorValue)) return values;
  } catch {
    // not JSON: refused below like any other foreign text
  }
  throw new AppError('invalid_cursor');
}

const isCursorValue = (value: unknown): value is string | number | null =>
  value === null ||
  typeof value === 'number' ||
  (typeof value === 'string' && value.length <= 200 && !value.includes('\0'));
