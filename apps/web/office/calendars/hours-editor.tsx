import { Button, TextInput } from '@mantine/core';
import { texts, useLanguage } from '../text/language';
import { dateInShort, weekdayName } from './days';
import type { CalendarHours } from './queries';

const { calendars } = texts;
const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;
type Weekday = (typeof weekdays)[number];
type Period = NonNullable<CalendarHours['weekly'][Weekday]>[number];

/** A hospital's or a disaster agency's week. */
const roundTheClock: CalendarHours['weekly'] = Object.fromEntries(
  weekdays.map((weekday) => [weekday, [{ opens: '00:00', closes: '24:00' }]]),
);

interface Props {
  hours: CalendarHours;
  disabled: boolean;
  change: (hours: CalendarHours) => void;
  remove: () => void;
  errorAt: (path: string) => string | undefined;
}

/** One version of the weekly hours, standing or temporary; days may have several periods. */
export function HoursEditor({ hours, disabled, change, remove, errorAt }: Props) {
  const { t, lang } = useLanguage();
  const { validFrom, validUntil, name } = hours;
  const from = dateInShort(validFrom || '2000-01-01', lang);
  const title =
    validUntil === undefined
      ? t(calendars.standing, { from })
      : t(calendars.temporary, {
          ...{ name: name || t(calendars.unnamed), from },
          until: dateInShort(validUntil || '2000-01-01', lang),
        });
  const error = errorAt('');
  return (
    <fieldset className="tg-card tg-card--flat of-hours" disabled={disabled}>
      <legend className="of-subheading">{title}</legend>
      {error && <p className="tg-field__error">{error}</p>}
      <Dates hours={hours} change={change} />
      {weekdays.map((weekday) => (
        <DayHours
          key={weekday}
          weekday={weekday}
          periods={hours.weekly[weekday] ?? []}
          disabled={disabled}
          change={(periods) => change({ ...hours, weekly: { ...hours.weekly, [weekday]: periods } })}
        />
      ))}
      {!disabled && (
        <div className="tg-cluster">
          <Button variant="default" onClick={() => change({ ...hours, weekly: roundTheClock })}>
            {t(calendars.roundTheClock)}
          </Button>
          <Button variant="subtle" onClick={remove}>
            {t(calendars.removeHours)}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** A standing version has only a beginning; a temporary one an end and a name as well. */
function Dates({ hours, change }: Pick<Props, 'hours' | 'change'>) {
  const { t } = useLanguage();
  const { validFrom, validUntil, name } = hours;
  return (
    <div className="of-hours__dates">
      <TextInput
        type="date"
        label={t(calendars.validFrom)}
        value={validFrom}
        onChange={(event) => change({ ...hours, validFrom: event.currentTarget.value })}
      />
      {validUntil !== undefined && (
        <>
          <TextInput
            type="date"
            label={t(calendars.validUntil)}
            value={validUntil}
            onChange={(event) => change({ ...hours, validUntil: event.currentTarget.value })}
          />
          <TextInput
            label={t(calendars.periodName)}
            placeholder={t(calendars.periodNameExample)}
            maxLength={120}
            value={name ?? ''}
            onChange={(event) => change({ ...hours, name: event.currentTarget.value })}
          />
        </>
      )}
    </div>
  );
}

interface DayProps {
  weekday: Weekday;
  periods: readonly Period[];
  disabled: boolean;
  change: (periods: Period[]) => void;
}

/** A new period begins where the last one ended. */
const nextPeriod = (periods: readonly Period[]): Period => ({
  opens: periods.at(-1)?.closes ?? '07:30',
  closes: '16:00',
});

function DayHours({ weekday, periods, disabled, change }: DayProps) {
  const { t, lang } = useLanguage();
  const day = weekdayName(Number(weekday), lang);
  const replace = (index: number, patch: Partial<Period>) =>
    change(periods.map((period, at) => (at === index ? { ...period, ...patch } : period)));
  const field = (index: number, edge: keyof Period) => (
    <TextInput
      aria-label={t(calendars.onDay, { what: t(calendars[edge]), day, index: index + 1 })}
      className="of-hours__time"
      inputMode="numeric"
      maxLength={5}
      value={periods[index]?.[edge] ?? ''}
      onChange={(event) => replace(index, { [edge]: event.currentTarget.value })}
    />
  );
  return (
    <div className="of-hours__day">
      <span className="of-hours__weekday">{day}</span>
      {periods.length === 0 && <span className="tg-soft">{t(calendars.free)}</span>}
      {periods.map((_period, index) => (
        // Periods have no identity of their own; they are edited in place.
        <span className="of-hours__period" key={`${weekday}.${index}`}>
          {field(index, 'opens')}–{field(index, 'closes')}
          {!disabled && (
            <Button
              variant="subtle"
              aria-label={t(calendars.removePeriod, { day, index: index + 1 })}
              onClick={() => change(periods.filter((_one, at) => at !== index))}
            >
              ×
            </Button>
          )}
        </span>
      ))}
      {!disabled && (
        <Button
          variant="subtle"
          aria-label={t(calendars.addPeriod, { day })}
          onClick={() => change([...periods, nextPeriod(periods)])}
        >
          {t(calendars.addPeriodShort)}
        </Button>
      )}
    </div>
  );
}
