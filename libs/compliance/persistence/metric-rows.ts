import type { Amounts } from '../domain/measures/contributions';
import { addPacked, packedLines, type AmountColumns } from './packed-amounts';

/** Sorted, so that equal amounts are equal rows. */
function amountColumns(amounts: Amounts): AmountColumns {
  const codes = [...amounts.keys()].sort((a, b) => a - b);
  return { codes, amounts: codes.map((code) => amounts.get(code) ?? 0) };
}

interface MetricRow {
  opd: string;
  category: string;
  area: string;
  kind: string;
  amounts: Amounts;
}

/**
 * A column of very many rows as one text, a line each, which costs neither side what quoting an array does. No value has a line
 * break: codes, days and numbers.
 */
export function lines(values: readonly string[]): string {
  let text = '';
  for (const value of values) text += `\n${value}`;
  return text;
}

/** The array that such a parameter is: it begins with a break, so that a single empty value is one. */
export const linesOf = (parameter: number, type: 'text' | 'date' | 'uuid'): string =>
  `(string_to_array($${parameter}, E'\\n'))[2:]::${type}[]`;

const NO_NUMBERS: AmountColumns = { codes: [], amounts: [] };

/** Rows as one text a column: `opd, category, area, kind, codes, amounts, packed`, the last three written out. */
export function metricColumns(rows: readonly MetricRow[]): string[] {
  let [opd, category, area, kind, codes, amounts] = ['', '', '', '', '', ''];
  const numbers = rows.map((row) => amountColumns(row.amounts));
  for (const [index, row] of rows.entries()) {
    const written = numbers[index] ?? NO_NUMBERS;
    opd += `\n${row.opd}`;
    category += `\n${row.category}`;
    area += `\n${row.area}`;
    kind += `\n${row.kind}`;
    codes += `\n{${written.codes.join(',')}}`;
    amounts += `\n{${written.amounts.join(',')}}`;
  }
  return [opd, category, area, kind, codes, amounts, packedLines(numbers)];
}

const CELL_COLUMNS = ['opd', 'category', 'area', 'kind', 'codes', 'amounts', 'packed'];

/** What they are called, in an insertion and in `unnest(…, metricTypes(n)) r(…, METRIC_COLUMNS)`. */
export const METRIC_COLUMNS = CELL_COLUMNS.join(', ');

/** The same as the types that they are stored as. */
export const METRIC_VALUES = 'opd, category, area, kind, codes::int[], amounts::bigint[], packed';

/** The parameters that they are, from the `first`. */
export const metricTypes = (first: number): string =>
  CELL_COLUMNS.map((_, index) => linesOf(first + index, 'text')).join(', ');

/** A row's numbers for `addWritten`; a program before 0091 leaves them as arrays alone. */
export const writtenIn = (table: string): string =>
  `coalesce(${table}.packed, ${table}.codes::text || ${table}.amounts::text)`;

const [ZERO, NINE, COMMA, MINUS, OPEN, CLOSE] = [48, 57, 44, 45, 123, 125];

export const writtenAmounts = (written: string): Amounts => addWritten(new Map<number, number>(), written, 1);

/** Adds what is written as rows, one or one after another, to a sum (or with -1 takes it off), digit by digit: an answer reads hundreds of thousands. */
export function addWritten(sum: Amounts, written: string, sign: 1 | -1): Amounts {
  for (let start = 0; start < written.length;) {
    start =
      written.charCodeAt(start) === OPEN ? addArrays(sum, written, start, sign) : addPacked(sum, written, start, sign);
  }
  return sum;
}

/** The row that begins there as the text of both arrays, such as `{1000,2000}{1,1}`. Returns where it ends. */
function addArrays(sum: Amounts, written: string, start: number, sign: 1 | -1): number {
  let code = start + 1;
  let amount = written.indexOf('}', start) + 2;
  const isEmpty = written.charCodeAt(code) === CLOSE;
  for (let goesOn = !isEmpty; goesOn; code += 1, amount += 1) {
    let [key, value] = [0, 0];
    for (let digit = written.charCodeAt(code); digit >= ZERO && digit <= NINE; digit = written.charCodeAt(++code)) {
      key = key * 10 + digit - ZERO;
    }
    const isNegative = written.charCodeAt(amount) === MINUS;
    if (isNegative) amount += 1;
    for (let digit = written.charCodeAt(amount); digit >= ZERO && digit <= NINE; digit = written.charCodeAt(++amount)) {
      value = value * 10 + digit - ZERO;
    }
    sum.set(key, (sum.get(key) ?? 0) + (isNegative ? -sign : sign) * value);
    goesOn = written.charCodeAt(amount) === COMMA;
  }
  return isEmpty ? amount + 1 : amount;
}
