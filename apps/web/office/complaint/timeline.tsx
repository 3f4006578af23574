import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useOpds } from '../api/reference-queries';
import type { Complaint, TimelineEvent } from '../api/types';
import { dayInWords } from '../calendars/days';
import { sentence } from '../text/sentence';
import { LIMIT } from '../text/milestone';
import { texts, useLanguage } from '../text/language';
import { Moment } from '../ui/marks';
import { Files } from './files';
import { stepsOf, type Step } from './steps';

/** Newest first: what happened last is what the next step answers to. Internal entries say so in a word, a shape and a frame. */
export function Timeline({ complaint: { events, attachments } }: { complaint: Complaint }) {
  const { t } = useLanguage();
  return (
    <section className="tg-card" aria-labelledby="timeline">
      <h2 className="of-heading" id="timeline">
        {t(texts.complaint.timeline)}
      </h2>
      <ol className="tg-timeline" reversed>
        {stepsOf([...events].reverse()).map((step, index) => {
          const entries = step.map((event, at) => (
            <Entry key={`${event.at}.${event.type}.${at}`} event={event} attachments={attachments} />
          ));
          return step.length === 1 ? (
            entries
          ) : (
            <ByItself key={`${step[0].at}.${index}`} step={step} entries={entries} />
          );
        })}
      </ol>
    </section>
  );
}

/** What no person did in between, in one line; opened, each reminder is there. */
function ByItself({ step, entries }: { step: Step; entries: ReactNode }) {
  const { t } = useLanguage();
  const earliest = step.at(-1) ?? step[0];
  return (
    <li className="tg-timeline__item" data-visibility="internal">
      <details className="of-past">
        <summary>{t(texts.complaint.byItself, { n: step.length })}</summary>
        <ol className="tg-timeline" reversed>
          {entries}
        </ol>
      </details>
      <p className="tg-timeline__meta">
        <Moment at={earliest.at} /> – <Moment at={step[0].at} />
      </p>
    </li>
  );
}

function Entry({ event, attachments }: { event: TimelineEvent; attachments: Complaint['attachments'] }) {
  const { t, word } = useLanguage();
  const files = attachments.filter(({ id }) => event.attachmentIds.includes(id));
  const who = event.name ? `${event.name}, ${event.by}` : event.by;
  return (
    <li className="tg-timeline__item" data-visibility={event.public ? 'public' : 'internal'}>
      <p className="tg-timeline__title">
        {word('event', event.type)}
        {event.type === 'milestone' && <Milestone data={event.data} />}
        {(event.type.startsWith('contribution_') || event.data['clock'] === 'contribution') && (
          <Contributor code={event.data['opdCode']} />
        )}
        {event.type === 'returned' && <Proposed code={event.data['proposedOpdCode']} />}
        {typeof event.data[namesAnother[event.type] ?? ''] === 'string' && (
          <>
            {': '}
            <Another number={String(event.data[namesAnother[event.type] ?? ''])} />
          </>
        )}
        {refersToRequest.includes(event.type) && <>: {word('requestKind', String(event.data['kind']))}</>}
        {event.type.startsWith('escalation_') && <>: {word('post', String(event.data['post']))}</>}
      </p>
      <p className="tg-timeline__meta">
        {who} · <Moment at={event.at} /> ·{' '}
        <strong>{t(event.public ? texts.complaint.public : texts.complaint.internal)}</strong>
      </p>
      {movesDate.includes(event.type) && <Moved event={event} />}
      {event.reason && event.until && <Pause reason={event.reason.name} until={event.until} />}
      {event.text && <div className="tg-timeline__text">{event.text}</div>}
      {event.public && event.text && event.data['textPublic'] === false && (
        <p className="tg-soft tg-small">{t(texts.joint.textForOffices)}</p>
      )}
      <Note data={event.data} />
      {files.length > 0 && <Files files={files} />}
    </li>
  );
}

/** Where an event names another report, under which key. */
const namesAnother: Record<string, string> = {
  merged: 'into',
  split_off: 'from',
  unmerged: 'from',
  duplicate_merged: 'number',
  duplicate_separated: 'number',
};

const Another = ({ number }: { number: string }) => <Link to={`/laporan/${number}`}>{number}</Link>;

/** Which clock, and whether a part of its limit has passed or all of it; keys are those of libs/sla: `50`, `100`, `+3wd`. */
function Milestone({ data }: { data: TimelineEvent['data'] }) {
  const { t, word } = useLanguage();
  const [clock, key] = [String(data['clock']), String(data['key'])];
  const when =
    key === LIMIT
      ? texts.complaint.limitPassed
      : key.startsWith('+')
        ? texts.complaint.stillLate
        : texts.complaint.partPassed;
  return (
    <>
      : {word('clock', clock)} · {t(when, { percent: key })}
    </>
  );
}

/** Whose it is in the eyes of the OPD that returned it; older returns name none. */
function Proposed({ code }: { code: unknown }) {
  const { t } = useLanguage();
  const opds = useOpds();
  if (typeof code !== 'string') return null;
  const name = opds.data?.find((one) => one.code === code)?.name ?? code;
  return <> · {t(texts.complaint.proposedOpd, { name })}</>;
}

function Contributor({ code }: { code: unknown }) {
  const opds = useOpds();
  return typeof code === 'string' ? <> · {opds.data?.find((one) => one.code === code)?.name ?? code}</> : null;
}

/** A decision's own note is for the colleagues; the text beside it is what the citizen reads. */
function Note({ data: { note } }: { data: TimelineEvent['data'] }) {
  const { t } = useLanguage();
  if (typeof note !== 'string') return null;
  return (
    <p className="tg-soft tg-small">
      {t(texts.decisions.approveNote)}: {note}
    </p>
  );
}

function Pause({ reason, until }: { reason: string; until: string }) {
  const { t, lang } = useLanguage();
  return (
    <p className="tg-small">{sentence(t(texts.decisions.pauseUntil, { reason, until: dayInWords(until, lang) }))}</p>
  );
}

const movesDate: readonly string[] = ['deadline_recalculated', 'deadline_extended', 'extension_requested'];
const refersToRequest: readonly string[] = ['request_refused', 'request_withdrawn'];

/** The promise that was made stays beside the one that another calendar, limit or decision gives. */
function Moved({ event: { type, data } }: { event: TimelineEvent }) {
  const { t, word } = useLanguage();
  const { movedFrom, movedTo, breachGone } = texts.complaint;
  const gone = typeof data['breachedBefore'] === 'string' && data['breachedAt'] === null;
  return (
    <p className="tg-small">
      {word('clock', String(data['clock']))}: {t(movedFrom)} <Moment at={String(data['before'])} />,{' '}
      {t(type === 'extension_requested' ? texts.decisions.wouldBe : movedTo)} <Moment at={String(data['after'])} />
      {gone && <> · {t(breachGone)}</>}
    </p>
  );
}
