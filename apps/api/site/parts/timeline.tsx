import { parseFrom, siteTexts, type Text } from '@tanggap/platform';
import type { TrackedComplaint } from '@tanggap/complaints';
import { dateInWords, dateTimeInWords } from '../dates';
import type { PageContext } from '../page-context';

const texts = siteTexts.track;
const { similar } = siteTexts;
const eventTexts: Record<string, Text | undefined> = siteTexts.events;
const clockTexts: Record<string, Text | undefined> = siteTexts.clocks;

/** What the reader did needs no name beside it. */
const ownEvents = new Set(['filed', 'replied', 'information_supplied', 'confirmed', 'disputed']);

interface TimelineProps {
  page: PageContext;
  events: readonly TrackedComplaint['events'][number][];
  /** What was filed, at the step it came with. */
  description?: string;
  /** Of somebody else's report: what its reporter did isn't what the reader did. */
  others?: boolean;
}

/** The steps of a report, the latest first. */
export function Timeline({ page, events, description = '', others = false }: TimelineProps) {
  const { t, lang, timeZone } = page;
  const words = others ? { ...eventTexts, ...similar.events } : eventTexts;
  return (
    <ol className="tg-timeline">
      {events.toReversed().map((event, index) => (
        <li key={index} className="tg-timeline__item" data-visibility="public">
          <p className="tg-timeline__title">
            {t(words[event.type] ?? siteTexts.events.other, { helper: event.helper ?? t(texts.otherAgency) })}
          </p>
          <p className="tg-timeline__meta">
            {dateTimeInWords(event.at, lang, timeZone)}
            {!ownEvents.has(event.type) && ` · ${event.by}`}
          </p>
          {event.text && <p className="tg-timeline__text">{event.text}</p>}
          {event.reason && event.until && (
            <p className="tg-timeline__text">{pauseInWords(page, event.reason.name, event.until)}</p>
          )}
          {event.moved && <p className="tg-timeline__text">{movedInWords(page, event.moved)}</p>}
          {event.type === 'filed' && description !== '' && <p className="tg-timeline__text">{description}</p>}
        </li>
      ))}
    </ol>
  );
}

function pauseInWords({ t, lang, timeZone }: PageContext, reason: string, until: string): string {
  const day = parseFrom(until);
  return t(texts.pausedUntil, { reason, until: day ? dateInWords(day, lang, timeZone) : until });
}

function movedInWords(
  { t, lang, timeZone }: PageContext,
  { clock, before, after }: NonNullable<TrackedComplaint['events'][number]['moved']>,
): string {
  const name = clockTexts[clock];
  return t(texts.moved, {
    clock: name ? t(name) : clock,
    before: dateTimeInWords(before, lang, timeZone),
    after: dateTimeInWords(after, lang, timeZone),
  });
}
