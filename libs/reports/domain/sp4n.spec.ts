import { headingRow, localMomentOf, placesOf, statusOf, subjectOf } from './sp4n';

describe('the headings of an export', () => {
  it.each([
    [
      'as documented',
      ['tracking_id', 'tanggal_masuk', 'dinas_tujuan', 'kecamatan', 'status', 'kategori', 'isi_laporan_awal'],
    ],
    [
      'in capitals, with blanks',
      ['Tracking ID', 'TANGGAL MASUK', 'Dinas Tujuan', 'Kecamatan', 'Status', 'Kategori', 'Isi Laporan Awal'],
    ],
    [
      'behind a byte order mark',
      ['\uFEFFtracking_id', 'tanggal masuk', 'instansi', 'lokasi', 'status laporan', 'kategori', 'isi laporan'],
    ],
  ])('%s', (_what, headings) => {
    expect(placesOf(headings)).toEqual({
      missing: [],
      places: {
        ...{ tracking_id: 0, tanggal_masuk: 1, dinas_tujuan: 2, kecamatan: 3, status: 4, kategori: 5 },
        isi_laporan_awal: 6,
      },
    });
  });

  it.each([
    ['in the first row', 0, []],
    ['under a title and an empty row', 2, [['Daftar laporan SP4N-LAPOR!'], ['']]],
    ['under what tells Excel the delimiter', 1, [['sep=', '']]],
  ])('%s', (_what, at, above) => {
    const headings = ['Tracking ID', 'Tanggal Masuk', 'Status', 'Isi Laporan Awal'];
    expect(headingRow([...above, headings, ['A1', '1/2/2026', 'Selesai', 'Jalan rusak']])).toBe(at);
  });

  it('where some are missing, of the first row that has any', () => {
    expect(headingRow([[''], ['Tracking ID', 'Kategori'], ['A1', 'Jalan']])).toBe(1);
  });

  it('names what is missing', () => {
    expect(placesOf(['Tracking ID', 'Kategori']).missing).toEqual(['tanggal_masuk', 'status', 'isi_laporan_awal']);
  });
});

it.each([
  ['a day', '2024-03-05', '2024-03-05T00:00:00'],
  ['a day and a time', '2024-03-05 14:30', '2024-03-05T14:30:00'],
  ['day before month', '05/03/2024', '2024-03-05T00:00:00'],
  ['with dashes and a time', '5-3-2024 08.15', '2024-03-05T08:15:00'],
  ['in words', '5 Maret 2024', '2024-03-05T00:00:00'],
  ['a short month and dashes', '3-Feb-2026', '2026-02-03T00:00:00'],
  ['a weekday and a zone', 'Senin, 5 Januari 2026 08:15 WIB', '2026-01-05T08:15:00'],
  ['Friday', 'Jum’at, 2 Jan 2026', '2026-01-02T00:00:00'],
  ['said as people say it', '5 Agustus 2025 pukul 10.30', '2025-08-05T10:30:00'],
  ['a year of two digits', '01/12/24', '2024-12-01T00:00:00'],
  ['an hour after noon', '1/12/2024 2:05 PM', '2024-12-01T14:05:00'],
  ['midnight', '1/12/2024 12:05 am', '2024-12-01T00:05:00'],
  ['of a program, in UTC', '2024-03-05T20:30:00.000Z', '2024-03-06T03:30:00'],
  ['of a program, in local time', '2024-03-05T20:30:00+07:00', '2024-03-05T20:30:00'],
  ['with something behind it', '5 Maret 2024 08:15 kira-kira', null],
  ["a spreadsheet's number with a comma", '45356,604166666664', '2024-03-05T14:30:00'],
  ['a month in August', '17 Agustus 2023, 09:00', '2023-08-17T09:00:00'],
  ["a spreadsheet's number", 45356, '2024-03-05T00:00:00'],
  ["a spreadsheet's date", new Date('2024-03-05T14:30:00Z'), '2024-03-05T14:30:00'],
  ['a day that does not exist', '31/02/2024', null],
  ['a month that does not exist', '05/13/2024', null],
  ['nothing', null, null],
  ['something else', 'kemarin', null],
])('a date: %s', (_what, cell, moment) => expect(localMomentOf(cell)).toBe(moment));

it.each([
  ['Menunggu Verifikasi', 'submitted', null],
  ['SELESAI', 'closed', null],
  ['  tindak   lanjut ', 'in_progress', null],
  ['Bukan Wewenang', 'rejected', 'not_authorised'],
  ['Arsip', 'rejected', 'incomplete'],
])('the status %s', (text, status, rejectedReason) => expect(statusOf(text)).toEqual({ status, rejectedReason }));

it('an unknown status stays unknown', () => expect(statusOf('entah')).toBeNull());

it('a title is the first sentence, or ends with a word', () => {
  expect(subjectOf('Jalan di depan pasar rusak parah. Mohon diperbaiki.')).toBe('Jalan di depan pasar rusak parah.');
  const long = subjectOf('kata '.repeat(60));
  expect(long.length).toBeLessThanOrEqual(150);
  expect(long).toMatch(/kata…$/);
});
