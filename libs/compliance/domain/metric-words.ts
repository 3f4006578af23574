import type { Name } from './instrument';

/** The metrics in words; docs/compliance.md defines them. */
export const metricWords: Readonly<Record<string, Name>> = {
  answered: { id: 'dijawab', en: 'answered' },
  first_response_on_time: { id: 'dijawab tepat waktu', en: 'answered on time' },
  register_complete: { id: 'tercatat lengkap', en: 'complete on record' },
  resolved: { id: 'selesai', en: 'resolved' },
  resolved_on_time: { id: 'selesai tepat waktu', en: 'resolved on time' },
  not_reopened: { id: 'tidak dibuka lagi', en: 'not reopened' },
  published: { id: 'tanggapan dapat dibaca publik', en: 'answers that the public can read' },
  satisfaction: { id: 'kepuasan pelapor', en: 'satisfaction' },
};
