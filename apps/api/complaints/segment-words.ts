import type { ExplainedSegment } from '@tanggap/complaints';
import { localeOf, render, segmentTexts, TIME_ZONE, type Lang, type Text } from '@tanggap/platform';
import { AWAITING_INFORMATION } from '@tanggap/sla';

const HOUR = 3_600_000;
const DAY = 86_400_000;
/** "Jumat 20 Nov 07.30–14.30 · 7 jam", "Sabtu 21 Nov, Minggu 22 Nov · libur mingguan": local time of the regency (WIB). */
export function segmentInWords(segment: ExplainedSegment, lang: Lang): string {
  const { reason, from, to } = segment;
  const say = (key: keyof typeof segmentTexts, params: Record<string, string>): string =>
    render(segmentTexts[key], lang, params);
  switch (reason.kind) {
    case 'work': {
      const periods = segment.periods.map((one) => `${timeOf(one.from, lang)}–${timeOf(one.to, lang)}`).join(', ');
      const shown = { day: dayOf(from, lang), periods, hours: hoursOf(segment.countedMs, lang) };
      return reason.temporaryHours === null
        ? say('work', shown)
        : say('workUnderTemporaryHours', { ...shown, name: reason.temporaryHours });
    }
    case 'elapsed':
      return say('elapsed', { from: momentOf(from, lang), to: momentOf(to, lang) });
    case 'paused':
      return say('paused', {
        from: momentOf(from, lang),
        to: momentOf(to, lang),
        reason: pauseReason(reason, lang),
      });
    case 'off': {
      const { kind, name } = reason.day;
      const days = { days: daysOf(from, to, lang), name: name ?? '' };
      return say(kind === 'weekly_rest' && name !== null ? 'weeklyRestUnderTemporaryHours' : kind, days);
    }
  }
}

function pauseReason({ code, name }: { code: string; name: Text | null }, lang: Lang): string {
  return code === AWAITING_INFORMATION ? render(segmentTexts.awaiting_information, lang) : (name?.[lang] ?? code);
}

const hoursOf = (ms: number, lang: Lang): string =>
  render(segmentTexts.hours, lang, {
    n: new Intl.NumberFormat(localeOf(lang), { maximumFractionDigits: 1 }).format(ms / HOUR),
  });

function dayOf(at: Date, lang: Lang): string {
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(localeOf(lang), { ...options, timeZone: TIME_ZONE }).format(at);
  return `${part({ weekday: 'long' })} ${part({ day: 'numeric', month: 'short' })}`;
}

const timeOf = (at: Date, lang: Lang): string =>
  new Intl.DateTimeFormat(localeOf(lang), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: TIME_ZONE,
  }).format(at);

const momentOf = (at: Date, lang: Lang): string => `${dayOf(at, lang)} ${timeOf(at, lang)}`;

/** Each day by its name where there are two at most, else the first and the last. */
function daysOf(from: Date, to: Date, lang: Lang): string {
  const last = new Date(to.getTime() - 1);
  const count = Math.ceil((to.getTime() - from.getTime()) / DAY);
  if (count <= 1) return dayOf(from, lang);
  return `${dayOf(from, lang)}${count === 2 ? ', ' : ' – '}${dayOf(last, lang)}`;
}
