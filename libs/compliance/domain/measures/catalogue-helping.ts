import type { Help } from './helping';
import type { Journey } from './journey';
import type { Measure } from './measure';

/** A number about the contributions of one kind, booked under the OPDs that were asked. */
const among = (wanted: (help: Help) => boolean) => ({
  of: ({ helps }: Journey) => helps.filter(wanted).length,
  opdsOf: ({ helps }: Journey) => helps.filter(wanted).map(({ opdCode }) => opdCode),
});
const isDone = ({ state }: Help): boolean => state === 'done';

export const helpingMeasures: readonly Measure[] = [
  {
    id: 80,
    code: 'contributions_asked',
    shape: 'count',
    name: { id: 'Diminta ikut menangani', en: 'Asked to contribute' },
    definition: {
      id: 'Berapa kali OPD diminta ikut menangani laporan OPD lain, dibukukan pada OPD yang diminta.',
      en: 'How often an OPD was asked to contribute to a report that another leads, booked under the OPD asked.',
    },
    counted: {
      id: '1 untuk setiap permintaan, pada OPD yang diminta',
      en: '1 for each request, under the OPD asked',
    },
    ...{ unit: 'events', group: 'quality', version: 1 },
    ...among(() => true),
  },
  {
    id: 81,
    code: 'contributions_in_time',
    shape: 'count',
    name: { id: 'Ikut menangani tepat waktu', en: 'Contributed in time' },
    definition: {
      id: 'Permintaan ikut menangani yang dipenuhi sebelum batasnya, dibukukan pada OPD yang diminta.',
      en: 'Requests to contribute that were met before their limit, booked under the OPD asked.',
    },
    counted: { id: '1 jika bagiannya selesai ≤ batas permintaan', en: '1 if its part was done ≤ the limit given' },
    ...{ unit: 'events', group: 'deadlines', version: 1 },
    ...among((help) => isDone(help) && !help.late),
  },
  {
    id: 82,
    code: 'contributions_late',
    shape: 'count',
    name: { id: 'Ikut menangani terlambat', en: 'Contributed late' },
    definition: {
      id: 'Permintaan ikut menangani yang melewati batasnya, baik sudah dipenuhi maupun belum, dibukukan pada OPD yang diminta.',
      en: 'Requests to contribute whose limit passed, met by now or not, booked under the OPD asked.',
    },
    counted: { id: '1 jika batas permintaan tercatat terlewati', en: '1 if the limit given is on record as passed' },
    ...{ unit: 'events', group: 'deadlines', version: 1 },
    ...among(({ late }) => late),
  },
  {
    code: 'contributions_in_time_share',
    shape: 'derived',
    name: { id: 'Persentase ikut menangani tepat waktu', en: 'Share contributed in time' },
    definition: {
      id: 'Tepat waktu dibagi semua permintaan yang batasnya sudah pasti terpenuhi atau terlewati.',
      en: 'In time divided by all requests whose limit was certainly kept or passed.',
    },
    numerator: ['contributions_in_time'],
    rest: ['contributions_late'],
    ...{ unit: 'share', group: 'deadlines', version: 1 },
  },
  {
    id: 83,
    code: 'contribution_time_working',
    shape: 'durations',
    time: 'working',
    name: { id: 'Waktu ikut menangani (jam kerja)', en: 'Contribution time (working time)' },
    definition: {
      id: 'Jam sejak OPD diminta ikut menangani sampai bagiannya selesai, dalam jam kerja kabupaten, dibukukan pada OPD yang diminta.',
      en: 'Hours from when an OPD was asked to contribute until its part was done, in working hours, booked under the OPD asked.',
    },
    counted: { id: 'selesai − diminta, untuk setiap bagian yang selesai', en: 'done − asked, of each part done' },
    ...{ unit: 'hours', group: 'time', version: 1 },
    of: ({ helps }) => helps.filter(isDone).map(({ took }) => took),
    opdsOf: ({ helps }) => helps.filter(isDone).map(({ opdCode }) => opdCode),
  },
];
