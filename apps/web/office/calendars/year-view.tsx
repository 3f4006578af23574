import { Button } from '@mantine/core';
import { useState } from 'react';
import { texts, useLanguage } from '../text/language';
import { Failure, Loading } from '../ui/states';
import { dayInWords, monthName, weekdayName, weeksOf } from './days';
import { useCalendarYear, type CalendarDay, type CalendarYear } from './queries';

const { calendars } = texts;
const marks = ['libur_nasional', 'cuti_bersama', 'libur_daerah', 'weekly_rest'] as const;
const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** One calendar over a year: every day by colour and by letter, and the named days off as a list. */
export function YearView({ code }: { code: string }) {
  const { t } = useLanguage();
  const [year, setYear] = useState(() => new Date().getFullYear());
  const query = useCalendarYear(code, year);
  return (
    <section className="tg-stack" aria-labelledby="year">
      <div className="tg-cluster">
        <h2 className="of-heading" id="year">
          {year}
        </h2>
        <Button variant="default" aria-label={t(calendars.previousYear)} onClick={() => setYear(year - 1)}>
          ‹
        </Button>
        <Button variant="default" aria-label={t(calendars.nextYear)} onClick={() => setYear(year + 1)}>
          ›
        </Button>
        <a href="#hours">{t(calendars.toHours)}</a>
      </div>
      {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {query.data && <Year year={query.data} />}
    </section>
  );
}

function Year({ year }: { year: CalendarYear }) {
  const { t } = useLanguage();
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  const inMonth = (month: number) => year.days.filter((day) => Number(day.date.slice(5, 7)) === month);
  return (
    <>
      <p role="status">{t(calendars.workingDays, { count: year.workingDays, year: year.year })}</p>
      {!year.decreed && (
        <div className="tg-notice" data-tone="warning">
          <p>{t(calendars.provisional, { year: year.year })}</p>
        </div>
      )}
      <Legend />
      <div className="of-year">
        {months.map((month) => (
          <Month key={month} month={month} days={inMonth(month)} />
        ))}
      </div>
      <NamedDays days={year.days} />
    </>
  );
}

function Legend() {
  const { t } = useLanguage();
  return (
    <ul className="of-year-legend">
      {marks.map((kind) => (
        <li key={kind}>
          <span className="of-day" data-off={kind} aria-hidden="true" />
          {t(calendars.kinds[kind])}
        </li>
      ))}
      <li>
        <span className="of-day" data-temporary aria-hidden="true" />
        {t(calendars.temporaryDay)}
      </li>
    </ul>
  );
}

function Month({ month, days }: { month: number; days: CalendarDay[] }) {
  const { lang } = useLanguage();
  return (
    <table className="of-month">
      <caption>{monthName(month, lang)}</caption>
      <thead>
        <tr>
          {weekdays.map((day) => (
            <th scope="col" key={day}>
              <span aria-hidden="true">{weekdayName(day, lang, 'short')}</span>
              <span className="tg-hidden-visually">{weekdayName(day, lang)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week, index) => (
          <tr key={week.find(Boolean)?.date ?? index}>
            {week.map((day, weekday) => (
              <td key={weekdays[weekday]}>{day && <Day day={day} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day }: { day: CalendarDay }) {
  const { t } = useLanguage();
  const { off, temporaryHours } = day;
  const said = off ? (off.name ?? t(calendars.kinds[off.kind])) : temporaryHours;
  return (
    <span
      className="of-day"
      data-off={off?.kind}
      data-temporary={!off && temporaryHours ? true : undefined}
      title={said ?? undefined}
    >
      {Number(day.date.slice(8))}
      {said && <span className="tg-hidden-visually"> {said}</span>}
    </span>
  );
}

function NamedDays({ days }: { days: CalendarDay[] }) {
  const { t, lang } = useLanguage();
  const named = days.filter((day) => day.off && day.off.kind !== 'weekly_rest');
  if (named.length === 0) return <p className="tg-soft">{t(calendars.noDaysOff)}</p>;
  return (
    <details>
      <summary>{`${t(calendars.daysOff)} (${named.length})`}</summary>
      <ul className="of-named-days">
        {named.map(({ date, off }) => (
          <li key={date}>
            {dayInWords(date, lang)}: {off?.name}{' '}
            <span className="tg-soft">({off && t(calendars.kinds[off.kind])})</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
