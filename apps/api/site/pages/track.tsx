import { parseFrom, siteTexts } from '@tanggap/platform';
import type { TrackedComplaint } from '@tanggap/complaints';
import { dateInWords, dateTimeInWords } from '../dates';
import { Deadlines } from '../parts/deadlines';
import { affectedInWords } from '../parts/similar';
import { ErrorSummary } from '../parts/error-summary';
import { renderPage } from '../parts/shell';
import { Timeline } from '../parts/timeline';
import { ConfirmForm, ReplyForm } from '../parts/track-forms';
import type { TrackPageProps } from '../track-page-props';

const texts = siteTexts.track;
const { similar } = siteTexts;

export function trackPage(props: TrackPageProps): string {
  const { page, complaint, forms, news } = props;
  const { t } = page;
  const prefix = forms.problems.size > 0 ? t(siteTexts.shell.errorPrefix) : '';
  return renderPage({
    page,
    title: prefix + t(texts.report, { number: complaint.number }),
    noindex: true,
    children: (
      <div className="tg-stack tg-stack--loose" data-draft-done="tanggap.laporan">
        {news && (
          <div className="tg-notice" data-tone={news.tone} role="status">
            <div>
              <p>{t(news.text)}</p>
            </div>
          </div>
        )}
        <ErrorSummary page={page} problems={forms.problems} />
        <Head page={page} complaint={complaint} />
        {complaint.canConfirm && <ConfirmForm {...props} />}
        {complaint.status === 'awaiting_information' && <ReplyForm {...props} asked />}
        <Parts {...props} />
        <Original {...props} />
        <Promises page={page} complaint={complaint} />
        <History page={page} complaint={complaint} />
        <Attachments {...props} />
        {complaint.canReply && complaint.status !== 'awaiting_information' && <ReplyForm {...props} asked={false} />}
        <p>
          <a href={`/lacak/${props.code}/data${page.langQuery}`}>{t(siteTexts.ownData.link)}</a>
        </p>
      </div>
    ),
  });
}

type PartProps = Pick<TrackPageProps, 'page' | 'complaint'>;

