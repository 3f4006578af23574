import { readTable } from './read-table';

const rows = [
  ['tracking_id', 'isi'],
  ['A1', 'Jalan é rusak, dua lubang'],
];
const comma = 'tracking_id,isi\r\nA1,"Jalan é rusak, dua lubang"\r\n';

describe('a table that somebody hands in', () => {
  it.each<[string, Buffer]>([
    ['commas', Buffer.from(comma)],
    ['a mark of UTF-8', Buffer.from(`\ufeff${comma}`)],
    [
      'semicolons, as Indonesian spreadsheets write them',
      Buffer.from('tracking_id;isi\nA1;Jalan é rusak, dua lubang\n'),
    ],
    [
      'tabs in UTF-16, as "Unicode text"',
      Buffer.from('\ufefftracking_id\tisi\r\nA1\tJalan é rusak, dua lubang', 'utf16le'),
    ],
    ['Windows-1252', Buffer.from(comma, 'latin1')],
    ['empty lines between', Buffer.from(comma.replaceAll('\r\n', '\r\n\r\n'))],
  ])('with %s', async (_, bytes) => expect(await readTable(bytes)).toEqual(rows));

  it('no table is refused', async () => {
    await expect(readTable(Buffer.from([0, 1, 2, 0]))).rejects.toMatchObject({ code: 'validation_failed' });
    await expect(readTable(Buffer.from('a,b\n"tidak ditutup'))).rejects.toMatchObject({ code: 'validation_failed' });
  });
});
