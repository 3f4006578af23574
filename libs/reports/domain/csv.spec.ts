import { csvLine } from './csv';

const local = (at: Date): string => at.toISOString();

describe('a line of CSV', () => {
  it.each([
    ['a plain text', ['Jalan berlubang'], 'Jalan berlubang'],
    ['a comma', ['Jalan, jembatan'], '"Jalan, jembatan"'],
    ['a quotation mark', ['Warung "Bu Siti"'], '"Warung ""Bu Siti"""'],
    ['a line break', ['satu\ndua'], '"satu\ndua"'],
    ['nothing', [null, 'x'], ',x'],
    ['a formula with =', ['=HYPERLINK("http://x")'], '"\'=HYPERLINK(""http://x"")"'],
    ['a formula with +', ['+62812'], "'+62812"],
    ['a formula with -', ['-2+3'], "'-2+3"],
    ['a formula with @', ['@SUM(A1)'], "'@SUM(A1)"],
    ['a formula behind a blank', [' =1+1'], "' =1+1"],
    ['a formula behind a tab', ['\t=1'], "'\t=1"],
    ['a number below zero, which is no text', [-3.5], '-3.5'],
    ['an instant', [new Date('2026-11-20T09:00:00Z')], '2026-11-20T09:00:00.000Z'],
  ])('%s', (_what, cells, line) => expect(csvLine(cells, local)).toBe(`${line}\r\n`));
});
