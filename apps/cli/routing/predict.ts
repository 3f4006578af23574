import { trainClassifier } from '@tanggap/routing';
import { examplesOf, type Columns } from './examples';
import { columnOf, readTable } from './read-table';
import { writeTable } from './write-table';

export interface Prediction extends Columns {
  train: string;
  test: string;
  out: string;
}

/** Trains on one file and writes the three likeliest labels of every row of the other, in its order. The other file's labels, if it has any, are not read. */
export async function predict({ train, test, out, ...columns }: Prediction): Promise<void> {
  const examples = examplesOf(await readTable(train), columns);
  const texts = columnOf(await readTable(test), columns.textColumn, '--text-column');
  const began = performance.now();
  const { classifier } = trainClassifier(examples);
  const trained = performance.now();
  const rows = texts.map((text) => {
    const [first, second, third] = classifier.predict(text);
    return [first?.label ?? '', (first?.probability ?? 0).toFixed(4), second?.label ?? '', third?.label ?? ''];
  });
  const predicted = performance.now();
  await writeTable(out, [['predicted', 'probability', 'second', 'third'], ...rows]);
  const each = (predicted - trained) / Math.max(1, texts.length);
  console.log(
    `trained on ${examples.length} examples of ${classifier.labels.length} labels in ${((trained - began) / 1000).toFixed(1)} s; ` +
      `${texts.length} predictions (${each.toFixed(2)} ms each) in ${out}`,
  );
}
