import { localeOf, render, slaTexts, type Lang, type Text } from '@tanggap/platform';
import type { DaySpan } from './domain/calendar-difference';
import type { ChangeImpact } from './domain/change-impact';

const { impact: words } = slaTexts;

/**
 * What a change moves, in one sentence: "2 hari ditambahkan: 318 pengaduan terbuka bergeser, 41 pelanggaran hilang, tidak
 * ada angka selesai yang berubah".
 */
export function impactSentence(impact: ChangeImpact, lang: Lang): string {
  const counted = (count: number, one: Text, many: Text): string[] =>
    count === 0 ? [] : [render(count === 1 ? one : many, lang, { count: count.toLocaleString(localeOf(lang)) })];
  const causes = [
    ...counted(impact.daysAdded, words.dayAdded, words.daysAdded),
    ...counted(impact.daysRemoved, words.dayRemoved, words.daysRemoved),
    ...counted(impact.daysRenamed, words.dayRenamed, words.daysRenamed),
    ...hoursInWords(impact.hoursChanged, lang),
    ...counted(impact.limitsChanged.length, words.limitChanged, words.limitsChanged),
    ...impact.yearsDecreed.map((year) => render(words.yearDecreed, lang, { year })),
  ];
  const moved = counted(impact.openComplaintsMoved, words.complaintMoved, words.complaintsMoved);
  const effects = [
    ...(moved.length > 0 ? moved : [words.nothingMoved[lang]]),
    ...counted(impact.breachesDisappear, words.breachDisappears, words.breachesDisappear),
    ...counted(impact.breachesAppear, words.breachAppears, words.breachesAppear),
    words.closedStays[lang],
  ];
  const cause = causes.length > 0 ? causes.join(', ') : words.nothingChanged[lang];
  const effect = `${impact.complete ? '' : `${words.atLeast[lang]} `}${effects.join(', ')}`;
  return `${cause.charAt(0).toUpperCase()}${cause.slice(1)}: ${effect}`;
}

function hoursInWords(spans: readonly DaySpan[], lang: Lang): string[] {
  const [first, ...others] = spans;
  if (!first) return [];
  if (others.length > 0) return [render(words.hoursChangedOften, lang, { count: spans.length })];
  const { from, until } = first;
  const params = {
    from: from === null ? '' : dayInWords(from, lang),
    until: until === null ? '' : dayInWords(until, lang),
  };
  if (from === null) return [render(until === null ? words.hoursChanged : words.hoursChangedUntil, lang, params)];
  return [render(until === null ? words.hoursChangedFrom : words.hoursChangedBetween, lang, params)];
}

const dayInWords = (date: string, lang: Lang): string =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString(localeOf(lang), { dateStyle: 'long', timeZone: 'UTC' });
