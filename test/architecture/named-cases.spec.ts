import { readFileSync } from 'node:fs';

/** The table of docs/deadlines.md: what it says is tested is tested there, under that name. */
const document = readFileSync('docs/deadlines.md', 'utf8');
const rows = document
  .slice(document.indexOf('## Named cases'))
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('.spec.ts'));
const named = rows.flatMap((row) =>
  [...row.matchAll(/`([\w/.-]+\.spec\.ts)`: "([^"]+)"/g)].map(([, file = '', name = '']) => [file, name] as const),
);

it('every row of the table names a test', () => {
  expect(rows).toHaveLength(26);
  expect(rows.filter((row) => !row.includes(': "'))).toEqual([]);
});

it.each(named)('%s: %s', (file, name) => {
  expect(readFileSync(file, 'utf8')).toContain(name);
});
