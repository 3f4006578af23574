import { readFileSync } from 'node:fs';
import { parseDecreeFile, type ParsedDecree } from './parse-decree-file';

const parse = (text: string): ParsedDecree => parseDecreeFile(Buffer.from(text));
const dates = ({ holidays }: ParsedDecree) => holidays.map(({ date, kind, name }) => `${date} ${kind} ${name}`);
const faults = ({ problems }: ParsedDecree) => problems.map(({ line, message }) => `${line} ${message.id}`);

describe('a decree as CSV', () => {
  it('in the format of the data pack', () => {
    const lines = readFileSync('data/batang/holidays.csv', 'utf8').split('\n');
    const year = lines.filter((line, index) => index === 0 || line.startsWith('2027-'));
    const parsed = parse(year.join('\n'));
    expect(parsed).toMatchObject({ year: 2027, title: expect.stringContaining('SKB') as string, problems: [] });
    expect(parsed.holidays).toHaveLength(year.length - 1);
    expect(parsed.holidays[0]).toEqual({
      ...{ date: '2027-01-01', kind: 'libur_nasional' },
      ...{ name: expect.any(String) as string, decree: expect.stringContaining('SKB') as string },
    });
  });

  it.each([
    [
      'semicolons and d/m/Y, Indonesian headings',
      'Tanggal;Jenis;Nama;Keputusan\n3/2/2028;Libur Nasional;Imlek;SKB 1/2027',
    ],
    ['tabs and dashes', 'TANGGAL\tJENIS\tNAMA\tKEPUTUSAN\n03-02-2028\tlibur_nasional\tImlek\tSKB 1/2027'],
    ['the month in words', 'tgl,kategori,uraian,skb\n"Kamis, 3 Februari 2028",Hari libur nasional,Imlek,SKB 1/2027'],
    [
      'a byte order mark and Windows line ends',
      '\uFEFFtanggal,jenis,nama,keputusan\r\n2028-02-03,Nasional,Imlek,SKB 1/2027\r\n',
    ],
    ['English', 'date,kind,name,decree\n3 February 2028,public holiday,Imlek,SKB 1/2027'],
  ])('with %s', (_how, text) => {
    expect(parse(text)).toEqual({
      ...{ title: 'SKB 1/2027', year: 2028, problems: [] },
      holidays: [{ date: '2028-02-03', kind: 'libur_nasional', name: 'Imlek', decree: 'SKB 1/2027' }],
    });
  });

  it('tells the kind by the name where there is no such column', () => {
    const parsed = parse('tanggal;nama\n26/2/2028;Idulfitri 1449 H\n28/2/2028;Cuti bersama Idulfitri');
    expect(dates(parsed)).toEqual([
      '2028-02-26 libur_nasional Idulfitri 1449 H',
      '2028-02-28 cuti_bersama Cuti bersama Idulfitri',
    ]);
  });

  it('names each row that cannot be taken over, and takes the others', () => {
    const parsed = parse(
      [
        'tanggal;jenis;nama;keputusan',
        '1/1/2028;libur nasional;Tahun Baru;SKB',
        '30/2/2028;libur nasional;Tidak ada;SKB',
        '3/2/2028;libur sekolah;Imlek;SKB',
        '4/2/2028;libur nasional;;SKB',
        '1/1/2028;libur nasional;Tahun Baru lagi;SKB',
        '1/1/2029;libur nasional;Tahun Baru 2029;SKB',
        '',
        '17/8/2028;libur nasional;Kemerdekaan;SKB',
      ].join('\n'),
    );
    expect(parsed.holidays.map(({ date }) => date)).toEqual(['2028-01-01', '2028-08-17']);
    expect(faults(parsed)).toEqual([
      '3 Tanggal tidak terbaca. Tulis seperti 2027-03-10, 10/3/2027, atau 10 Maret 2027.',
      '4 Jenis tidak dikenal. Tulis libur nasional, cuti bersama, atau libur daerah.',
      '5 Nama hari libur belum ada.',
      '6 Tanggal ini disebut dua kali.',
      '7 Tanggal ini bukan dalam tahun keputusan.',
    ]);
  });

  it.each([
    ['no heading', '2028-01-01,libur nasional,Tahun Baru,SKB', 'Baris judul tidak dikenal'],
    ['nothing', '', 'Baris judul tidak dikenal'],
    ['only a heading', 'tanggal,jenis,nama,keputusan', 'Tidak ada hari libur'],
    ['an unclosed quote', 'tanggal,jenis,nama\n"1/1/2028,libur nasional,Tahun Baru', 'Baris ini tidak terbaca'],
  ])('of %s is a problem, not an error', (_what, text, message) => {
    const parsed = parse(text);
    expect(parsed).toMatchObject({ year: null, holidays: [] });
    expect(parsed.problems[0]?.message.id).toContain(message);
  });

  it('has at most 400 days', () => {
    const rows = Array.from(
      { length: 500 },
      (_, index) => `${(index % 28) + 1}/1/2028,libur nasional,Hari ${index},SKB`,
    );
    const parsed = parse(['tanggal,jenis,nama,keputusan', ...rows].join('\n'));
    expect(parsed.holidays).toHaveLength(28);
    expect(parsed.problems.at(-1)).toMatchObject({ line: 402 });
    expect(parsed.problems).toHaveLength(373);
  });

  it('in the code page of an old spreadsheet', () => {
    const bytes = Buffer.from('tanggal;nama\n1/1/2028;Año Nuevo', 'latin1');
    expect(parseDecreeFile(bytes).holidays[0]?.name).toBe('Año Nuevo');
  });

  it('beyond 512 KB is refused', () => {
    expect(() => parseDecreeFile(Buffer.alloc(512 * 1024 + 1, 'a'))).toThrow('payload_too_large');
  });
});

