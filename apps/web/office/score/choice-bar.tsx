import { NativeSelect } from '@mantine/core';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { localDay } from '../time/jakarta';
import { useNow } from '../time/now';
import { periodInWords } from './period-in-words';
import { useInstruments, useUnits, type Choice } from './queries';

const words = texts.score;

/** The periods to choose from, the latest first; what is chosen already is among them. */
function usePeriods(chosen: string): string[] {
  const today = localDay(useNow());
  const [year, now] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const offered = [
    ...[1, 2, 3, 4]
      .filter((quarter) => (quarter - 1) * 3 < now)
      .reverse()
      .map((quarter) => `${year}-Q${quarter}`),
    ...Array.from({ length: now }, (_, index) => `${year}-${String(now - index).padStart(2, '0')}`),
    ...[1, 2, 3, 4].map((back) => String(year - back)),
  ];
  return chosen === '' || offered.includes(chosen) ? offered : [...offered, chosen];
}

/** Period, unit and instrument of the whole section. */
export function ChoiceBar({ choice, choose }: { choice: Choice; choose: (change: Partial<Choice>) => void }) {
  const { t, lang } = useLanguage();
  const { opdCode } = useUser();
  const units = useUnits().data ?? [];
  const instruments = useInstruments().data ?? [];
  const periods = usePeriods(choice.period);
  const year = localDay(useNow()).slice(0, 4);
  return (
    <div className="of-choice">
      <NativeSelect
        label={t(words.period)}
        value={choice.period}
        data={[
          { value: '', label: periodInWords(year, lang) },
          ...periods.map((period) => ({ value: period, label: periodInWords(period, lang) })),
        ]}
        onChange={(event) => choose({ period: event.currentTarget.value })}
      />
      <NativeSelect
        label={t(words.unit)}
        value={choice.unit}
        data={[
          ...(opdCode === null ? [{ value: '', label: t(words.region) }] : []),
          ...units.map(({ code, name }) => ({ value: code, label: name })),
          ...(choice.unit && !units.some(({ code }) => code === choice.unit)
            ? [{ value: choice.unit, label: choice.unit }]
            : []),
        ]}
        onChange={(event) => choose({ unit: event.currentTarget.value })}
      />
      <NativeSelect
        label={t(words.instrument)}
        value={choice.instrument}
        data={[
          { value: '', label: t(words.instrumentOfYear) },
          ...instruments
            .filter(({ dimensions }) => dimensions.length > 0)
            .map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChange={(event) => choose({ instrument: event.currentTarget.value })}
      />
    </div>
  );
}
