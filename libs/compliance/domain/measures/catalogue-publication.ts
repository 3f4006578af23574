import type { Journey } from './journey';
import type { Measure } from './measure';

const one = (is: boolean): number => (is ? 1 : 0);

const mayBeRead = ({ publication }: Journey): boolean => publication === 'open' || publication === 'unclassified';
const isPublished = ({ publication, answer }: Journey): boolean => publication === 'open' && answer !== null;
const isOwed = ({ answer, inTime }: Journey): boolean => answer !== null || inTime.first_response === false;
const isKeptBack = (journey: Journey): boolean => mayBeRead(journey) && isOwed(journey) && !isPublished(journey);

/**
 * Of what may be shown to anybody, what is shown. Secret, anonymous and supervisory reports, and those of categories that aren't shown,
 * count in neither: nobody is scored by showing them.
 */
export const publicationMeasures: readonly Measure[] = [
  {
    id: 14,
    code: 'published',
    shape: 'count',
    name: { id: 'Tanggapan terpublikasi', en: 'Answers published' },
    definition: {
      id: 'Laporan yang boleh tampil (bukan rahasia, anonim, berkadar pengawasan, atau berkategori tertutup) dan tanggapannya dapat dibaca publik.',
      en: 'Reports that may be shown (not secret, anonymous, supervisory or of a category that is not shown) whose answer the public can read.',
    },
    counted: {
      id: '1 jika boleh tampil, berkategori, sudah ditanggapi, dan tidak ditolak',
      en: '1 if it may be shown, has a category, is answered and not rejected',
    },
    perMatter: true,
    unit: 'complaints',
    group: 'flow',
    version: 1,
    of: (journey) => one(journey.status !== 'rejected' && isPublished(journey)),
  },
  {
    id: 15,
    code: 'unpublished',
    shape: 'count',
    name: { id: 'Tanggapan belum terpublikasi', en: 'Answers not published' },
    definition: {
      id: 'Laporan yang boleh tampil tetapi tidak ada tanggapannya yang dapat dibaca publik: belum berkategori, atau belum ditanggapi sampai lewat batas.',
      en: 'Reports that may be shown of which the public can read no answer: without a category, or unanswered past the limit.',
    },
    counted: {
      id: '1 jika boleh tampil, tidak ditolak, dan sudah ditanggapi tanpa kategori atau lewat batas tanggapan pertama tanpa tanggapan',
      en: '1 if it may be shown, is not rejected, and is answered without a category or past the first response limit without an answer',
    },
    perMatter: true,
    unit: 'complaints',
    group: 'flow',
    version: 1,
    of: (journey) => one(journey.status !== 'rejected' && isKeptBack(journey)),
  },
  {
    id: 16,
    code: 'withheld',
    shape: 'classes',
    classes: ['unresolved', 'resolved'],
    name: { id: 'Tidak tampil di daftar publik', en: 'Kept from the public register' },
    definition: {
      id: 'Laporan yang tidak pernah tampil di daftar publik: rahasia, anonim, berkadar pengawasan, atau berkategori tertutup; menurut selesai tidaknya.',
      en: 'Reports that the public register never lists: secret, anonymous, supervisory or of a category that is not shown; by whether they are resolved.',
    },
    counted: {
      id: '1 jika tidak boleh tampil, pada selesai jika ada waktu selesai yang masih berlaku',
      en: '1 if it may not be shown, under resolved if it has a time of resolution that still stands',
    },
    unit: 'complaints',
    group: 'flow',
    version: 1,
    of: ({ publication, resolvedAt }) => {
      if (publication !== 'withheld') return null;
      return resolvedAt === null ? 'unresolved' : 'resolved';
    },
  },
  {
    code: 'published_share',
    shape: 'derived',
    name: { id: 'Persentase tanggapan terpublikasi', en: 'Share of answers published' },
    definition: {
      id: 'Laporan yang tanggapannya terpublikasi dibagi semua yang boleh tampil dan sudah ditanggapi atau lewat batas tanggapan.',
      en: 'Reports with a published answer among all that may be shown and are answered or past the limit for it.',
    },
    unit: 'share',
    group: 'flow',
    version: 1,
    numerator: ['published'],
    rest: ['unpublished'],
  },
];
