import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import readWorkbook from 'read-excel-file/node';
import { dayOf, type Sheet } from '../domain/table';
import { writeXlsx } from './xlsx-file';

async function written(...sheets: Sheet[]) {
  const to = new PassThrough();
  const [bytes] = await Promise.all([buffer(to), writeXlsx(sheets, to)]);
  return readWorkbook(bytes);
}

const sheet = (rows: Sheet['rows'], name = 'Laporan'): Sheet => ({
  name,
  headings: ['Nomor', 'Nilai'],
  widths: [20, 10],
  rows,
});

describe('a workbook', () => {
  it('holds what was written: texts as texts, numbers, truths and local times', async () => {
    const filed = new Date('2026-11-20T16:30:00+07:00');
    const [one] = await written(
      sheet([
        ['=1+1', 2.5],
        ['<b>&"x"', true],
        [null, filed],
        ['a\u0000b', -3],
        ['2026-11-20', dayOf('2026-11-20')],
      ]),
    );
    expect(one?.data).toEqual([
      ['Nomor', 'Nilai'],
      ['=1+1', 2.5],
      ['<b>&"x"', true],
      [null, new Date('2026-11-20T16:30:00Z')],
      ['ab', -3],
      ['2026-11-20', new Date('2026-11-20T00:00:00Z')],
    ]);
  });

  it('has several sheets, whose names Excel takes', async () => {
    const long = 'Laporan/yang:namanya terlalu panjang sekali';
    const sheets = await written(sheet([], long), sheet([['x', 1]], long));
    expect(sheets.map(({ sheet: name }) => name)).toEqual([
      'Laporan yang namanya terlalu pa',
      'Laporan yang namanya terlal 2',
    ]);
  });

  it('ends where its rows end in an error', async () => {
    async function* broken() {
      yield await Promise.resolve(['a', 1]);
      throw new Error('basis data terputus');
    }
    await expect(written(sheet(broken()))).rejects.toThrow('basis data terputus');
  });
});
