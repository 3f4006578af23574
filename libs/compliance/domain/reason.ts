import type { Name } from './instrument';
import { metricWords } from './metric-words';
import type { IndicatorScore, ProofScore } from './score';
import { both, percent, points, type Lang } from './words';

function measuredBy({ share, metrics }: IndicatorScore, basis: 'own' | 'region', lang: Lang): string {
  if (share === null) {
    return lang === 'id' ? 'Belum ada laporan yang dapat dinilai.' : 'No complaint decides anything yet.';
  }
  const parts = metrics
    .filter((part) => part.share !== null)
    .map((part) => `${metricWords[part.metric]?.[lang] ?? part.metric} ${percent(part.share ?? 0, lang)}`)
    .join('; ');
  const whose = {
    own: { id: 'laporan unit ini', en: "this unit's complaints" },
    region: {
      id: 'laporan seluruh kabupaten, karena belum ada laporan unit ini yang dapat dinilai',
      en: "the whole region's complaints, since none of this unit's decides anything yet",
    },
  }[basis][lang];
  return lang === 'id'
    ? `Diukur dari ${whose}: ${percent(share, lang)} (${parts}).`
    : `Measured by ${whose}: ${percent(share, lang)} (${parts}).`;
}

function proof({ name, count, least, points: worth, earned }: ProofScore, lang: Lang): string {
  const complete = count >= least;
  const missing = least - count;
  if (lang === 'id') {
    return complete
      ? `${name.id}: ada (${points(earned, lang)} poin)`
      : `${name.id}: kurang ${missing} dokumen (${points(earned, lang)} dari ${points(worth, lang)} poin)`;
  }
  return complete
    ? `${name.en}: there (${points(earned, lang)} points)`
    : `${name.en}: ${missing} more needed (${points(earned, lang)} of ${points(worth, lang)} points)`;
}

/** Why an indicator of a unit has its value, in a sentence or two. */
export function reasonOf(indicator: IndicatorScore, measured: boolean, basis: 'own' | 'region'): Name {
  return both((lang) => {
    const { value, max, source, proofs } = indicator;
    if (source === 'missing' || value === null) {
      const why = measured ? `${measuredBy(indicator, basis, lang)} ` : '';
      return lang === 'id'
        ? `${why}Belum dinilai, jadi tidak dihitung dalam dimensinya.`
        : `${why}Not assessed yet, so it is left out of its dimension.`;
    }
    const worth =
      lang === 'id' ? `Nilai ${points(value, lang)} dari ${max}.` : `Value ${points(value, lang)} of ${max}.`;
    if (source === 'assessed') {
      return lang === 'id' ? `Hasil penilaian orang. ${worth}` : `Assessed by people. ${worth}`;
    }
    const sentences = [
      ...(measured ? [measuredBy(indicator, basis, lang)] : []),
      ...(proofs.length > 0 ? [`${proofs.map((one) => proof(one, lang)).join('; ')}.`] : []),
    ];
    return [...sentences, worth].join(' ');
  });
}

/** Why an indicator of the region has its value: whose mean it is, and who is lowest. */
export function regionReason(
  { value, max }: Pick<IndicatorScore, 'value' | 'max'>,
  units: readonly { name: string; value: number | null }[],
): Name {
  const known = units.flatMap((unit) => (unit.value === null ? [] : [{ name: unit.name, value: unit.value }]));
  return both((lang) => {
    if (value === null || known.length === 0) {
      return lang === 'id' ? 'Belum dinilai di unit mana pun.' : 'Not assessed in any unit yet.';
    }
    const lowest = known.reduce((low, unit) => (unit.value < low.value ? unit : low));
    const highest = Math.max(...known.map((unit) => unit.value));
    const mean =
      lang === 'id'
        ? `Rata-rata ${known.length} unit: ${points(value, lang)} dari ${max}.`
        : `Mean of ${known.length} units: ${points(value, lang)} of ${max}.`;
    if (lowest.value === highest) return mean;
    return lang === 'id'
      ? `${mean} Terendah: ${lowest.name}, ${points(lowest.value, lang)}.`
      : `${mean} Lowest: ${lowest.name}, ${points(lowest.value, lang)}.`;
  });
}
