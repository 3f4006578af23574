import type { Gap } from './gaps';
import type { Name } from './instrument';
import type { NextStep } from './next-steps';
import { both, percent, points, signed, type Lang } from './words';

/** So many are named; the others cost less. */
const NAMED = 3;
/** Of a value: less isn't seen in two decimals. */
const SEEN = 0.005;

function inWords(gap: Gap, lang: Lang): string {
  const lost = signed(-gap.lost, lang);
  if (gap.metric === null) {
    return lang === 'id'
      ? `${gap.name.id}, kurang ${gap.missing} dokumen (${lost})`
      : `${gap.name.en}, ${gap.missing} more needed (${lost})`;
  }
  const weight = percent(gap.weight ?? 0, lang, 0);
  return lang === 'id'
    ? `${gap.name.id} ${percent(gap.share ?? 0, lang)}, bobot ${weight} (${lost})`
    : `${gap.name.en} ${percent(gap.share ?? 0, lang)}, weight ${weight} (${lost})`;
}

/** What the value lacks to its maximum, the dearest first. Null where it lacks nothing or nobody knows it. */
export function lackingOf({ value, max }: { value: number | null; max: number }, gaps: readonly Gap[]): Name | null {
  const seen = gaps.filter(({ lost }) => lost >= SEEN).slice(0, NAMED);
  if (value === null || value >= max || seen.length === 0) return null;
  return both((lang) => {
    const list = seen.map((gap) => inWords(gap, lang)).join('; ');
    return lang === 'id'
      ? `Kurang ${points(max - value, lang)}: ${list}.`
      : `${points(max - value, lang)} short: ${list}.`;
  });
}

const whatIsDone: Record<Exclude<NextStep['code'], 'documents'>, (count: number) => Name> = {
  answer_late: (count) => ({
    id: `Tanggapi ${count} laporan yang sudah lewat batas tanggapan pertama`,
    en: `Answer ${count} reports whose first-response limit has passed`,
  }),
  answer_in_time: (count) => ({
    id: `Tanggapi ${count} laporan sebelum batas tanggapan pertamanya lewat`,
    en: `Answer ${count} reports before their first-response limit passes`,
  }),
  resolve_late: (count) => ({
    id: `Selesaikan ${count} laporan yang sudah lewat batas penyelesaian`,
    en: `Resolve ${count} reports whose resolution limit has passed`,
  }),
  resolve_in_time: (count) => ({
    id: `Selesaikan ${count} laporan sebelum batas penyelesaiannya lewat`,
    en: `Resolve ${count} reports before their resolution limit passes`,
  }),
};

/** Where most of it is, of several units. */
function where({ units, code }: NextStep, nameOf: (code: string) => string, lang: Lang): string {
  const [most, second] = units;
  if (!most || !second) return '';
  if (lang === 'id') {
    const many = code === 'documents' ? ` di ${units.length} unit` : '';
    return `${many}, terbanyak ${nameOf(most.code)} (${most.count})`;
  }
  const many = code === 'documents' ? ` in ${units.length} units` : '';
  return `${many}, most in ${nameOf(most.code)} (${most.count})`;
}

/** What to do, and what the value and the score become by it. */
export function stepInWords(
  step: NextStep,
  before: number | null,
  { nameOf, several }: { nameOf: (code: string) => string; several: boolean },
): Name {
  const { code, count, name, value } = step;
  return both((lang) => {
    const documents = { id: `Unggah ${count} dokumen ${name?.id}`, en: `Upload ${count} documents: ${name?.en}` };
    const what = (code === 'documents' ? documents : whatIsDone[code](count))[lang];
    const from = before === null ? '–' : points(before, lang);
    const gain = signed(step.points, lang);
    const least = lang === 'id' ? 'kurang dari 0,01' : 'less than 0.01';
    const score = step.points === 0 ? least : gain;
    const place = several ? where(step, nameOf, lang) : '';
    return lang === 'id'
      ? `${what}${place}: nilai ${from} → ${points(value, lang)}, skor ${score}.`
      : `${what}${place}: value ${from} → ${points(value, lang)}, score ${score}.`;
  });
}

/** Of a measured value below its maximum that nothing raises at once. */
export const nothingToDo: Name = {
  id: 'Tidak ada langkah yang langsung menaikkannya: yang lewat batas tetap lewat; laporan baru yang tepat waktu menaikkannya sedikit demi sedikit.',
  en: 'No step raises it at once: what passed its limit stays passed; new reports that are handled in time raise it little by little.',
};
