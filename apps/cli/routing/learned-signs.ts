import { deserialise, trainClassifier, type Classifier, type Example } from '@tanggap/routing';
import { readFile } from 'node:fs/promises';

/** 0..1 for each row: what a model that hadn't seen it gives the wanted labels together. */
type Shares = readonly number[];

type IsWanted = (label: string) => boolean;

/** A row as far as the words and the labels of the file say. */
interface Judged {
  expected: boolean;
  found: boolean;
}

/** From which share on a person might look at a row. */
const TRIED = [0.01, 0.02, 0.03, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5];

/** @param beside other examples, that every model learns from */
export function sharesByParts(
  rows: readonly Example[],
  beside: readonly Example[],
  parts: number,
  isWanted: IsWanted,
): Shares {
  const partOf = partsOf(rows, parts);
  const shares = rows.map(() => 0);
  for (let part = 0; part < parts; part += 1) {
    const { classifier } = trainClassifier([...rows.filter((_, row) => partOf[row] !== part), ...beside]);
    rows.forEach(({ text }, row) => {
      if (partOf[row] === part) shares[row] = shareOf(classifier, text, isWanted);
    });
  }
  return shares;
}

/** The same by a stored model, such as the one that a data pack begins with. */
export async function sharesByModel(file: string, rows: readonly Example[], isWanted: IsWanted): Promise<Shares> {
  const { classifier } = deserialise(await readFile(file));
  return rows.map(({ text }) => shareOf(classifier, text, isWanted));
}

const shareOf = (classifier: Classifier, text: string, isWanted: IsWanted): number =>
  classifier
    .predict(text, classifier.labels.length)
    .reduce((sum, { label, probability }) => sum + (isWanted(label) ? probability : 0), 0);

/** Each label is dealt out evenly, or a part might have none of a rare one. Identical texts lie in the same part, or a model would be judged by what it has seen. */
function partsOf(rows: readonly Example[], parts: number): number[] {
  const known = new Map<string, number>();
  const dealt = new Map<string, number>();
  return rows.map(({ text, label }) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const part = dealt.get(label) ?? 0;
    dealt.set(label, (part + 1) % parts);
    known.set(text, part);
    return part;
  });
}

/** What words find, what was learned finds from several shares on, and both together: of the rows that should be found, and of the others. */
export function learnedReport(rows: readonly Judged[], shares: Shares): string {
  const counted = (isFound: (row: Judged, share: number) => boolean): string => {
    const found = rows.filter((row, at) => isFound(row, shares[at] ?? 0));
    const right = found.filter(({ expected }) => expected).length;
    return [cell(right, expected), cell(found.length - right, rows.length - expected)].join('  ');
  };
  const expected = rows.filter((row) => row.expected).length;
  return [
    `                     of the ${expected} that should      of the ${rows.length - expected} others`,
    `words                ${counted(({ found }) => found)}`,
    ...TRIED.flatMap((from) => [
      `learned, from ${from.toFixed(2)}   ${counted((_, share) => share >= from)}`,
      `  or words           ${counted(({ found }, share) => found || share >= from)}`,
    ]),
  ].join('\n');
}

const cell = (part: number, whole: number): string =>
  `${String(part).padStart(5)}  ${(whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`).padStart(7)}`;
