import { dateInWords, monthlyTexts as texts, render, TIME_ZONE, type Lang } from '@tanggap/platform';
import { reportedMeasures as measures, type NamedFigures } from '../figures';
import type { MonthlyFacts } from './monthly-facts';
import { percent, whole } from './numbers';

/** So many OPDs are named where limits were passed. */
const NAMED = 3;
/** Of fewer than so many that were decided, a share says little. */
const ENOUGH = 20;

/** What whoever has a minute should know of a month, in sentences; only what its tables say too. */
export function highlightsOf(facts: MonthlyFacts, lang: Lang): string[] {
  return [received(facts, lang), breaches(facts, lang), slowest(facts, lang), oldest(facts, lang)].filter(
    (sentence) => sentence !== null,
  );
}

function received({ now, before }: MonthlyFacts, lang: Lang): string {
  const count = measures.received.value(now.figures) ?? 0;
  const more = count - (measures.received.value(before.figures) ?? 0);
  const share = measures.resolved_in_time_share.value(now.figures);
  const params = { count: whole(count, lang), difference: whole(Math.abs(more), lang) };
  const compared = more === 0 ? texts.asMany : more > 0 ? texts.more : texts.fewer;
  const first = render(compared, lang, params);
  return share === null ? first : `${first} ${render(texts.inTime, lang, { share: percent(share, lang) })}`;
}

function breaches({ opds, now }: MonthlyFacts, lang: Lang): string | null {
  const all = measures.breached.value(now.figures) ?? 0;
  const breached = (opd: NamedFigures): number => measures.breached.value(opd.figures) ?? 0;
  const most = [...opds]
    .sort((a, b) => breached(b) - breached(a))
    .slice(0, NAMED)
    .filter((opd) => breached(opd) > 0);
  if (most.length === 0) return null;
  const names = most.map((opd) => `${opd.name} (${whole(breached(opd), lang)})`).join(', ');
  return render(texts.mostBreaches, lang, { all: whole(all, lang), names });
}

function slowest({ opds }: MonthlyFacts, lang: Lang): string | null {
  const share = (opd: NamedFigures): number => measures.resolved_in_time_share.value(opd.figures) ?? 100;
  const [worst] = opds
    .filter(({ figures }) => (figures.get('resolved_in_time_share')?.n ?? 0) >= ENOUGH)
    .sort((a, b) => share(a) - share(b));
  if (!worst || share(worst) === 100) return null;
  return render(texts.leastInTime, lang, { name: worst.name, share: percent(share(worst), lang), enough: ENOUGH });
}

function oldest({ oldest: [first], openAt }: MonthlyFacts, lang: Lang): string | null {
  if (!first) return null;
  const day = dateInWords(openAt, lang, TIME_ZONE);
  return render(texts.longestOpen, lang, { number: first.number, days: whole(first.days, lang), day });
}
