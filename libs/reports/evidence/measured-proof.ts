import { behindScore, metricWords, type ScoreView } from '@tanggap/compliance';
import { evidenceTexts as texts, localeOf, render, type Lang, type Text } from '@tanggap/platform';
import type { PackFacts } from './pack-facts';

type Indicator = ScoreView['dimensions'][number]['indicators'][number];
type Facts = Pick<PackFacts, 'figures' | 'score' | 'partOf'>;

const REGISTER = '01-register.xlsx';
/** The sheet of the register on which somebody can count a metric again. */
const sheetOf: Readonly<Record<string, Text>> = {
  answered: texts.sheets.history,
  first_response_on_time: texts.sheets.deadlines,
  resolved_on_time: texts.sheets.deadlines,
};

interface Counted {
  name: string;
  sheet: string;
  share: number;
  /** Null where the pack's complaints aren't what it is measured by, or where none is counted. */
  kept: number | null;
  missed: number | null;
}

const isOwn = ({ score }: Facts): boolean => score.units[0]?.basis === 'own';

function countedOf({ metrics }: Indicator, facts: Facts, lang: Lang): Counted[] {
  return metrics.flatMap(({ metric, share }) => {
    if (share === null) return [];
    const behind = behindScore.measuresOf(metric);
    const count = (code: string | null | undefined): number | null =>
      !isOwn(facts) || code === null || code === undefined ? null : (facts.figures.get(code)?.value ?? 0);
    const sheet = (sheetOf[metric] ?? texts.sheets.register)[lang];
    const name = metricWords[metric]?.[lang] ?? metric;
    return { name, sheet, share, kept: count(behind?.kept), missed: count(behind?.missed) };
  });
}

/** Which sheet proves each share behind an indicator, with how many complaints kept the promise. */
export function measuredBy(indicator: Indicator, facts: Facts, lang: Lang): string[] {
  const lines = countedOf(indicator, facts, lang).map(({ share, kept, missed, ...one }) => {
    const percent = (share * 100).toLocaleString(localeOf(lang), { maximumFractionDigits: 1 });
    const params = { ...one, percent, file: REGISTER };
    return kept === null || missed === null
      ? render(texts.measured, lang, params)
      : render(texts.measuredCounts, lang, { ...params, kept, missed });
  });
  if (lines.length === 0) return [];
  if (!isOwn(facts)) return [...lines, texts.ofRegion[lang]];
  return facts.partOf ? [...lines, render(texts.ofPart, lang, partParams(facts.partOf))] : lines;
}

/** Whose complaints they are and of where, as sentences take it. */
export const partParams = ({ opdName, areaNames }: NonNullable<PackFacts['partOf']>) => ({
  ...{ opd: opdName, areas: areaNames.join(', ') },
});

/** What an indicator still lacks, in words: documents, promises that were not kept, a self-assessment. */
export function missingOf(indicator: Indicator, facts: Facts, lang: Lang): string[] {
  const { proofs, value } = indicator;
  const lacking = proofs
    .filter(({ count, least }) => count < least)
    .map(({ name, count, least }) => render(texts.missingDocuments, lang, { name: name[lang], count: least - count }));
  const missed = countedOf(indicator, facts, lang)
    .filter(({ missed: count }) => count !== null && count > 0)
    .map(({ name, sheet, missed: count }) =>
      render(texts.missedReports, lang, { name, sheet, count: count ?? 0, file: REGISTER }),
    );
  const all = [...lacking, ...missed];
  return value === null && all.length === 0 ? [texts.missingAssessment[lang]] : all;
}
