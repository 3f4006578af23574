import { NativeSelect } from '@mantine/core';
import { useUser } from '../session/signed-in';
import { localeOf, texts, useLanguage } from '../text/language';
import { localDay } from '../time/jakarta';
import { useNow } from '../time/now';
import { useInstruments, useUnits, type Choice } from './queries';

const words = texts.score;

/** Period, unit and instrument of the whole section. */
export function ChoiceBar({ choice, choose }: { choice: Choice; choose: (change: Partial<Choice>) => void }) {
  const { t, lang } = useLanguage();
  const { opdCode } = useUser();
  const units = useUnits().data ?? [];
  const instruments = useInstruments().data ?? [];
  const today = localDay(useNow());
  const year = Number(today.slice(0, 4));
  const month = (number: number): string =>
    new Date(Date.UTC(year, number - 1, 1)).toLocaleDateString(localeOf(lang), {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
  const now = Number(today.slice(5, 7));
  const periods = [
    { value: '', label: t(words.year, { year }) },
    ...[1, 2, 3, 4]
      .filter((quarter) => (quarter - 1) * 3 < now)
      .reverse()
      .map((quarter) => ({ value: `${year}-Q${quarter}`, label: t(words.quarter, { quarter, year }) })),
    ...Array.from({ length: now }, (_, index) => now - index).map((number) => ({
      value: `${year}-${String(number).padStart(2, '0')}`,
      label: month(number),
    })),
    ...[1, 2, 3, 4].map((back) => ({ value: String(year - back), label: t(words.year, { year: year - back }) })),
  ];
  const known = periods.some(({ value }) => value === choice.period);
  return (
    <div className="of-choice">
      <NativeSelect
        label={t(words.period)}
        value={choice.period}
        data={known ? periods : [...periods, { value: choice.period, label: choice.period }]}
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
