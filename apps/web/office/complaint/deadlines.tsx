import type { Complaint, Deadline, TimelineEvent } from '../api/types';
import { texts, useLanguage } from '../text/language';
import { DeadlineChip, Moment } from '../ui/marks';
import { WhyThisDate } from './why-this-date';

const isOver = ({ state }: Deadline): boolean => state === 'stopped' || state === 'cancelled';

const byDueTime = (a: Deadline, b: Deadline): number => Date.parse(a.dueAt) - Date.parse(b.dueAt);

const AT_RISK_PERCENT = 80;

/** At risk is what has passed the milestone of 80 % of its limit, as the timeline has it. */
function isAtRisk({ clock, cycle }: Deadline, events: readonly TimelineEvent[]): boolean {
  return events.some(
    ({ type, data }) =>
      type === 'milestone' &&
      data['clock'] === clock &&
      data['cycle'] === cycle &&
      Number(data['key']) >= AT_RISK_PERCENT,
  );
}

/** What is due next, for the head of the page: on a phone the other dates stand far below. */
export function NextDeadline({
  complaint,
  own,
  now,
}: {
  complaint: Complaint;
  /** Of the task that the reader's OPD has, before what the lead owes. */
  own?: Deadline | undefined;
  now: Date;
}) {
  const { word } = useLanguage();
  const next = own ?? [...complaint.deadlines].sort(byDueTime).find(({ state }) => state === 'running');
  if (!next) return null;
  return (
    <p className="tg-cluster">
      <span>{word('clock', next.clock)}</span>
      <DeadlineChip deadline={next} risk={isAtRisk(next, complaint.events)} now={now} />
    </p>
  );
}

/** What runs, the first due first; what is over is folded away while anything runs. */
export function Deadlines({ complaint, now }: { complaint: Complaint; now: Date }) {
  const { t } = useLanguage();
  const sorted = [...complaint.deadlines].sort(byDueTime);
  const running = sorted.filter((deadline) => !isOver(deadline));
  const over = sorted.filter(isOver);
  return (
    <section className="tg-card" aria-labelledby="deadlines">
      <h2 className="of-heading" id="deadlines">
        {t(texts.complaint.deadlines)}
      </h2>
      {complaint.deadlines.length === 0 && <p className="tg-soft">{t(texts.complaint.noDeadlines)}</p>}
      {running.length > 0 && <Clocks complaint={complaint} deadlines={running} now={now} />}
      {over.length > 0 && (
        <details className="of-past" open={running.length === 0}>
          <summary>{t(texts.complaint.deadlinesOver, { n: over.length })}</summary>
          <Clocks complaint={complaint} deadlines={over} now={now} />
        </details>
      )}
    </section>
  );
}

function Clocks({ complaint, deadlines, now }: { complaint: Complaint; deadlines: readonly Deadline[]; now: Date }) {
  return (
    <ul className="of-clocks">
      {deadlines.map((deadline) => (
        <Clock
          key={`${deadline.clock}.${deadline.cycle}`}
          complaint={complaint}
          deadline={deadline}
          risk={isAtRisk(deadline, complaint.events)}
          now={now}
        />
      ))}
    </ul>
  );
}

interface ClockProps {
  complaint: Complaint;
  deadline: Deadline;
  risk: boolean;
  now: Date;
}

function Clock({ complaint, deadline, risk, now }: ClockProps) {
  const { t, word } = useLanguage();
  return (
    <li className="of-clock">
      <div className="tg-cluster tg-cluster--between">
        <span className="of-clock__name">
          {word('clock', deadline.clock)}
          {deadline.cycle > 1 && <span className="tg-soft"> · {t(texts.complaint.cycle, { n: deadline.cycle })}</span>}
        </span>
        <DeadlineChip deadline={deadline} risk={risk} now={now} />
      </div>
      <p className="tg-soft tg-small">
        <Moment at={deadline.stoppedAt ?? deadline.dueAt} />
        {deadline.provisional && deadline.state !== 'stopped' && (
          <span title={t(texts.complaint.provisionalHint)}> ({t(texts.complaint.provisional)})</span>
        )}
      </p>
      <WhyThisDate complaint={complaint} deadline={deadline} />
    </li>
  );
}
