import { AppError, inputTexts, type FieldError } from '@tanggap/platform';

const MAX_DEPTH = 20;
const LONE_SURROGATE = /\p{Cs}/u;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * What no field may hold, since PostgreSQL can't store it or JavaScript would take it for something else: NUL bytes,
 * half surrogate pairs, keys that reach the prototype, nesting without an end.
 * @throws AppError `validation_failed` naming the fields
 */
export function checkInput(value: unknown, root = ''): void {
  const errors: FieldError[] = [];
  visit(value, root, 0, errors);
  if (errors.length > 0) throw new AppError('validation_failed', { errors: errors.slice(0, 20) });
}

function visit(value: unknown, path: string, depth: number, errors: FieldError[]): void {
  if (typeof value === 'string') {
    if (value.includes('\0')) errors.push({ field: path, message: inputTexts.nul });
    else if (LONE_SURROGATE.test(value)) errors.push({ field: path, message: inputTexts.brokenCharacter });
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (depth >= MAX_DEPTH) {
    errors.push({ field: path, message: inputTexts.tooDeep });
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    const field = path === '' ? printable(key) : `${path}.${printable(key)}`;
    if (FORBIDDEN_KEYS.has(key) || key.includes('\0')) errors.push({ field, message: inputTexts.unknownKey });
    else visit(inner, field, depth + 1, errors);
  }
}

/** Keys come from outside and go into the answer: shortened, without control characters. */
const printable = (key: string): string => key.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '�').slice(0, 100);
