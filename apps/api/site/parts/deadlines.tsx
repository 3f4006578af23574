import { siteTexts, type Text } from '@tanggap/platform';
import { dateTimeInWords } from '../dates';
import type { PageContext } from '../page-context';

export interface ShownDeadline {
  clock: string;
  dueAt: Date;
  state: string;
}

const clocks: Record<string, Text | undefined> = siteTexts.clocks;
const states: Record<string, Text | undefined> = siteTexts.deadlineStates;

/** "paling lambat Kamis, 26 November 2026 pukul 16.00 WIB", one row for each promise. */
export function Deadlines({ page, deadlines }: { page: PageContext; deadlines: readonly ShownDeadline[] }) {
  const { t, lang } = page;
  return (
    <ul className="site-deadlines">
      {deadlines.map(({ clock, dueAt, state }, index) => {
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
          </li>
        );
      })}
    </ul>
  );
}
