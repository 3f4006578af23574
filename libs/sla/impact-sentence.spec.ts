import { noImpact, type ChangeImpact } from './domain/change-impact';
import { impactSentence } from './impact-sentence';

const cases: [Partial<ChangeImpact>, string, string][] = [
  [
    { daysAdded: 2, openComplaintsMoved: 318, breachesDisappear: 41 },
    '2 hari ditambahkan: 318 pengaduan terbuka bergeser, 41 pelanggaran hilang, tidak ada angka selesai yang berubah',
    '2 days added: 318 open complaints move, 41 breaches disappear, no closed figure changes',
  ],
  [
    { daysRemoved: 1, openComplaintsMoved: 1, breachesAppear: 1 },
    '1 hari dihapus: 1 pengaduan terbuka bergeser, 1 pelanggaran muncul, tidak ada angka selesai yang berubah',
    '1 day removed: 1 open complaint moves, 1 breach appears, no closed figure changes',
  ],
  [
    { daysAdded: 21, daysRenamed: 3, yearsDecreed: [2028], openComplaintsMoved: 12_345, complete: false },
    '21 hari ditambahkan, 3 hari berganti nama, tahun 2028 kini punya keputusan: paling sedikit 12.345 pengaduan terbuka bergeser, tidak ada angka selesai yang berubah',
    '21 days added, 3 days renamed, the year 2028 now has a decree: at least 12,345 open complaints move, no closed figure changes',
  ],
  [
    { hoursChanged: [{ from: '2027-02-08', until: '2027-03-09' }] },
    'Jam kerja berubah 8 Februari 2027 sampai 9 Maret 2027: tidak ada pengaduan terbuka yang bergeser, tidak ada angka selesai yang berubah',
    'Hours change from 8 February 2027 to 9 March 2027: no open complaint moves, no closed figure changes',
  ],
  [
    { hoursChanged: [{ from: '2027-01-01', until: null }] },
    'Jam kerja berubah mulai 1 Januari 2027: tidak ada pengaduan terbuka yang bergeser, tidak ada angka selesai yang berubah',
    'Hours change from 1 January 2027: no open complaint moves, no closed figure changes',
  ],
  [
    {
      limitsChanged: [
        {
          clock: 'resolution',
          before: { amount: 14, unit: 'working_days' },
          after: { amount: 10, unit: 'working_days' },
        },
      ],
      ...{ openComplaintsMoved: 2, breachesAppear: 2 },
    },
    '1 batas waktu berubah: 2 pengaduan terbuka bergeser, 2 pelanggaran muncul, tidak ada angka selesai yang berubah',
    '1 limit changes: 2 open complaints move, 2 breaches appear, no closed figure changes',
  ],
  [
    {},
    'Tidak ada yang berubah: tidak ada pengaduan terbuka yang bergeser, tidak ada angka selesai yang berubah',
    'Nothing changes: no open complaint moves, no closed figure changes',
  ],
];

it.each(cases)('%j in words', (impact, indonesian, english) => {
  expect(impactSentence({ ...noImpact, ...impact }, 'id')).toBe(indonesian);
  expect(impactSentence({ ...noImpact, ...impact }, 'en')).toBe(english);
});
