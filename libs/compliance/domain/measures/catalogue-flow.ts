import type { Journey } from './journey';
import type { Measure } from './measure';

/** Channels with a class of their own; another counts as `other`. */
export const channels = ['web', 'api', 'sp4n', 'phone', 'counter', 'other'] as const;

const done = ['resolved', 'closed', 'rejected', 'merged'];
const one = (is: boolean): number => (is ? 1 : 0);

export const flowMeasures: readonly Measure[] = [
  {
    id: 1,
    code: 'received',
    shape: 'count',
    name: { id: 'Laporan masuk', en: 'Received' },
    definition: {
      id: 'Laporan yang masuk dalam periode, apa pun jenis dan nasibnya.',
      en: 'Reports filed in the period, whatever their kind and fate.',
    },
    unit: 'complaints',
    group: 'flow',
    version: 1,
    of: () => 1,
  },
  {
    id: 2,
    code: 'received_by_channel',
    shape: 'classes',
    classes: channels,
    name: { id: 'Laporan masuk per kanal', en: 'Received by channel' },
    definition: {
      id: 'Laporan masuk menurut kanal yang dipakai warga.',
      en: 'Received reports by the channel the citizen used.',
    },
    unit: 'complaints',
    group: 'flow',
    version: 1,
    of: ({ channel }: Journey) => ((channels as readonly string[]).includes(channel) ? channel : 'other'),
  },
  {
    id: 3,
    code: 'supervisory',
    shape: 'count',
    name: { id: 'Berkadar pengawasan', en: 'Supervisory' },
    definition: {
      id: 'Laporan masuk yang menyangkut dugaan pelanggaran dan menjadi urusan Inspektorat.',
      en: 'Received reports that allege misconduct and are for the inspectorate.',
    },
    unit: 'complaints',
    group: 'flow',
    version: 1,
    of: ({ supervisory }) => one(supervisory),
  },
  {
    id: 4,
    code: 'open',
    shape: 'count',
    name: { id: 'Masih terbuka', en: 'Open' },
    definition: {
      id: 'Laporan yang belum selesai, ditolak, digabung, atau ditutup; umurnya dihitung sejak masuk.',
      en: 'Reports not yet resolved, rejected, merged or closed; their age counts from filing.',
    },
    unit: 'complaints',
    group: 'flow',
    version: 1,
    of: ({ status }) => one(!done.includes(status)),
  },
  {
    id: 5,
    code: 'resolved',
    shape: 'count',
    name: { id: 'Selesai ditindaklanjuti', en: 'Resolved' },
    definition: {
      id: 'Laporan yang tindak lanjutnya dinyatakan selesai dan tidak dibuka kembali oleh pelapor.',
      en: 'Reports declared resolved and not reopened by the reporter.',
    },
    unit: 'complaints',
    group: 'flow',
    version: 1,
    of: ({ resolvedAt }) => one(resolvedAt !== null),
  },
  {
    id: 6,
    code: 'closed',
    shape: 'count',
    name: { id: 'Ditutup', en: 'Closed' },
    definition: {
      id: 'Laporan yang ditutup: dikonfirmasi pelapor, atau lewat batas waktu jawabannya.',
      en: 'Reports that were closed: confirmed by the reporter, or past the time for their word.',
    },
    unit: 'complaints',
    group: 'flow',
    version: 1,
    of: ({ status }) => one(status === 'closed'),
  },
  {
    id: 7,
    code: 'rejected',
    shape: 'count',
    name: { id: 'Tidak dapat diproses', en: 'Rejected' },
    definition: {
      id: 'Laporan yang ditolak dengan alasan, termasuk yang ditolak sebagai duplikat.',
      en: 'Reports rejected with a reason, duplicates among them.',
    },
    unit: 'complaints',
    group: 'flow',
    version: 1,
    of: ({ status }) => one(status === 'rejected'),
  },
  {
    id: 8,
    code: 'duplicates',
    shape: 'count',
    name: { id: 'Duplikat', en: 'Duplicates' },
    definition: {
      id: 'Laporan yang digabung ke laporan lain atau ditolak karena duplikat.',
      en: 'Reports merged into another one or rejected as a duplicate.',
    },
    unit: 'complaints',
    group: 'flow',
    version: 1,
    of: ({ status, endedBy }) => one(status === 'merged' || (status === 'rejected' && endedBy === 'duplicate')),
  },
  {
    id: 9,
    code: 'withdrawn',
    shape: 'count',
    name: { id: 'Dianggap dicabut', en: 'Withdrawn' },
    definition: {
      id: 'Laporan yang ditutup karena pelapor tidak melengkapi keterangan yang diminta.',
      en: 'Reports closed because the reporter did not supply what was asked for.',
    },
    unit: 'complaints',
    group: 'flow',
    version: 1,
    of: ({ endedBy }) => one(endedBy === 'withdrawn'),
  },
];
