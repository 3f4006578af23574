import type { Amounts } from '../domain/measures/contributions';

/**
 * How a row's numbers are written to be read again quickly: one after another in the order of their codes, each as the step from the code before and the
 * amount, digits of five bits with the lowest first, `0`…`O` the last of a number and `P`…`o` those before it; `.` ends a row. It is plain
 * ASCII without quotes, a third of what two arrays are, and PostgreSQL hands it over as it stands.
 */
const FIRST_DIGIT = 48;
const END = 46;
const DIGIT_BITS = 5;
const BASE = 1 << DIGIT_BITS;
const DIGITS = Array.from({ length: 2 * BASE }, (_, digit) => String.fromCharCode(FIRST_DIGIT + digit));

/** A row's numbers as addPacked reads them. */
export function packed(codes: readonly number[], amounts: readonly number[]): string {
  let text = '';
  let before = 0;
  for (const [index, code] of codes.entries()) {
    const amount = amounts[index] ?? 0;
    // Also what is taken off begins with a small digit.
    text += digitsOf(code - before) + digitsOf(amount < 0 ? -2 * amount - 1 : 2 * amount);
    before = code;
  }
  return `${text}.`;
}

/** @param number a whole number from 0, below 2^53 */
function digitsOf(number: number): string {
  let text = '';
  let rest = number;
  for (; rest >= BASE; rest = Math.floor(rest / BASE)) text += DIGITS[BASE + (rest % BASE)] ?? '';
  return text + (DIGITS[rest] ?? '');
}

/** Adds the row that begins there to a sum, or with -1 takes it off. Returns where it ends. */
export function addPacked(sum: Amounts, text: string, start: number, sign: 1 | -1): number {
  let at = start;
  let code = 0;
  for (let digit = text.charCodeAt(at); digit !== END; digit = text.charCodeAt(at)) {
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
