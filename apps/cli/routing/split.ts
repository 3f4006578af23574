import { randomFrom } from '@tanggap/routing';
import { UserError } from '../user-error';
import { timeOf, timesOf } from './dates';

/** Positions of the rows to train on and to judge by. */
export interface Split {
  train: number[];
  test: number[];
  /** How it was parted, for the report. */
  how: string;
}

const SEED = 20260101;
/** With fewer dates than that the file isn't a history. */
const MOST_UNDATED = 0.1;

/** The later rows by their dates; where there are none, rows drawn at random, the same every time. */
export function splitRows(dates: readonly string[] | null, rows: number, testShare: number): Split {
  const times = dates === null ? [] : timesOf(dates);
  const undated = times.filter(Number.isNaN).length;
  const all = Array.from({ length: rows }, (_, row) => row);
  const tested = Math.max(1, Math.round(rows * testShare));
  if (times.length === rows && undated <= rows * MOST_UNDATED) {
    // What has no date is trained on.
    const time = (row: number) => times[row] || -Infinity;
    const ordered = all.sort((a, b) => time(a) - time(b) || a - b);
    return partition(ordered, tested, `the latest ${tested} of ${rows} rows by their date`);
  }
  const random = randomFrom(SEED);
  const drawn = all.map((row) => ({ row, key: random() })).sort((a, b) => a.key - b.key);
  const why = dates === null ? 'no dates' : `${undated} dates can't be read`;
  return partition(
    drawn.map(({ row }) => row),
    tested,
    `${tested} of ${rows} rows at random (${why})`,
  );
}

/**
 * Rows of a day and later against the earlier ones; what has no date is trained on.
 * @throws UserError for a day that can't be read, or one that leaves nothing on either side
 */
export function splitFrom(dates: readonly string[], day: string): Split {
  const from = timeOf(day);
  if (Number.isNaN(from)) throw new UserError(`--test-from ${day} is not a day such as 2023-01-01`);
  return splitBy(
    timesOf(dates).map((time) => time >= from),
    `rows from ${day} on`,
  );
}

/** @throws UserError where no row, or every row, has the value */
export const splitWhere = (values: readonly string[], { column, value }: { column: string; value: string }): Split =>
  splitBy(
    values.map((own) => own.trim() === value),
    `rows whose ${column} is ${value}`,
  );

function splitBy(tested: readonly boolean[], which: string): Split {
  const rowsThat = (wanted: boolean): number[] => tested.flatMap((is, row) => (is === wanted ? [row] : []));
  const [train, test] = [rowsThat(false), rowsThat(true)];
  if (train.length === 0 || test.length === 0) {
    throw new UserError(
      `${test.length} of ${tested.length} are ${which}: nothing is left to ${test.length === 0 ? 'judge by' : 'train on'}`,
    );
  }
  return { train, test, how: `the ${test.length} ${which}` };
}

const partition = (ordered: number[], tested: number, how: string): Split => ({
  train: ordered.slice(0, ordered.length - tested),
  test: ordered.slice(ordered.length - tested),
  how,
});