describe('a decree as iCalendar', () => {
  const calendar = (...events: string[]): string =>
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'X-WR-CALNAME:Hari libur 2028',
      ...events.flatMap(eventOf),
      'END:VCALENDAR',
      '',
    ].join('\r\n');
  const eventOf = (lines: string): string[] => ['BEGIN:VEVENT', ...lines.split('|'), 'END:VEVENT'];

  it('takes events of whole days, over several days each of them', () => {
    const parsed = parse(
      calendar(
        'DTSTART;VALUE=DATE:20280101|DTEND;VALUE=DATE:20280102|SUMMARY:Tahun Baru Masehi|DESCRIPTION:SKB 1/2027',
        'DTSTART;VALUE=DATE:20280226|DTEND;VALUE=DATE:20280228|SUMMARY:Idulfitri 1449 H',
        'DTSTART;VALUE=DATE:20280228|SUMMARY:Idulfitri|CATEGORIES:Cuti Bersama',
      ),
    );
    expect(parsed).toMatchObject({ title: 'Hari libur 2028', year: 2028, problems: [] });
    expect(dates(parsed)).toEqual([
      '2028-01-01 libur_nasional Tahun Baru Masehi',
      '2028-02-26 libur_nasional Idulfitri 1449 H',
      '2028-02-27 libur_nasional Idulfitri 1449 H',
      '2028-02-28 cuti_bersama Idulfitri',
    ]);
    expect(parsed.holidays.map(({ decree }) => decree)).toEqual([
      'SKB 1/2027',
      ...Array.from({ length: 3 }, () => 'Hari libur 2028'),
    ]);
  });

  it('an instant is a day in Batang', () => {
    const parsed = parse(calendar('DTSTART:20280102T180000Z|SUMMARY:Hari Jadi, libur daerah'));
    expect(dates(parsed)).toEqual(['2028-01-03 libur_daerah Hari Jadi, libur daerah']);
  });

  it('names the line of each event that cannot be taken over', () => {
    const parsed = parse(
      calendar(
        'DTSTART;VALUE=DATE:20280101|SUMMARY:Tahun Baru|RRULE:FREQ=YEARLY',
        'DTSTART;VALUE=DATE:20280201',
        'SUMMARY:Tanpa tanggal',
        'DTSTART;VALUE=DATE:20280301|DTEND;VALUE=DATE:20280501|SUMMARY:Libur panjang',
      ),
    );
    expect(faults(parsed)).toEqual([
      '4 Acara berulang tidak dipakai; keputusan menyebut setiap tanggal.',
      '9 Nama hari libur belum ada.',
      '12 Tanggal tidak terbaca. Tulis seperti 2027-03-10, 10/3/2027, atau 10 Maret 2027.',
      '15 Acara ini lebih dari 31 hari.',
    ]);
  });

  it('that breaks off is a problem, not an error', () => {
    expect(faults(parse('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY'))).toEqual([
      '1 Berkas iCalendar ini tidak terbaca.',
    ]);
  });
});
