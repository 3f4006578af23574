import {
  deserialise,
  serialise,
  trainClassifier,
  type Classifier,
  type Example,
  type Training,
} from '@tanggap/routing';
import { UserError } from '../user-error';
import { examplesOf, type Columns } from './examples';
import { columnOf, hasColumn, readTable, type Table } from './read-table';
import { report, type Prediction } from './report';
import { splitRows } from './split';

export interface Evaluation extends Columns {
  train: string;
  /** Another file to judge by; null: a part of the same. */
  test: string | null;
  dateColumn: string;
  /** 0..1, of the rows, where there is no other file. */
  testShare: number;
}

interface Parts {
  train: Example[];
  test: Example[];
  how: string;
}

export async function evaluate(evaluation: Evaluation): Promise<void> {
  const { train, test, how } = await partsOf(evaluation);
  const began = performance.now();
  const training = trainClassifier(train);
  const trainedMs = performance.now() - began;
  const predictions = judge(training.classifier, test);
  const eachMs = timeEach(training, test);
  const stored = serialise(training.classifier, { version: 'evaluated', threshold: 1 });
  console.log(`Trained on ${train.length} rows, judged by ${how}`);
  console.log(
    report(training, predictions, {
      trainedMs,
      eachMs,
      bytes: stored.length,
      stored: judge(deserialise(stored).classifier, test),
    }),
  );
}

async function partsOf({ train, test, dateColumn, testShare, ...columns }: Evaluation): Promise<Parts> {
  const table = await readTable(train);
  if (test !== null) {
    const other = examplesOf(await readTable(test), columns);
    return { train: examplesOf(table, columns), test: other, how: `${other.length} rows of ${test}` };
  }
  const dates = hasColumn(table, dateColumn) ? columnOf(table, dateColumn, '--date-column') : null;
  if (table.rows.length < 2)
    throw new UserError(`${train} has ${table.rows.length} rows; give more, or another file with --test`);
  const split = splitRows(dates, table.rows.length, testShare);
  const part = (rows: number[]): Table => ({ ...table, rows: rows.map((row) => table.rows[row] ?? []) });
  return { train: examplesOf(part(split.train), columns), test: examplesOf(part(split.test), columns), how: split.how };
}

function judge(classifier: Classifier, test: Example[]): Prediction[] {
  return test.map(({ text, label }) => ({ truth: label, said: classifier.predict(text) }));
}

/** Once more, when everything is warm: what a server in operation takes, in ms. */
function timeEach({ classifier }: Training, test: Example[]): number {
  const began = performance.now();
  for (const { text } of test) classifier.predict(text);
  return (performance.now() - began) / test.length;
}
