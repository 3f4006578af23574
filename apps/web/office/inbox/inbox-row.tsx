import { Link, useLocation } from 'react-router';
import type { ComplaintItem } from '../api/types';
import { dayAndMonth } from '../calendars/days';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { DeadlineChip, Flags, Moment, StatusBadge } from '../ui/marks';
import { useQueueAfter } from './queue';

export function InboxRow({ item, now }: { item: ComplaintItem; now: Date }) {
  const { t, word, lang } = useLanguage();
  const { search } = useLocation();
  const { opdCode } = useUser();
  const queue = useQueueAfter(item.number);
  const next = item.nextDeadline;
  return (
    <Link className="of-row" to={`/laporan/${item.number}`} state={{ inbox: search, queue }} data-sla={item.sla}>
      <span className="of-row__due">
        {item.pausedUntil && (
          <span className="tg-deadline" data-state="paused">
            {t(texts.decisions.pausedShort, { until: dayAndMonth(item.pausedUntil, lang) })}
          </span>
        )}
        {next ? (
          <>
            <DeadlineChip deadline={next} risk={item.sla === 'at_risk'} now={now} />
            <span className="of-row__clock">
              {word('clock', next.clock)} · <Moment at={next.dueAt} short />
            </span>
          </>
        ) : (
          <span className="of-row__clock">{t(texts.inbox.noDeadline)}</span>
        )}
      </span>
      <span className="of-row__body">
        <span className="of-row__subject">{item.subject}</span>
        {item.urgent.length > 0 && (
          <span className="of-row__urgent">{t(texts.learning.urgentBecause, { why: item.urgent.join('; ') })}</span>
        )}
        <span className="of-row__meta">
          <span className="of-row__number">{item.number}</span>
          <span>{item.categoryName ?? t(texts.inbox.noCategory)}</span>
          {/* Staff of an OPD know whose reports they read. */}
          {(opdCode === null || item.opd?.code !== opdCode) && <span>{item.opd?.name ?? t(texts.inbox.noOpd)}</span>}
          {item.officer && <span>{item.officer.name}</span>}
          {item.contributors.length > 0 && !item.contributes && (
            <span>{t(texts.joint.together, { opds: item.contributors.map(({ name }) => name).join(', ') })}</span>
          )}
        </span>
      </span>
      <span className="of-row__marks">
        <StatusBadge status={item.status} />
        {item.contributes && <span className="tg-flag">{t(texts.joint.contributes)}</span>}
        <Flags of={item} />
        {item.affected > 1 && (
          <span className="tg-flag">{t(texts.duplicates.affectedShort, { count: item.affected })}</span>
        )}
      </span>
    </Link>
  );
}
