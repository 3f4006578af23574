import { texts, useLanguage } from '../text/language';
import { dateInWords } from '../time/jakarta';

/** "Rabu, 25 November 2026 – Jumat, 27 November 2026"; of local days, without an end where it is null. */
export function useDays(): (from: string, until: string | null) => string {
  const { t, lang } = useLanguage();
  // Noon, so that the day is the same whatever the computer's zone is.
  const day = (date: string): string => dateInWords(new Date(`${date}T12:00:00+07:00`), lang);
  return (from, until) => {
    if (from === until) return day(from);
    return `${day(from)} – ${until === null ? t(texts.escalation.openEnd) : day(until)}`;
  };
}
