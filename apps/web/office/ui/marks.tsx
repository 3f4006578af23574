import { texts, useLanguage } from '../text/language';
import { countdown, momentInWords, momentShort, type Due } from '../time/jakarta';

export function StatusBadge({ status }: { status: string }) {
  const { word } = useLanguage();
  return (
    <span className="tg-status" data-status={status}>
      {word('status', status)}
    </span>
  );
}

export function Flag({ flag }: { flag: 'anonymous' | 'confidential' | 'supervisory' }) {
  const { word } = useLanguage();
  return (
    <span className="tg-flag" data-flag={flag}>
      {word('flag', flag)}
    </span>
  );
}

export function Flags({ of }: { of: { anonymous: boolean; confidential: boolean; supervisory: boolean } }) {
  return (
    <>
      {of.supervisory && <Flag flag="supervisory" />}
      {of.confidential && <Flag flag="confidential" />}
      {of.anonymous && <Flag flag="anonymous" />}
    </>
  );
}

interface ChipDeadline extends Due {
  state: string;
  /** Null or absent: no breach recorded. */
  breachedAt?: string | null;
}

/**
 * How a clock stands, in words, shape and colour. A running clock whose time has passed shows as late even before the worker has
 * recorded the breach; `risk` comes from the server, which knows the policy.
 */
export function DeadlineChip({ deadline, risk, now }: { deadline: ChipDeadline; risk?: boolean; now: Date }) {
  const { t, lang } = useLanguage();
  const due = new Date(deadline.dueAt);
  const title = t(texts.time.due, { when: momentInWords(due, lang) });
  const late = Boolean(deadline.breachedAt);
  const chip = (state: string, words: string) => (
    <span className="tg-deadline" data-state={state} title={title}>
      {words}
    </span>
  );
  if (deadline.state === 'paused') return chip('paused', t(texts.time.paused));
  if (deadline.state === 'cancelled') return chip('cancelled', t(texts.time.cancelled));
  if (deadline.state === 'stopped') return chip('stopped', t(late ? texts.time.metLate : texts.time.met));
  const over = due.getTime() <= now.getTime() || deadline.state === 'breached';
  return chip(over ? 'breached' : risk ? 'at_risk' : 'running', countdown(deadline, now, lang));
}

/** A moment: short on the screen, in full words for the pointer and the screen reader. */
export function Moment({ at, short = false }: { at: string; short?: boolean }) {
  const { lang } = useLanguage();
  const date = new Date(at);
  const full = momentInWords(date, lang);
  return (
    <time dateTime={at} title={full}>
      {short ? momentShort(date, lang) : full}
    </time>
  );
}
