import {
  deserialise,
  serialise,
  trainClassifier,
  type Classifier,
  type Example,
  type Training,
} from '@tanggap/routing';
import { UserError } from '../user-error';
import { datesOf, examplesOf, withoutRare, type Columns } from './examples';
import { asItIs } from './label-map';
import { columnOf, readTable, type Table } from './read-table';
import { report, type Prediction } from './report';
import { splitFrom, splitRows, splitWhere, type Split } from './split';

interface Evaluation extends Columns {
  train: string;
  /** Another file to judge by; null: a part of the same. */
  test: string | null;
  /** Rows of this day and later are judged by, the earlier ones trained on. */
  testFrom: string | null;
  /** Rows with this value in this column are judged by, the others trained on. */
  testWhere: { column: string; value: string } | null;
  /** 0..1, of the rows, where nothing else says which are judged by. */
  testShare: number;
  /** Labels of fewer rows of the file are left out. */
  fewestRows: number;
}

interface Parts {
  train: Example[];
  test: Example[];
  how: string;
}

export async function evaluate(evaluation: Evaluation): Promise<void> {
  const { train, test, how } = await partsOf(evaluation);
  trainAndJudge(train, test, how);
}

/** Prints how well a model of the one tells the other. */
export function trainAndJudge(
  train: Example[],
  test: Example[],
  how: string,
  plan?: Parameters<typeof trainClassifier>[1],
): void {
  const began = process.cpuUsage();
  const training = trainClassifier(train, plan);
  const { user, system } = process.cpuUsage(began);
  const trainedMs = (user + system) / 1000;
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

async function partsOf(evaluation: Evaluation): Promise<Parts> {
  const { train, test, fewestRows, textColumn, labelColumn, dateColumn = null, labelOf = asItIs } = evaluation;
  const columns = { textColumn, labelColumn, dateColumn, labelOf };
  const table = await readTable(train);
  if (test !== null) {
    const other = examplesOf(await readTable(test), { textColumn, labelColumn, labelOf });
    return { train: examplesOf(table, columns), test: other, how: `${other.length} rows of ${test}` };
  }
  const chosen = withRowsOf(table, columns, fewestRows);
  if (chosen.rows.length < 2) {
    throw new UserError(
      `${train} has ${chosen.rows.length} row(s) with a text and a label; give more, or another file with --test`,
    );
  }
  const split = splitOf(chosen, evaluation);
  const part = (rows: number[]): Table => ({ ...chosen, rows: rows.map((row) => chosen.rows[row] ?? []) });
  return { train: examplesOf(part(split.train), columns), test: examplesOf(part(split.test), columns), how: split.how };
}

function splitOf(table: Table, { dateColumn = null, testFrom, testWhere, testShare }: Evaluation): Split {
  if (testWhere) return splitWhere(columnOf(table, testWhere.column, '--test-column'), testWhere);
  const dates = datesOf(table, { dateColumn });
  if (testFrom !== null) {
    if (!dates) throw new UserError(`--test-from needs dates: name their column with --date-column`);
    return splitFrom(dates, testFrom);
  }
  return splitRows(dates, table.rows.length, testShare);
}

/** Without the rows that have no text or label, and those of labels that are too rare. */
function withRowsOf(table: Table, columns: Columns, fewestRows: number): Table {
  const texts = columnOf(table, columns.textColumn, '--text-column');
  const labels = columnOf(table, columns.labelColumn, '--label-column');
  const labelled = table.rows
    .map((row, at) => ({ row, text: texts[at] ?? '', label: (columns.labelOf ?? asItIs)(labels[at]?.trim() ?? '') }))
    .filter(({ text, label }) => text.trim() !== '' && label !== '');
  const kept = withoutRare(labelled, fewestRows);
  const rare = labelled.length - kept.length;
  if (rare > 0) console.log(`${table.file}: ${rare} rows left out, of labels with fewer than ${fewestRows} rows`);
  return { ...table, rows: kept.map(({ row }) => row) };
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
