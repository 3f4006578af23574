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
  ])('with %s', async (_, bytes) => expect(await readTable(bytes)).toEqual(rows));

  it('empty rows between others keep their place, those at the end are none', async () => {
    const bytes = Buffer.from(`${comma.replace('\r\n', '\r\n\r\n')}\r\n\r\n`);
    expect(await readTable(bytes)).toEqual([rows[0], [''], rows[1]]);
  });

  it('a title with commas above headings with semicolons', async () => {
    const bytes = Buffer.from(
      'Laporan SP4N, Batang\ntracking_id;tanggal;status;isi\nA1;1/2/2026;Baru;Jalan rusak, dua lubang\n',
    );
    const [, headings, first] = await readTable(bytes);
    expect([headings, first]).toEqual([
      ['tracking_id', 'tanggal', 'status', 'isi'],
      ['A1', '1/2/2026', 'Baru', 'Jalan rusak, dua lubang'],
    ]);
  });

  it('the apostrophe that our own files put before what looks like a formula is no part of the text', async () => {
    const bytes = Buffer.from("tracking_id,isi\nA1,'=1+1 tidak jalan\nA2,'- lampu mati\nA3,'lampu' mati\n");
    expect((await readTable(bytes)).slice(1).map(([, text]) => text)).toEqual([
      ...['=1+1 tidak jalan', '- lampu mati', "'lampu' mati"],
    ]);
  });

  it('no table is refused', async () => {
    await expect(readTable(Buffer.from([0, 1, 2, 0]))).rejects.toMatchObject({ code: 'validation_failed' });
    await expect(readTable(Buffer.from('a,b\n"tidak ditutup'))).rejects.toMatchObject({ code: 'validation_failed' });
  });
});
