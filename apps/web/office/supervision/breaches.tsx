import { Link } from 'react-router';
import { useAtRisk, useBreaches } from '../api/queries';
import { useOpds } from '../api/reference-queries';
import type { Breach } from '../api/types';
import { DownloadButton } from '../exports/download-button';
import { texts, useLanguage } from '../text/language';
import { duration } from '../time/jakarta';
import { DeadlineChip, Moment } from '../ui/marks';
import { NextPage } from '../ui/more';
import { Fetching } from '../ui/states';

export function Breaches() {
  const { t } = useLanguage();
  const breaches = useBreaches();
  const items = breaches.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="tg-card" aria-labelledby="breaches">
      <div className="of-head">
        <h2 className="of-heading" id="breaches">
          {t(texts.supervision.breaches)}
        </h2>
        {items.length > 0 && <DownloadButton list="breaches" of={t(texts.supervision.breaches)} />}
      </div>
      <Fetching query={breaches} />
      {breaches.isSuccess && items.length === 0 && <p className="tg-soft">{t(texts.supervision.noBreaches)}</p>}
      {items.length > 0 && <BreachTable items={items} />}
      <NextPage query={breaches} />
    </section>
  );
}

function BreachTable({ items }: { items: Breach[] }) {
  const { t, word } = useLanguage();
  const opds = useOpds();
  const opdName = (code: string): string => opds.data?.find((opd) => opd.code === code)?.name ?? code;
  const head = texts.supervision;
  return (
    <table className="tg-table tg-table--cards">
      <thead>
        <tr>
          <th scope="col">{t(head.complaint)}</th>
          <th scope="col">{t(head.opd)}</th>
          <th scope="col">{t(head.clock)}</th>
          <th scope="col">{t(head.overdue)}</th>
          <th scope="col" data-number>
            {t(head.level)}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((breach) => (
          <tr key={`${breach.complaint}.${breach.clock}.${breach.dueAt}`}>
            <th scope="row">
              <Link to={`/laporan/${breach.complaint}`} className="of-row__number">
                {breach.complaint}
              </Link>
            </th>
            <td data-label={t(head.opd)}>{breach.opd ? opdName(breach.opd) : t(texts.inbox.noOpd)}</td>
            <td data-label={t(head.clock)}>{word('clock', breach.clock)}</td>
            <td data-label={t(head.overdue)}>
              <Overdue breach={breach} />
            </td>
            <td data-label={t(head.level)} data-number>
              {breach.escalationLevel}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How far past its limit: still growing, or until it was met at last. */
function Overdue({ breach }: { breach: Breach }) {
  const { t, lang } = useLanguage();
  const open = breach.state === 'running' || breach.state === 'paused';
  return (
    <span className="tg-deadline" data-state={open ? 'breached' : 'stopped'}>
      {t(texts.time.over, { amount: duration(breach.overdue * 1000, lang) })}
    </span>
  );
}

export function AtRisk({ now }: { now: Date }) {
  const { t, word } = useLanguage();
  const atRisk = useAtRisk();
  const items = atRisk.data?.items ?? [];
  return (
    <section className="tg-card" aria-labelledby="at-risk">
      <h2 className="of-heading" id="at-risk">
        {t(texts.supervision.atRisk)}
      </h2>
      <Fetching query={atRisk} />
      {atRisk.isSuccess && items.length === 0 && <p className="tg-soft">{t(texts.supervision.noAtRisk)}</p>}
      <ul className="of-short">
        {items.map((item) => (
          <li key={item.number} className="of-short__item">
            <div>
              <Link to={`/laporan/${item.number}`}>{item.subject}</Link>
              <p className="tg-soft tg-small">
                {item.number} · {item.opd?.name ?? t(texts.inbox.noOpd)}
              </p>
            </div>
            {item.nextDeadline && (
              <div className="of-short__due">
                <DeadlineChip deadline={item.nextDeadline} risk now={now} />
                <span className="tg-soft tg-small">
                  {word('clock', item.nextDeadline.clock)} · <Moment at={item.nextDeadline.dueAt} short />
                </span>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
