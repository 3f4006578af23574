import type { ExplainedDeadline } from '@tanggap/complaints';
import { siteTexts, type Text } from '@tanggap/platform';
import { segmentInWords } from '../../complaints/segment-words';
import { dateTimeInWords } from '../dates';
import type { PageContext } from '../page-context';

interface ShownDeadline {
  clock: string;
  dueAt: Date;
  state: string;
  /** What the reader can open to see why the date is what it is; a receipt has none yet. */
  explained?: Pick<ExplainedDeadline, 'startedAt' | 'amount' | 'unit' | 'segments'>;
}

const clocks: Record<string, Text | undefined> = siteTexts.clocks;
const states: Record<string, Text | undefined> = siteTexts.deadlineStates;

/** "paling lambat Kamis, 26 November 2026 pukul 16.00 WIB", one row for each promise. */
export function Deadlines({ page, deadlines }: { page: PageContext; deadlines: readonly ShownDeadline[] }) {
  const { t, lang } = page;
  return (
    <ul className="site-deadlines">
      {deadlines.map(({ clock, dueAt, state, explained }, index) => {
        const name = clocks[clock];
        return (
          <li key={`${clock}-${index}`} className="site-deadlines__row">
            <span className="site-deadlines__what">{name ? t(name) : clock}</span>
            <span className="tg-deadline" data-state={state}>
              {t(states[state] ?? siteTexts.deadlineStates.running)}
            </span>
            <span className="site-deadlines__when">
              {t(siteTexts.receipt.atLatest, { date: dateTimeInWords(dueAt, lang, page.timeZone) })}
            </span>
            {explained && explained.segments.length > 0 && <Why page={page} deadline={explained} />}
          </li>
        );
      })}
    </ul>
  );
}

const { why, whyLead, whyLeadElapsed } = siteTexts.track;

/** Opens without JavaScript. */
function Why({ page, deadline }: { page: PageContext; deadline: NonNullable<ShownDeadline['explained']> }) {
  const { t, lang, timeZone } = page;
  const { amount, unit, startedAt, segments } = deadline;
  const byWorkingTime = unit === 'working_days' || unit === 'working_hours';
  const limit = { amount: t(siteTexts.units[unit], { amount }), from: dateTimeInWords(startedAt, lang, timeZone) };
  return (
    <details className="site-why">
      <summary>{t(why)}</summary>
      <p className="tg-soft tg-small">{t(byWorkingTime ? whyLead : whyLeadElapsed, limit)}</p>
      <ol className="tg-segments">
        {segments.map((segment) => (
          <li key={segment.from.toISOString()} className="tg-segments__item" data-counts={segment.countedMs > 0}>
            {segment.workingDay !== null && <span className="tg-segments__day">{segment.workingDay}</span>}
            <span>{segmentInWords(segment, lang)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
