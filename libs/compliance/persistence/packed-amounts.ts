import type { Amounts } from '../domain/measures/contributions';

/**
 * How a row's numbers are written to be read again quickly: one after another in the order of their codes, each as the step from the code before and the
 * amount, digits of five bits with the lowest first, `0`…`O` the last of a number and `P`…`o` those before it; `.` ends a row. It is plain
 * ASCII without quotes, a quarter of what two arrays are, and PostgreSQL hands it over as it stands.
 */
const FIRST_DIGIT = 48;
const LINE_BREAK = 10;
const END = 46;
const DIGIT_BITS = 5;
const BASE = 1 << DIGIT_BITS;
/** Digits of the longest number, below 2^53. */
const MOST_DIGITS = 11;

export interface AmountColumns {
  /** In ascending order. */
  codes: readonly number[];
  /** Whole numbers below 2^52 to either side. */
  amounts: readonly number[];
}

/** Rows as addPacked reads them, each after a line break. Written as bytes: putting strings together would be a tenth of a rebuild. */
export function packedLines(rows: readonly AmountColumns[]): string {
  const numbers = rows.reduce((sum, { codes }) => sum + codes.length, 0);
  const bytes = Buffer.allocUnsafe(2 * rows.length + 2 * MOST_DIGITS * numbers);
  let at = 0;
  for (const { codes, amounts } of rows) {
    bytes[at++] = LINE_BREAK;
    let before = 0;
    for (let index = 0; index < codes.length; index += 1) {
      const code = codes[index] ?? 0;
      const amount = amounts[index] ?? 0;
      at = putDigits(bytes, at, code - before);
      // Also what is taken off begins with a small digit.
      at = putDigits(bytes, at, amount < 0 ? -2 * amount - 1 : 2 * amount);
      before = code;
    }
    bytes[at++] = END;
  }
  return bytes.toString('latin1', 0, at);
}

/** Returns where they end. */
function putDigits(bytes: Buffer, start: number, number: number): number {
  let at = start;
  let rest = number;
  for (; rest >= BASE; rest = Math.floor(rest / BASE)) bytes[at++] = FIRST_DIGIT + BASE + (rest % BASE);
  bytes[at++] = FIRST_DIGIT + rest;
  return at;
}

/** Adds the row that begins there to a sum, or with -1 takes it off. Returns where it ends. */
export function addPacked(sum: Amounts, text: string, start: number, sign: 1 | -1): number {
  let at = start;
  let code = 0;
  for (let digit = text.charCodeAt(at); digit >= FIRST_DIGIT; digit = text.charCodeAt(at)) {
    digit -= FIRST_DIGIT;
    let step = digit & (BASE - 1);
    for (let shift = DIGIT_BITS; digit >= BASE; shift += DIGIT_BITS) {
      digit = text.charCodeAt(++at) - FIRST_DIGIT;
      step += (digit & (BASE - 1)) << shift;
    }
    code += step;
    digit = text.charCodeAt(++at) - FIRST_DIGIT;
    let amount = digit & (BASE - 1);
    // Amounts are longer than what bits can be shifted within.
    for (let worth = BASE; digit >= BASE; worth *= BASE) {
      digit = text.charCodeAt(++at) - FIRST_DIGIT;
      amount += (digit & (BASE - 1)) * worth;
    }
    at += 1;
    const added = amount % 2 === 1 ? -(amount + 1) / 2 : amount / 2;
    sum.set(code, (sum.get(code) ?? 0) + sign * added);
  }
  return at + 1;
}
