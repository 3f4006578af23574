import { readDataPack } from '@tanggap/directory';
import { OPENING, serialise, thresholdOf, trainClassifier, type Example } from '@tanggap/routing';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../user-error';
import { timeOf } from './dates';
import { trainAndJudge } from './evaluate';
import { examplesOf, type Columns } from './examples';
import { columnOf, readTable } from './read-table';
import { WRONG_SHARE } from './report';

interface ModelWanted extends Columns {
  /** Complaints of which it is known whose they were. */
  complaints: string;
  /** The data pack that gets the model; it has routing-model-labels.csv. */
  pack: string;
  /** Nothing is written: a model of what came before this day is judged by what came on it and later. */
  testFrom: string | null;
}

/** A hash can't be read back into a word; but what stands in one complaint alone shall not even be counted. */
const FEWEST_COMPLAINTS = 5;
const MOST_BYTES = 2_000_000;
const PLAN = {
  features: {
    longestPhrase: 2,
    shortestPiece: 3,
    longestPiece: 5,
    opening: OPENING,
    fewestTexts: FEWEST_COMPLAINTS,
    mostFeatures: 400_000,
  },
};

/**
 * Trains the classifier that a data pack begins with, from the complaints of another place, the synonyms of its own categories and invented
 * complaints of matters that the other place has hardly any of, and writes it beside them. The same files give the same bytes.
 */
export async function makeModel({ complaints, pack: folder, testFrom, ...columns }: ModelWanted): Promise<void> {
  const pack = await readDataPack(folder);
  const opdOf = await labelMap(join(folder, 'routing-model-labels.csv'));
  const seen = examplesOf(await readTable(complaints), columns).flatMap((example) => {
    const opd = opdOf(example.label);
    return opd === '' ? [] : [{ ...example, label: opd }];
  });
  const invented = await inventedFor(join(folder, 'routing-model-examples.csv'));
  const taught: Example[] = pack.categories.flatMap(({ opd, synonyms, supervisory }) =>
    opd === null || supervisory ? [] : synonyms.map((text) => ({ text, label: opd, taught: true })),
  );
  if (testFrom !== null) {
    const { train, test } = partedAt(seen, testFrom);
    trainAndJudge([...train, ...invented, ...taught], test, `the ${test.length} rows from ${testFrom} on`, PLAN);
    return;
  }
  const training = trainClassifier([...seen, ...invented, ...taught], PLAN);
  const { classifier } = training;
  const threshold = Math.round(thresholdOf(training, WRONG_SHARE) * 1000) / 1000;
  const unnamed = serialise(classifier, { version: '', threshold }, MOST_BYTES);
  const version = `${pack.regency.code}-${createHash('sha256').update(unnamed).digest('hex').slice(0, 8)}`;
  const bytes = serialise(classifier, { version, threshold }, MOST_BYTES);
  const file = join(folder, 'routing-model.bin');
  await writeFile(file, bytes);
  const size = `${(bytes.length / 1e6).toFixed(2)} MB`;
  console.log(
    `${file}: ${version}, ${size}, ${classifier.labels.length} OPDs, ${seen.length} complaints, ${invented.length} invented ones and ${taught.length} synonyms, threshold ${threshold}`,
  );
}

function partedAt(seen: readonly Example[], day: string): { train: Example[]; test: Example[] } {
  const from = timeOf(day);
  const isLater = ({ at }: Example): boolean => typeof at === 'number' && at >= from;
  const test = seen.filter(isLater);
  if (test.length === 0)
    throw new UserError(`No row with a date is of ${day} or later: name the dates with --date-column`);
  return { train: seen.filter((example) => !isLater(example)), test };
}

/** Complaints of the pack's own making and whose they are; a pack may have none. */
async function inventedFor(file: string): Promise<Example[]> {
  if (!existsSync(file)) return [];
  return examplesOf(await readTable(file), { textColumn: 'text', labelColumn: 'label' });
}

/** Label of the complaints → OPD of the pack; '' for what isn't learned. */
async function labelMap(file: string): Promise<(label: string) => string> {
  const table = await readTable(file);
  const opds = columnOf(table, 'opd', 'opd in its head');
  const known = new Map(
    columnOf(table, 'label', 'label in its head').map((label, row) => [label, opds[row]?.trim() ?? '']),
  );
  return (label) => {
    const opd = known.get(label);
    if (opd === undefined)
      throw new UserError(`"${label}" is missing in ${file}: say which OPD it is, or leave its opd empty`);
    return opd;
  };
}
