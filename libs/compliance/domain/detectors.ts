import type { Words } from './measures/measure';

/** Patterns by which a number looks better than the work behind it. */
export const detectorCodes = [
  'closed_before_deadline',
  'closed_in_bulk',
  'paused_before_breach',
  'closed_without_answer',
  'copied_answers',
  'reopened_soon',
] as const;
export type DetectorCode = (typeof detectorCodes)[number];

/** When a pattern is worth a warning: data of the regency, not of the code. */
export interface DetectorSetting {
  code: DetectorCode;
  /** What counts as a case; its unit is the detector's own. */
  limit: number;
  /** So many cases of an OPD in the period at least … */
  least: number;
  /** … and that share of what they are cases of. */
  share: number;
}

export const detectorWords: Record<DetectorCode, { name: Words; definition: Words }> = {
  closed_before_deadline: {
    name: { id: 'Ditutup menjelang batas', en: 'Closed just before the limit' },
    definition: {
      id: 'Laporan dinyatakan selesai kurang dari {limit} menit sebelum batas penyelesaiannya.',
      en: 'Reports declared resolved less than {limit} minutes before their limit.',
    },
  },
  closed_in_bulk: {
    name: { id: 'Ditutup beramai-ramai', en: 'Closed in bulk' },
    definition: {
      id: 'Paling sedikit {limit} laporan satu OPD dinyatakan selesai dalam sepuluh menit.',
      en: 'At least {limit} reports of one OPD declared resolved within ten minutes.',
    },
  },
  paused_before_breach: {
    name: { id: 'Dijeda menjelang batas', en: 'Paused just before the limit' },
    definition: {
      id: 'Hitungan waktu dijeda ketika sisa waktu penyelesaian kurang dari {limit} jam kerja.',
      en: 'The clock was paused with less than {limit} working hours left until the limit.',
    },
  },
  closed_without_answer: {
    name: { id: 'Ditutup tanpa jawaban atau bukti', en: 'Closed without an answer or evidence' },
    definition: {
      id: 'Laporan dinyatakan selesai tanpa tanggapan sebelumnya, tanpa lampiran, dan dengan penjelasan kurang dari {limit} huruf.',
      en: 'Reports declared resolved with no answer before, no attachment, and less than {limit} characters of explanation.',
    },
  },
  copied_answers: {
    name: { id: 'Jawaban disalin', en: 'Copied answers' },
    definition: {
      id: 'Penjelasan penyelesaian yang sama persis dipakai OPD itu untuk paling sedikit {limit} laporan.',
      en: 'The very same explanation used by an OPD for at least {limit} reports.',
    },
  },
  reopened_soon: {
    name: { id: 'Segera dibuka kembali', en: 'Reopened soon after' },
    definition: {
      id: 'Laporan dibuka kembali oleh pelapor dalam {limit} hari sesudah dinyatakan selesai.',
      en: 'Reports the reporter reopened within {limit} days after they were declared resolved.',
    },
  },
};

/** One complaint that shows a pattern. */
export interface DetectorCase {
  opdCode: string;
  complaintId: string;
  number: string;
}

export interface Warning {
  code: DetectorCode;
  opdCode: string;
  cases: number;
  of: number;
  share: number;
  limit: number;
  /** The newest ones. */
  numbers: string[];
}

const SHOWN = 20;

/**
 * The OPDs that pass a detector's threshold, the largest share first.
 * @param of how many an OPD has of what the cases are counted among
 */
export function warningsOf(
  setting: DetectorSetting,
  cases: readonly DetectorCase[],
  of: ReadonlyMap<string, number>,
): Warning[] {
  const byOpd = new Map<string, Set<string>>();
  for (const { opdCode, number } of cases) byOpd.set(opdCode, (byOpd.get(opdCode) ?? new Set<string>()).add(number));
  return [...byOpd]
    .map(([opdCode, numbers]) => {
      const all = Math.max(of.get(opdCode) ?? 0, numbers.size);
      return {
        ...{
          code: setting.code,
          opdCode,
          cases: numbers.size,
          of: all,
          share: numbers.size / all,
          limit: setting.limit,
        },
        numbers: [...numbers].sort().reverse().slice(0, SHOWN),
      };
    })
    .filter(({ cases: count, share }) => count >= setting.least && share >= setting.share)
    .sort((a, b) => b.share - a.share || (a.opdCode < b.opdCode ? -1 : 1));
}
