import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { run as runOne } from '../program';
import { UserError } from '../user-error';
import { routingCommands } from './commands';
import { csvText } from './write-table';

const folder = mkdtempSync(join(tmpdir(), 'tanggap-odd-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let said: string[] = [];
beforeEach(() => {
  said = [];
  jest.spyOn(console, 'log').mockImplementation((line: unknown) => void said.push(String(line)));
});
afterEach(() => jest.restoreAllMocks());

let files = 0;
function write(content: string | Buffer): string {
  const file = join(folder, `${(files += 1)}.csv`);
  writeFileSync(file, content);
  return file;
}

const run = (name: string, args: string[]) => runOne(routingCommands, [name, ...args]);
const LAMPS = 'lampu jalan padam gelap';
const WASTE = 'sampah menumpuk bau busuk';
const lines = (count = 3) => `text,label\n${`${LAMPS},Dishub\n${WASTE},DLH\n`.repeat(count)}`;
const plain = () => write(lines());

/** Predicts and reads the file that was written as any reader of CSV would: strictly, every row of four fields. */
async function predicted(train: string, test: string, ...more: string[]): Promise<string[][]> {
  const out = join(folder, `${(files += 1)}.csv`);
  const args = ['--train', train, '--test', test, '--out', out, ...more];
  await run('routing:predict', args);
  const [head, ...rows] = parse(readFileSync(out), { bom: false, relax_column_count: false });
  expect(head).toEqual(['predicted', 'probability', 'second', 'third']);
  for (const [, probability] of rows) expect(probability).toMatch(/^(?:0\.\d{4}|1\.0000)$/);
  return rows;
}
const firsts = async (...args: [string, string, ...string[]]) => (await predicted(...args)).map(([first]) => first);

describe('a test file that is odd gets one row for each of its own, in its order', () => {
  it.each<[string, string | Buffer, string[]]>([
    ['a byte order mark and line breaks of Windows', `\ufefftext\r\n${LAMPS}\r\n${WASTE}\r\n`, ['Dishub', 'DLH']],
    ['line breaks in quotes', `text\n"sampah\nmenumpuk\r\n\r\nbau"\n${LAMPS}\n`, ['DLH', 'Dishub']],
    ['semicolons, and commas in the texts', `id;text\n1;lampu, padam\n2;sampah, bau\n`, ['Dishub', 'DLH']],
    ['the separator told as Excel does', `sep=;\r\nid;text\r\n1;lampu padam\r\n`, ['Dishub']],
    [
      'no other column, and commas that nobody quoted',
      `text\nhalo, lampu padam\nhalo, sampah bau\n`,
      ['Dishub', 'DLH'],
    ],
    ['no other column, and semicolons', `text\nhalo; lampu padam\n"halo; sampah bau"\n`, ['Dishub', 'DLH']],
    ['labels that the training did not have', `text,label\n${LAMPS},Dinkes\n${WASTE},\n`, ['Dishub', 'DLH']],
    [
      'formulas of a spreadsheet',
      `text,id\n"=HYPERLINK(""x"",""sampah bau"")",1\n=lampu+padam,2\n@lampu,3\n`,
      ['DLH', 'Dishub', 'Dishub'],
    ],
    [
      'a text of 100 KB',
      `text\n${LAMPS}\n${`${WASTE} `.repeat(4000)}\n"${'x'.repeat(100_000)} "\n${LAMPS}\n`,
      ['Dishub', 'DLH', expect.any(String) as string, 'Dishub'],
    ],
    ['quotes inside a text', `text,id\nlampu "jalan" padam,1\n"sampah ""bau"" ""busuk""",2\n`, ['Dishub', 'DLH']],
    ['quotes after a backslash', `text,id\n"lampu \\"padam\\", gelap",1\n"sampah \\"bau\\"",2\n`, ['Dishub', 'DLH']],
    [
      'bytes of Windows-1252',
      Buffer.from('text\nlampu padam \x93malam\x94\nsampah caf\xe9\n', 'latin1'),
      ['Dishub', 'DLH'],
    ],
    ['UTF-16', Buffer.from(`\ufefftext\tid\r\nlampu padam\t1\r\n`, 'utf16le'), ['Dishub']],
    ['a zero byte', `text\nlampu\0 padam\nsampah bau\n`, ['Dishub', 'DLH']],
    ['two columns of one name: the first counts', `text,text\n${LAMPS},${WASTE}\n`, ['Dishub']],
    [
      'rows too short and too long',
      `id,text\n1,${LAMPS}\n2\n3,${WASTE},x,y\n`,
      ['Dishub', expect.any(String) as string, 'DLH'],
    ],
    ['no row', 'text\n', []],
    ['no row and no line break', 'text', []],
  ])('%s', async (_what, content, expected) => {
    expect(await firsts(plain(), write(content))).toEqual(expected);
  });

  it('texts that are empty, blank or without a word keep their row and their place', async () => {
    const test = write(`id,text\n1,${LAMPS}\n2,\n3,"  "\n4,"\n"\n5,…!?\n6,${WASTE}\n`);
    const rows = await predicted(plain(), test);
    expect(rows).toHaveLength(6);
    expect([rows[0]?.[0], rows[5]?.[0]]).toEqual(['Dishub', 'DLH']);
    expect(new Set(rows.slice(1, 5).map(String)).size).toBe(1);
    expect(Number(rows[1]?.[1])).toBeLessThan(0.7);
  });

  it('and so with one column, where a program quotes what is empty', async () => {
    const rows = await firsts(plain(), write(`text\n${LAMPS}\n""\n${WASTE}\n""\n`));
    expect(rows).toEqual(['Dishub', expect.any(String), 'DLH', expect.any(String)]);
  });
});

describe('a training file that is odd', () => {
  const test = () => write(`text\n${LAMPS}\n${WASTE}\n`);

  it.each<[string, string | Buffer, string[]]>([
    [
      'labels with commas, quotes and line breaks',
      csvText([
        ['text', 'label'],
        ...Array.from({ length: 3 }, () => [
          [LAMPS, 'Dinas "Lampu", jalan'],
          [WASTE, 'Sampah\ndan\r\nbau'],
        ]).flat(),
      ]),
      ['Dinas "Lampu", jalan', 'Sampah\ndan\r\nbau'],
    ],
    ['labels with other letters', `text,label\n${LAMPS},Dinas Ñ – “PJU”\n${WASTE},環境\n`, ['Dinas Ñ – “PJU”', '環境']],
    [
      'other letters, and one byte that is none',
      Buffer.concat([
        Buffer.from(`text,label\n${LAMPS},Dinas é – PJU\n${WASTE} `),
        Buffer.from([0xff, 0xe9]),
        Buffer.from(',環境\n'),
      ]),
      ['Dinas é – PJU', '環境'],
    ],
    [
      'labels with blanks around: as they stand',
      `text,label\n${LAMPS},Dishub \n${WASTE}," DLH"\n${LAMPS},Dishub \n`,
      ['Dishub ', ' DLH'],
    ],
    [
      'labels with blanks around now and then: as most often',
      `text,label\n${LAMPS},Dishub\n${WASTE},DLH \n${LAMPS} malam,Dishub\n${LAMPS} sore,Dishub \n${WASTE},DLH \n`,
      ['Dishub', 'DLH '],
    ],
    ['one class', `text,label\n${LAMPS},Dishub\n${WASTE},Dishub\n`, ['Dishub', 'Dishub']],
    ['classes of one row', `text,label\n${LAMPS},Dishub\n${WASTE},DLH\n`, ['Dishub', 'DLH']],
    ['classes that differ in case only', `text,label\n${LAMPS},DLH\n${WASTE},dlh\n`, ['DLH', 'dlh']],
    ['labels that are numbers', `text,label\n${LAMPS},01\n${WASTE},1.0\n`, ['01', '1.0']],
    [
      "labels of a program's own words",
      `text,label\n${LAMPS},__proto__\n${WASTE},constructor\n`,
      ['__proto__', 'constructor'],
    ],
    ['rows without text or label', `text,label\n,DLH\n${LAMPS},Dishub\n${LAMPS},\n${WASTE},DLH\n`, ['Dishub', 'DLH']],
    [
      'semicolons, an order mark, line breaks of Windows',
      `\ufeffid;label;text\r\n1;Dishub;"${LAMPS}"\r\n2;DLH;${WASTE}\r\n`,
      ['Dishub', 'DLH'],
    ],
    [
      'two columns of one name: the first counts',
      `text,label,label\n${LAMPS},Dishub,x\n${WASTE},DLH,y\n`,
      ['Dishub', 'DLH'],
    ],
  ])('%s', async (_what, content, expected) => {
    expect(await firsts(write(content), test())).toEqual(expected);
  });

  it('of one class is sure of it and has no second', async () => {
    const rows = await predicted(write(`text,label\n${LAMPS},Dishub\n`), test());
    expect(rows).toEqual([
      ['Dishub', '1.0000', '', ''],
      ['Dishub', '1.0000', '', ''],
    ]);
  });

  it('with two columns of one name is told of', async () => {
    await predicted(write(`text,label,LABEL,label\n${LAMPS},Dishub,x,y\n`), test());
    expect(said.join('\n')).toMatch(/has 2 columns "label": the first is read/);
  });
});

describe('what can not be done is said in one sentence', () => {
  const none = () => join(folder, 'none.csv');
  it.each<[string, string, () => string[], RegExp]>([
    [
      'no text column in the test file',
      'routing:predict',
      () => ['--train', plain(), '--test', write('isi;dinas\na;b\n'), '--out', none()],
      /has no column "text"; it has "isi", "dinas"\. Name the right one with --text-column/,
    ],
    [
      'no label column in the training file',
      'routing:predict',
      () => ['--train', write('text,instansi\na,b\n'), '--test', plain(), '--out', none()],
      /has no column "label"; it has "text", "instansi"\. Name the right one with --label-column/,
    ],
    [
      'a training file without rows',
      'routing:predict',
      () => ['--train', write('text,label\n'), '--test', plain(), '--out', none()],
      /no row with both "text" and "label"/,
    ],
    [
      'an empty training file',
      'routing:predict',
      () => ['--train', write(''), '--test', plain(), '--out', none()],
      /is empty: it needs a head/,
    ],
    [
      'an empty test file',
      'routing:predict',
      () => ['--train', plain(), '--test', write('\ufeff\r\n\r\n'), '--out', none()],
      /is empty: it needs a head/,
    ],
    [
      'a test file that is a folder',
      'routing:predict',
      () => ['--train', plain(), '--test', folder, '--out', none()],
      /can't be read/,
    ],
    [
      'nothing to write into, told before the training',
      'routing:predict',
      () => ['--train', write('text,label\n'), '--test', plain(), '--out', join(folder, 'none', 'p.csv')],
      /can't be written .* with --out/,
    ],
    [
      'no --out',
      'routing:predict',
      () => ['--train', plain(), '--test', plain()],
      /required option '--out <p.csv>' not specified/,
    ],
    [
      'an option that does not exist',
      'routing:evaluate',
      () => [plain(), '--txet-column', 'isi'],
      /mean --text-column/,
    ],
    [
      'no label column to judge by',
      'routing:evaluate',
      () => [plain(), '--test', write(`text\n${LAMPS}\n`)],
      /has no column "label"; it has "text"/,
    ],
    [
      'no date column that was named',
      'routing:evaluate',
      () => [plain(), '--date-column', 'tanggal'],
      /has no column "tanggal"; it has "text", "label"\. Name the right one with --date-column/,
    ],
    [
      'one row',
      'routing:evaluate',
      () => [write('text,label\na,b\n')],
      /has 1 row\(s\) with a text and a label; give more/,
    ],
    ['an empty file', 'routing:evaluate', () => [write('')], /is empty/],
  ])('%s', async (_what, command, args, message) => {
    const refused = run(command, args());
    await expect(refused).rejects.toThrow(UserError);
    await expect(refused).rejects.toThrow(message);
  });
});

describe('routing:evaluate on odd files', () => {
  const report = async (...args: string[]): Promise<string> => {
    await run('routing:evaluate', args);
    const text = said.join('\n');
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
    return text;
  };
  const rows = (count: number, date: (at: number) => string) =>
    `text,label,created_at\n${Array.from({ length: count }, (_, at) => `${at % 2 ? LAMPS : WASTE},${at % 2 ? 'Dishub' : 'DLH'},${date(at)}\n`).join('')}`;

  it.each<[string, string, RegExp]>([
    ['two rows', `text,label\n${LAMPS},Dishub\n${WASTE},DLH\n`, /Trained on 1 rows, judged by 1 of 2 rows at random/],
    ['one class', `text,label\n${`${LAMPS},Dishub\n`.repeat(10)}`, /labels +1\naccuracy +1\.000/],
    [
      'classes of one row',
      `text,label\n${LAMPS},a\n${WASTE},b\nair mati,c\njalan rusak,d\nktp hilang,e\n`,
      /1 rows are of labels that the training didn't have/,
    ],
    [
      'unsorted dates',
      rows(10, (at) => `2022-01-${String(((at * 7) % 10) + 10)}`),
      /the latest 2 of 10 rows by their date/,
    ],
    [
      'days as a spreadsheet counts them',
      rows(10, (at) => String(44_600 - at)),
      /the latest 2 of 10 rows by their date/,
    ],
    ['seconds since 1970', rows(10, (at) => String(1_650_000_000 + at)), /the latest 2 of 10 rows by their date/],
    ['days in Indonesian', rows(10, (at) => `"${at + 1} Agustus 2022 08:30"`), /the latest 2 of 10 rows by their date/],
    ['no dates in the column of dates', rows(10, () => 'kemarin'), /at random \(10 dates can't be read\)/],
    [
      'a few rows without a date',
      rows(30, (at) => (at < 2 ? '' : `${at}/01/2022`)),
      /the latest 6 of 30 rows by their date/,
    ],
    ['texts without a word', `text,label\n${'…,DLH\n!,Dishub\n'.repeat(5)}`, /accuracy/],
  ])('%s', async (_what, content, expected) => {
    expect(await report(write(content))).toMatch(expected);
  });

  it('another file of labels that were never trained', async () => {
    const text = await report(plain(), '--test', write(`text,label\n${LAMPS},Dinkes\n${WASTE},DLH\n`));
    expect(text).toMatch(/1 rows are of labels that the training didn't have/);
    expect(text).toMatch(/accuracy +0\.500/);
  });
});