function Head({ page, complaint }: PartProps) {
  const { t } = page;
  return (
    <section className="tg-stack" aria-labelledby="report">
      <p className="tg-soft tg-code">{complaint.number}</p>
      <h1 id="report">{complaint.subject}</h1>
      <div>
        <span className="tg-status" data-status={complaint.status}>
          {t(siteTexts.status[complaint.status])}
        </span>
      </div>
      <Progress page={page} complaint={complaint} />
      {complaint.follows ? (
        <div className="tg-card tg-card--plain">
          <h2 className="site-next__title">{t(similar.followedTitle)}</h2>
          <p>{t(complaint.follows === 'public' ? similar.followedNotice : similar.hidden)}</p>
        </div>
      ) : (
        <div className="tg-card tg-card--plain">
          <h2 className="site-next__title">{t(texts.nextTitle)}</h2>
          <Next page={page} complaint={complaint} />
        </div>
      )}
      <dl className="tg-facts tg-facts--wide">
        <dt>{t(texts.kind)}</dt>
        <dd>{t(siteTexts.kinds[complaint.kind])}</dd>
        <dt>{t(texts.opd)}</dt>
        <dd>{complaint.opd?.name ?? t(texts.opdNone)}</dd>
        {complaint.contributors.length > 0 && (
          <>
            <dt>{t(texts.contributors)}</dt>
            <dd>
              {complaint.contributors
                .map(({ opd, done }) => (done ? t(texts.contributorDone, { opd }) : opd))
                .join(', ')}
            </dd>
          </>
        )}
        {complaint.affected > 1 && (
          <>
            <dt>{t(texts.affected)}</dt>
            <dd>{affectedInWords(page, complaint.affected)}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

/** What was split: the same code with the number of a part shows each. */
function Parts({ page: { t }, code, complaint: { parts } }: TrackPageProps) {
  if (parts.length === 0) return null;
  const whole = code.slice(0, WHOLE_CODE);
  return (
    <section className="tg-stack" aria-labelledby="parts">
      <h2 id="parts">{t(similar.parts)}</h2>
      <p>{t(similar.partsLead)}</p>
      <ul className="site-similar__list">
        {parts.map(({ part, number, subject, status, opd }) => (
          <li key={number} className="site-similar__one">
            <div className="tg-stack tg-stack--tight">
              <a href={`/lacak/${part === 1 ? whole : `${whole}-${part}`}`}>{subject}</a>
              <p className="tg-small tg-soft">{[number, ...(opd === null ? [] : [opd])].join(' · ')}</p>
            </div>
            <span className="tg-status" data-status={status}>
              {t(siteTexts.status[status])}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** As it is written with its dashes. */
const WHOLE_CODE = '7K3M-9QXT-2FHP'.length;

/** What was merged is handled as another report: how that one stands belongs to its reporter as well. */
function Original({ page, complaint: { original } }: PartProps) {
  if (!original) return null;
  const { t } = page;
  return (
    <section className="tg-stack" aria-labelledby="original">
      <h2 id="original">{t(similar.original, { number: original.number })}</h2>
      <p>{t(similar.originalLead)}</p>
      <div>
        <span className="tg-status" data-status={original.status}>
          {t(siteTexts.status[original.status])}
        </span>
      </div>
      {original.shown ? (
        <>
          <Deadlines
            page={page}
            deadlines={inOrder(original.deadlines).map((deadline) => ({ ...deadline, explained: deadline }))}
          />
          <Timeline page={page} events={original.events} others />
        </>
      ) : (
        <p className="tg-soft">{t(similar.hidden)}</p>
      )}
    </section>
  );
}

/** While the agency waits for others, that is what happens next; a date promised anew stands beside it. */
function Next({ page, complaint: { status, pause, opd, events, deadlines } }: PartProps) {
  const { t, lang, timeZone } = page;
  const promise = deadlines.find(({ clock, state }) => clock === 'resolution' && openStates.includes(state));
  const isExtended = events.some(({ type, at }) => promise && type === 'deadline_extended' && at >= promise.startedAt);
  const until = pause && parseFrom(pause.until);
  return (
    <>
      {pause && until ? (
        <>
          <p>
            <strong>
              {t(texts.waiting, {
                opd: opd?.name ?? t(texts.agency),
                reason: pause.reason.name,
                until: dateInWords(until, lang, timeZone),
              })}
            </strong>
          </p>
          <p>{t(texts.waitingLead, { resumes: dateTimeInWords(pause.resumesAt, lang, timeZone) })}</p>
        </>
      ) : (
        <p>{t(siteTexts.next[status])}</p>
      )}
      {promise && isExtended && <p>{t(texts.extended, { due: dateTimeInWords(promise.dueAt, lang, timeZone) })}</p>}
    </>
  );
}

const openStates: readonly string[] = ['running', 'paused'];

const road = ['submitted', 'assigned', 'in_progress', 'resolved', 'closed'] as const;

/** The five steps of an ordinary report; a refused or joined one has left the road. */
function Progress({ page: { t }, complaint: { status, events } }: PartProps) {
  if (status === 'rejected' || status === 'merged') return null;
  const waitedAt = events.some((event) => event.type === 'responded') ? 'in_progress' : 'submitted';
  const at = road.indexOf(status === 'awaiting_information' ? waitedAt : status);
  return (
    <ol className="tg-stepper" aria-label={t(texts.progress)}>
      {road.map((step, index) => (
        <li
          key={step}
          className="tg-stepper__step"
          data-step={index < at ? 'done' : index === at ? 'current' : 'ahead'}
          aria-current={index === at ? 'step' : undefined}
        >
          {t(siteTexts.steps[step])}
        </li>
      ))}
    </ol>
  );
}

function Promises({ page, complaint: { deadlines } }: PartProps) {
  if (deadlines.length === 0) return null;
  return (
    <section className="tg-stack" aria-labelledby="promises">
      <h2 id="promises">{page.t(texts.deadlines)}</h2>
      <Deadlines page={page} deadlines={inOrder(deadlines).map((deadline) => ({ ...deadline, explained: deadline }))} />
    </section>
  );
}

const order = ['verification', 'first_response', 'resolution', 'information', 'citizen_reply'];

/** As they follow one another in a report's life; of one kind, the older first. */
const inOrder = (deadlines: TrackedComplaint['deadlines']): TrackedComplaint['deadlines'] =>
  deadlines.toSorted((a, b) => order.indexOf(a.clock) - order.indexOf(b.clock) || a.cycle - b.cycle);

function History({ page, complaint: { events, description, follows } }: PartProps) {
  if (events.length === 0) return null;
  return (
    <section className="tg-stack" aria-labelledby="history">
      <h2 id="history">{page.t(texts.timeline)}</h2>
      <Timeline page={page} events={events} description={description} others={follows !== null} />
    </section>
  );
}

function Attachments({ page, code, complaint: { attachments } }: TrackPageProps) {
  if (attachments.length === 0) return null;
  return (
    <section className="tg-stack" aria-labelledby="attachments">
      <h2 id="attachments">{page.t(texts.attachments)}</h2>
      <ul>
        {attachments.map((file) => (
          <li key={file.id}>
            <a href={`/lacak/${code}/lampiran/${file.id}`}>{file.fileName}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
