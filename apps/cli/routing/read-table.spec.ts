import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../user-error';
import { examplesOf } from './examples';
import { columnOf, readTable } from './read-table';
import { splitRows } from './split';
import { csvText, writeTable } from './write-table';

const folder = mkdtempSync(join(tmpdir(), 'tanggap-table-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const read = (content: string | Buffer) => {
  const file = join(folder, `${(files += 1)}.csv`);
  writeFileSync(file, content);
  return readTable(file);
};
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('a CSV file', () => {
  it.each<[string, string | Buffer, string[][]]>([
    ['with line breaks and quotes in a field', 'text,label\n"a\n""b"", c",x\n', [['a\n"b", c', 'x']]],
    [
      'with a byte order mark and line breaks of Windows',
      '\ufefftext,label\r\na,x\r\nb,y\r\n',
      [
        ['a', 'x'],
        ['b', 'y'],
      ],
    ],
    [
      'with a head of Windows and rows of Unix',
      'text,label\r\na,x\nb,y\n',
      [
        ['a', 'x'],
        ['b', 'y'],
      ],
    ],
    [
      'with line breaks of an old Mac',
      'text,label\ra,x\rb,y',
      [
        ['a', 'x'],
        ['b', 'y'],
      ],
    ],
    ['with semicolons, as a spreadsheet in Indonesian saves it', 'text;label\na, b;x\n', [['a, b', 'x']]],
    ['with tabs', 'text\tlabel\na, b\tx\n', [['a, b', 'x']]],
    ['in UTF-16', utf16('text,label\nsampah é,x\n'), [['sampah é', 'x']]],
    ['in Windows-1252', Buffer.from('text,label\ncaf\xe9,x\n', 'latin1'), [['café', 'x']]],
    [
      'with rows too short and too long',
      'text,label\na\nb,y,z\n',
      [
        ['a', ''],
        ['b', 'y'],
      ],
    ],
    [
      'with blank lines, which are no rows, and empty fields, which are',
      'text,label\n\n,x\n\na,\n',
      [
        ['', 'x'],
        ['a', ''],
      ],
    ],
    ['with an empty field in quotes as the only one', 'text\n""\na\n', [[''], ['a']]],
    ['with quotes within a field', 'text,label\nkata "aman" saja,x\n', [['kata "aman" saja', 'x']]],
    [
      'with a quote that is never closed',
      'text,label\n"a,x\nb,y\n',
      [
        ['"a', 'x'],
        ['b', 'y'],
      ],
    ],
    ['without rows', 'text,label\n', []],
  ])('%s', async (_what, content, rows) => {
    expect((await read(content)).rows).toEqual(rows);
  });

  it('is found a column by its name, however it is written', async () => {
    const table = await read(' Text ,LABEL\na,x\n');
    expect(columnOf(table, 'text', '--text-column')).toEqual(['a']);
    expect(columnOf(table, 'label', '--label-column')).toEqual(['x']);
  });

  it('says which columns there are where one is missing, and which option names it', async () => {
    const table = await read('isi,dinas\na,x\n');
    expect(() => columnOf(table, 'text', '--text-column')).toThrow(
      /has no column "text"; it has "isi", "dinas"\. Name the right one with --text-column/,
    );
  });

  it.each<[string, () => Promise<unknown>, RegExp]>([
    ['that is empty', () => read(''), /is empty: it needs a head/],
    ['that does not exist', () => readTable(join(folder, 'none.csv')), /can't be read .*give the path of a CSV file/],
  ])('%s is refused with what to do', async (_what, reading, message) => {
    const refused = reading();
    await expect(refused).rejects.toThrow(UserError);
    await expect(refused).rejects.toThrow(message);
  });

  it('that can not be written is told where to go', async () => {
    await expect(writeTable(join(folder, 'none', 'p.csv'), [])).rejects.toThrow(/can't be written .* with --out/);
  });

  it('is written so that it is read back', async () => {
    const rows = [
      ['a', 'b'],
      ['x, "y"\nz', ''],
      [' space ', 'plain'],
    ];
    const table = await read(csvText(rows));
    expect([table.columns, ...table.rows]).toEqual(rows);
  });
});

describe('examples', () => {
  const columns = { textColumn: 'text', labelColumn: 'label' };

  it('are the rows with a text and a label', () => {
    const table = {
      file: 'a.csv',
      columns: ['text', 'label'],
      rows: [
        ['a', ' x '],
        ['', 'x'],
        ['b', ''],
        [' ', 'y'],
      ],
    };
    const said: string[] = [];
    expect(examplesOf(table, columns, (line) => said.push(line))).toEqual([{ text: 'a', label: 'x' }]);
    expect(said).toEqual(['a.csv: 3 of 4 rows left out, without text or label']);
  });

  it('are asked for where there are none', () => {
    const table = { file: 'a.csv', columns: ['text', 'label'], rows: [['a', '']] };
    expect(() => examplesOf(table, columns)).toThrow(/no row with both "text" and "label" filled in/);
  });
});

describe('the rows to judge by', () => {
  it.each<[string, string[]]>([
    ['ISO dates', ['2026-03-01', '2026-01-01T08:00:00Z', '2026-02-01 09:00', '2025-12-31']],
    ['dates with the day first', ['01/03/2026', '1-1-2026 08:00', '01.02.2026', '31/12/2025']],
  ])('are the latest: %s', (_what, dates) => {
    expect(splitRows(dates, 4, 0.25)).toMatchObject({ train: [3, 1, 2], test: [0] });
  });

  it('are drawn, the same every time, where there are no dates', () => {
    const split = splitRows(null, 10, 0.3);
    expect(split.test).toHaveLength(3);
    expect([...split.train, ...split.test].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(splitRows(null, 10, 0.3)).toEqual(split);
    expect(splitRows(['?', '?'], 2, 0.5).how).toMatch(/2 dates can't be read/);
  });
});
