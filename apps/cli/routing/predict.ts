import { trainClassifier } from '@tanggap/routing';
import { examplesOf, type Columns } from './examples';
import { columnOf, readTable } from './read-table';
import { checkFolderOf, writeTable } from './write-table';

interface Prediction extends Columns {
  train: string;
  test: string;
  out: string;
}

/**
 * Trains on one file and writes the three likeliest labels of every row of the other, in its order. The other file's labels, if it has
 * any, are not read.
 * @throws UserError before the training, where a file or a column is missing
 */
export async function predict({ train, test, out, ...columns }: Prediction): Promise<void> {
  await checkFolderOf(out);
  const table = await readTable(train);
  const spelled = spellingsOf(columnOf(table, columns.labelColumn, '--label-column'));
  const written = (label = ''): string => spelled.get(label) ?? label;
  // Dates only serve to choose a threshold, and whoever reads the probabilities chooses their own.
  const examples = examplesOf(table, columns).map(({ text, label }) => ({ text, label }));
  const texts = columnOf(await readTable(test), columns.textColumn, '--text-column');
  const began = performance.now();
  const { classifier } = trainClassifier(examples);
  const trained = performance.now();
  const rows = texts.map((text) => {
    const [first, second, third] = classifier.predict(text);
    const probability = (first?.probability ?? 0).toFixed(4);
    return [written(first?.label), probability, written(second?.label), written(third?.label)];
  });
  const predicted = performance.now();
  await writeTable(out, [['predicted', 'probability', 'second', 'third'], ...rows]);
  const each = (predicted - trained) / Math.max(1, texts.length);
  console.log(
    `trained on ${examples.length} examples of ${classifier.labels.length} labels in ${((trained - began) / 1000).toFixed(1)} s; ` +
      `${texts.length} predictions (${each.toFixed(2)} ms each) in ${out}`,
  );
}

/** Labels are learned without the blanks around them, and written as the file mostly has them, so that they can be compared with it. */
function spellingsOf(labels: readonly string[]): Map<string, string> {
  const times = new Map<string, number>();
  for (const label of labels) times.set(label, (times.get(label) ?? 0) + 1);
  const often = [...times].sort((a, b) => a[1] - b[1]);
  return new Map(often.map(([label]) => [label.trim(), label]));
}
