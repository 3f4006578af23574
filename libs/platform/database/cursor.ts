import { AppError } from '../errors/app-error';

type CursorValue = string | number | null;

/** What a part of a cursor must be, so that PostgreSQL can compare it: an instant as it prints it, a UUID, an int4, a text. */
export type CursorPart = 'instant' | 'uuid' | 'integer' | 'text';

/** A keyset cursor: the sort values of the last row, opaque to the caller. */
export function encodeCursor(values: CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * @param shape how many values, or what each of them must be
 * @throws AppError `invalid_cursor` for anything that `encodeCursor` didn't make of such values.
 */
export function decodeCursor(cursor: string, shape: number | readonly CursorPart[]): CursorValue[] {
  const length = typeof shape === 'number' ? shape : shape.length;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(values) && values.length === length && values.every(isCursorValue) && fits(values, shape)) {
      return values;
    }
  } catch {
    // not JSON: refused below like any other foreign text
  }
  throw new AppError('invalid_cursor');
}

const isCursorValue = (value: unknown): value is CursorValue =>
  value === null ||
  typeof value === 'number' ||
  (typeof value === 'string' && value.length <= 200 && !value.includes('\0'));

const fits = (values: CursorValue[], shape: number | readonly CursorPart[]): boolean =>
  typeof shape === 'number' || values.every((value, index) => checks[shape[index] ?? 'text'](value));

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}(:\d{2})?)$/;
const MAX_INTEGER = 2 ** 31 - 1;

const checks: Record<CursorPart, (value: CursorValue) => boolean> = {
  instant: (value) => typeof value === 'string' && (value === 'infinity' || isInstant(value)),
  uuid: (value) => typeof value === 'string' && UUID.test(value),
  integer: (value) => Number.isInteger(value) && Math.abs(Number(value)) <= MAX_INTEGER,
  text: (value) => typeof value === 'string',
};

/** PostgreSQL may print the offset as +00, which JavaScript doesn't read. */
const isInstant = (value: string): boolean =>
  INSTANT.test(value) && !Number.isNaN(Date.parse(value.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00')));
