import { readDataPack } from '@tanggap/directory';
import { SignalReader, type Example, type FoundSignal, type Signals } from '@tanggap/routing';
import { examplesOf, type Columns } from './examples';
import { labelMap } from './label-map';
import { learnedReport, sharesByModel, sharesByParts } from './learned-signs';
import { readTable } from './read-table';

export const signKinds = ['elsewhere', 'urgent', 'supervisory'] as const satisfies readonly (keyof Signals)[];
type SignKind = (typeof signKinds)[number];

export interface SignsWanted extends Columns {
  file: string;
  /** The data pack whose lists are judged. */
  pack: string;
  sign: SignKind;
  /** Labels whose rows should have the sign; `*` at the end for all that begin so. */
  of: readonly string[];
  /** So many of the other rows that have it are shown, for a person to judge. */
  show: number;
  /** What was learned is judged beside the words: by models of the same file, each of all but one of so many parts, or by a stored model. */
  learned: { parts: number; examples: string | null } | { model: string; labels: readonly string[] } | null;
}

interface Read {
  text: string;
  label: string;
  expected: boolean;
  found: FoundSignal | undefined;
}

const EXPECTED = '\u0000expected';
const MOST_LABELS = 30;

/** How well the words of a pack's signs find what they are for, by what the labels of a file say of its rows. */
export async function judgeSigns(wanted: SignsWanted): Promise<void> {
  const { file, pack: folder, sign, of, show, learned, ...columns } = wanted;
  const pack = await readDataPack(folder);
  const reader = new SignalReader(pack.routing.signals);
  const isExpected = isOneOf(of);
  const examples = examplesOf(await readTable(file), columns);
  const rows = examples.map(({ text, label }): Read => {
    return { text, label, expected: isExpected(label), found: reader.read(text)[sign][0] };
  });
  console.log(signReport(rows));
  if (learned) {
    const shares =
      'parts' in learned
        ? sharesByParts(examples, await examplesBeside(learned.examples), learned.parts, isExpected)
        : await sharesByModel(learned.model, examples, isOneOf(learned.labels));
    const judged = rows.map(({ expected, found }) => ({ expected, found: found !== undefined }));
    console.log(`\n${learnedReport(judged, shares)}`);
  }
  const others = rows.filter(({ expected, found }) => found && !expected);
  const step = Math.max(1, Math.floor(others.length / Math.max(1, show)));
  for (const { text, label, found } of others.filter((_, at) => at % step === 0).slice(0, show)) {
    console.log(
      `\n[${label}] ${found?.code}: ${found?.words.join(', ')}\n  ${text.replace(/\s+/g, ' ').slice(0, 300)}`,
    );
  }
}

const examplesBeside = async (file: string | null): Promise<Example[]> =>
  file === null ? [] : examplesOf(await readTable(file), { textColumn: 'text', labelColumn: 'label' });

function isOneOf(patterns: readonly string[]): (label: string) => boolean {
  const labelOf = labelMap(patterns.map((pattern) => [pattern, EXPECTED]));
  return (label) => labelOf(label) === EXPECTED;
}

function signReport(rows: readonly Read[]): string {
  const [expected, others] = [rows.filter((row) => row.expected), rows.filter((row) => !row.expected)];
  const foundOf = (some: readonly Read[]) => some.filter(({ found }) => found).length;
  const all = foundOf(rows);
  return [
    `${rows.length} rows, ${expected.length} of labels that should have the sign`,
    `recall             ${share(foundOf(expected), expected.length)}  (${foundOf(expected)} of ${expected.length})`,
    `among the others   ${share(foundOf(others), others.length)}  (${foundOf(others)} of ${others.length})`,
    `precision          ${share(foundOf(expected), all)}  by the labels, of ${all} that have it`,
    '',
    ' rows  found   label: most frequent signs',
    ...byLabel(expected),
  ].join('\n');
}

function byLabel(rows: readonly Read[]): string[] {
  const labels = counted(rows.map(({ label }) => label)).slice(0, MOST_LABELS);
  return labels.map(([label, count]) => {
    const codes = rows.flatMap((row) => (row.label === label && row.found ? [row.found.code] : []));
    const often = counted(codes)
      .slice(0, 3)
      .map(([code, times]) => `${code} ${times}`);
    return `${String(count).padStart(5)}  ${share(codes.length, count).padStart(6)}  ${label}: ${often.join(', ')}`;
  });
}

function counted(items: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
