import { UserError } from '../user-error';
import { readTable } from './read-table';

/** What a label of a file stands for; '' for what isn't learned. */
export type LabelOf = (label: string) => string;

export const asItIs: LabelOf = (label) => label;

const WILDCARD = '*';

/**
 * Reads a file whose first column is a label and whose second is what it stands for; a label may end in `*` for all that begin alike
 * ("Kelurahan *"). An exact one goes before, a longer beginning before a shorter one. What isn't in the file stays as it is.
 * @throws UserError for a file of fewer than two columns
 */
export async function readLabelMap(file: string): Promise<LabelOf> {
  const { columns, rows } = await readTable(file);
  if (columns.length < 2) throw new UserError(`${file} needs two columns: a label, and what it stands for`);
  return labelMap(rows.map(([label = '', target = '']) => [label, target]));
}

export function labelMap(pairs: readonly (readonly [string, string])[]): LabelOf {
  const exact = new Map(pairs.map(([label, target]) => [label.trim(), target.trim()]));
  const beginnings = pairs
    .filter(([label]) => label.trim().endsWith(WILDCARD))
    .map(([label, target]) => ({ beginning: label.trim().slice(0, -WILDCARD.length), target: target.trim() }))
    .sort((a, b) => b.beginning.length - a.beginning.length);
  return (label) =>
    exact.get(label) ?? beginnings.find(({ beginning }) => label.startsWith(beginning))?.target ?? label;
}

/** `Kelurahan *`: all labels that begin so become one, called by the beginning. */
export const merged = (patterns: readonly string[]): LabelOf =>
  labelMap(patterns.map((pattern) => [pattern, pattern.replace(/\s*\*\s*$/, '')]));
