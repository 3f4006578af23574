import { NativeSelect } from '@mantine/core';
import { monthAndYear } from '../calendars/days';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { localDay } from '../time/jakarta';
import { useNow } from '../time/now';
import { useInstruments, useUnits, type Choice } from './queries';

const words = texts.score;

/** The year so far, its quarters and months that have begun, and the years before it. */
function usePeriods(): { value: string; label: string }[] {
  const { t, lang } = useLanguage();
  const today = localDay(useNow());
  const year = Number(today.slice(0, 4));
  const now = Number(today.slice(5, 7));
  const months = Array.from({ length: now }, (_, back) => `${year}-${String(now - back).padStart(2, '0')}`);
  return [
    { value: '', label: t(words.year, { year }) },
    ...[4, 3, 2, 1]
      .filter((quarter) => (quarter - 1) * 3 < now)
      .map((quarter) => ({ value: `${year}-Q${quarter}`, label: t(words.quarter, { quarter, year }) })),
    ...months.map((month) => ({ value: month, label: monthAndYear(month, lang) })),
    ...[1, 2, 3, 4].map((back) => ({ value: String(year - back), label: t(words.year, { year: year - back }) })),
  ];
}

/** Period, unit and instrument of the whole section. */
export function ChoiceBar({ choice, choose }: { choice: Choice; choose: (change: Partial<Choice>) => void }) {
  const { t } = useLanguage();
  const { opdCode } = useUser();
  const units = useUnits().data ?? [];
  const instruments = useInstruments().data ?? [];
  const periods = usePeriods();
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
