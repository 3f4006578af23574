import { useCategories, useOpds } from '../api/reference-queries';
import { texts, useLanguage } from '../text/language';
import type { SlaChange } from '../calendars/queries';
import type { ClockLimit, Duration } from './queries';
import type { PolicyScope } from './scope';

const words = texts.policies;

/** Limits and what they are made for, in words. */
export function usePolicyWords() {
  const { t, word } = useLanguage();
  const categories = useCategories();
  const opds = useOpds();
  const nameOf = (rows: readonly { code: string; name: string }[] | undefined, code: string): string =>
    rows?.find((row) => row.code === code)?.name ?? code;
  const duration = ({ amount, unit }: Duration): string => t(words.duration, { amount, unit: word('unit', unit) });
  /** "kategori Jalan dan jembatan · semua OPD". */
  const place = ({ categoryCode, opdCode }: Pick<PolicyScope, 'categoryCode' | 'opdCode'>): string =>
    [
      categoryCode === null
        ? t(words.everyCategory)
        : t(words.ofCategory, { name: nameOf(categories.data, categoryCode) }),
      opdCode === null ? t(words.everyOpd) : nameOf(opds.data, opdCode),
    ].join(' · ');
  return {
    duration,
    place,
    /** "Batas waktu Pengaduan, semua kategori · semua OPD: versi 2". */
    change: (policy: NonNullable<SlaChange['policy']>): string =>
      t(policy.retired ? words.changeRetired : words.change, {
        kind: word('kind', policy.kind),
        place: [...(policy.supervisory ? [word('flag', 'supervisory')] : []), place(policy)].join(' · '),
        version: policy.version,
      }),
    limit: (limit: Pick<ClockLimit, 'clock' | 'duration'>): string =>
      t(words.limitOf, { clock: word('clock', limit.clock), duration: duration(limit.duration) }),
  };
}
