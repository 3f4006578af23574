import type { Journey } from './journey';
import type { Measure } from './measure';

/** Channels with a class of their own; another counts as `other`. */
const channels = ['web', 'api', 'sp4n', 'phone', 'counter', 'other'] as const;

const done = ['resolved', 'closed', 'rejected', 'merged'];
/** What is still unsaid in the others says nothing of the register. */
const registered = ['assigned', 'in_progress', 'resolved', 'closed'];
const isRegistered = ({ status }: Journey): boolean => registered.includes(status);
const isComplete = ({ opdCode, categoryCode }: Journey): boolean => opdCode !== null && categoryCode !== null;
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
    counted: { id: '1 untuk setiap laporan', en: '1 for every report' },
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
    counted: {
      id: '1 pada kanal laporan; kanal lain dihitung sebagai “lainnya”',
      en: "1 under the report's channel; any other channel counts as “other”",
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
    counted: { id: '1 jika laporan ditandai berkadar pengawasan', en: '1 if the report is marked as supervisory' },
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
    counted: {
      id: '1 jika status bukan selesai, ditutup, ditolak, atau digabung',
      en: '1 if the status is none of resolved, closed, rejected, merged',
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
    counted: {
      id: '1 jika ada waktu selesai yang masih berlaku',
      en: '1 if it has a time of resolution that still stands',
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
    counted: { id: '1 jika status = ditutup', en: '1 if the status is closed' },
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
    counted: { id: '1 jika status = ditolak', en: '1 if the status is rejected' },
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
    counted: {
      id: '1 jika status = digabung, atau ditolak dengan alasan duplikat',
      en: '1 if the status is merged, or rejected as a duplicate',
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
    counted: {
      id: '1 jika ditutup karena keterangan tidak dilengkapi',
      en: '1 if closed because the information never came',
    },
    unit: 'complaints',
    group: 'flow',
    version: 1,
    of: ({ endedBy }) => one(endedBy === 'withdrawn'),
  },
  {
    id: 10,
    code: 'merged',
    shape: 'count',
    name: { id: 'Digabung', en: 'Merged' },
    definition: {
      id: 'Laporan yang sedang digabung ke laporan lain tentang hal yang sama.',
      en: 'Reports that are merged into another one about the same matter.',
    },
    counted: { id: '1 jika status = digabung', en: '1 if the status is merged' },
    unit: 'complaints',
    group: 'flow',
    version: 1,
    of: ({ status }) => one(status === 'merged'),
  },
  {
    id: 11,
    code: 'answered',
    shape: 'count',
    name: { id: 'Sudah ditanggapi', en: 'Answered' },
    definition: {
      id: 'Laporan yang sudah mendapat tanggapan pertama dari OPD, tepat waktu atau tidak.',
      en: 'Reports that have had a first answer of an OPD, in time or not.',
    },
    counted: { id: '1 jika ada tanggapan pertama', en: '1 if there is a first answer' },
    perMatter: true,
    unit: 'complaints',
    group: 'flow',
    version: 1,
    of: ({ answer }) => one(answer !== null),
  },
  {
    id: 12,
    code: 'register_complete',
    shape: 'count',
    name: { id: 'Register lengkap', en: 'Register complete' },
    definition: {
      id: 'Laporan yang didisposisikan dan tercatat dengan kategori dan OPD.',
      en: 'Reports that were assigned and are on record with a category and an OPD.',
    },
    counted: {
      id: '1 jika didisposisikan, ditangani, selesai, atau ditutup, dengan kategori dan OPD',
      en: '1 if assigned, in progress, resolved or closed, with a category and an OPD',
    },
    perMatter: true,
    unit: 'complaints',
    group: 'flow',
    version: 1,
    of: (journey) => one(isRegistered(journey) && isComplete(journey)),
  },
  {
    id: 13,
    code: 'register_incomplete',
    shape: 'count',
    name: { id: 'Register tidak lengkap', en: 'Register incomplete' },
    definition: {
      id: 'Laporan yang didisposisikan tetapi tercatat tanpa kategori atau tanpa OPD.',
      en: 'Reports that were assigned and are on record without a category or without an OPD.',
    },
    counted: {
      id: '1 jika didisposisikan, ditangani, selesai, atau ditutup, tanpa kategori atau OPD',
      en: '1 if assigned, in progress, resolved or closed, without a category or an OPD',
    },
    perMatter: true,
    unit: 'complaints',
    group: 'flow',
    version: 1,
    of: (journey) => one(isRegistered(journey) && !isComplete(journey)),
  },
  {
    code: 'register_complete_share',
    shape: 'derived',
    name: { id: 'Persentase register lengkap', en: 'Share of the register complete' },
    definition: {
      id: 'Laporan dengan register lengkap dibagi semua laporan yang didisposisikan.',
      en: 'Reports with a complete register among all that were assigned.',
    },
    unit: 'share',
    group: 'flow',
    version: 1,
    numerator: ['register_complete'],
    rest: ['register_incomplete'],
  },
];
