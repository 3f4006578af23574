import { migrations } from './migrations';
import { schemaMismatch, TAKES_AWAY } from './schema-match';

it.each<[string, string[], string[], ReturnType<typeof schemaMismatch>]>([
  ['the same', ['A1', 'B2'], ['B2', 'A1'], null],
  ['a newer program has only added', ['A1'], ['A1', 'B2'], null],
  [
    'a newer program has taken something away',
    ['A1'],
    ['A1', 'ContractB2'],
    { lacking: [], takenAway: ['ContractB2'] },
  ],
  ['this program knows of that', ['A1', 'ContractB2'], ['A1', 'ContractB2'], null],
  ['the migrations have yet to run', ['A1', 'B2'], ['A1'], { lacking: ['B2'], takenAway: [] }],
  ['another branch', ['A1', 'C3'], ['A1', 'ContractB2'], { lacking: ['C3'], takenAway: ['ContractB2'] }],
])('%s', (_, known, ran, expected) => {
  expect(schemaMismatch(known, ran)).toEqual(expected);
});

/** Since then names have said it: a program from before doesn't look at them. */
const SINCE = 92;
const numberOf = (name: string): number => Number(name.slice(-4));
/** What the version before may still use; an index or a constraint it does without. */
const TAKING =
  /\b(DROP\s+(TABLE|COLUMN|VIEW|FUNCTION|TYPE)|RENAME|SET\s+NOT\s+NULL|ALTER\s+COLUMN\s+\w+\s+(SET\s+DATA\s+)?TYPE)\b/i;

it('a migration that takes something away is called so', () => {
  const unmarked = migrations
    .filter(({ name }) => numberOf(name) >= SINCE && !name.startsWith(TAKES_AWAY))
    .filter(({ prototype }) => TAKING.test(String((prototype as { up: unknown }).up)))
    .map(({ name }) => name);
  expect(unmarked).toEqual([]);
  expect(migrations.some(({ prototype }) => TAKING.test(String((prototype as { up: unknown }).up)))).toBe(true);
});
