import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { DownloadButton } from '../exports/download-button';
import { texts, useLanguage } from '../text/language';
import { momentShort } from '../time/jakarta';
import { Failure, Loading } from '../ui/states';
import { useNumbers } from './numbers';
import { useWork, type Choice, type WorkItem } from './queries';

const words = texts.score;

export function Work({ choice }: { choice: Choice }) {
  const { t } = useLanguage();
  const numbers = useNumbers();
  const work = useWork(choice);
  return (
    <section className="tg-card" aria-labelledby="work">
      <div className="tg-cluster tg-cluster--between">
        <h2 className="of-heading" id="work">
          {t(words.work)}
        </h2>
        {work.data && work.data.items.length > 0 && (
          <DownloadButton list="order-of-work" of={t(words.work)} filter={{ ...choice }} />
        )}
      </div>
      {work.isPending && <Loading />}
      {work.isError && <Failure error={work.error} retry={() => void work.refetch()} />}
      {work.data && <p className="tg-soft tg-small">{t(words.workHint, { open: numbers.count(work.data.open) })}</p>}
      {work.data?.items.length === 0 && <p className="tg-soft">{t(words.noWork)}</p>}
      {work.data && work.data.items.length > 0 && <Items items={work.data.items} subject={work.data.subject} />}
    </section>
  );
}

/** As many as somebody starts a day with. */
const SHORT = 15;

function Items({ items: all, subject }: { items: WorkItem[]; subject: string | null }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Rows items={open ? all : all.slice(0, SHORT)} subject={subject} />
      {all.length > SHORT && !open && (
        <div>
          <Button variant="default" onClick={() => setOpen(true)}>
            {t(words.showAll, { count: all.length })}
          </Button>
        </div>
      )}
    </>
  );
}

function Rows({ items, subject }: { items: WorkItem[]; subject: string | null }) {
  const { t, lang } = useLanguage();
  const numbers = useNumbers();
  const points = subject === null ? t(words.points) : t(words.pointsOf, { unit: subject });
  return (
    <table className="tg-table tg-table--cards">
      <thead>
        <tr>
          <th scope="col">{t(words.complaint)}</th>
          <th scope="col">{t(words.opd)}</th>
          <th scope="col">{t(words.due)}</th>
          <th scope="col" data-number>
            {points}
          </th>
          <th scope="col" data-number>
            {t(words.ownPoints)}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.number}>
            <th scope="row">
              <Link to={`/laporan/${item.number}`}>{item.subject}</Link>
              <p className="tg-soft tg-small">{item.number}</p>
            </th>
            <td data-label={t(words.opd)}>{item.opdName ?? t(words.noOpd)}</td>
            <td className="of-nowrap" data-label={t(words.due)}>
              {item.dueAt === null ? '–' : momentShort(new Date(item.dueAt), lang)}
              {!item.inTime && <p className="tg-soft tg-small">{t(words.late)}</p>}
            </td>
            <td data-number data-label={points}>
              <strong>{numbers.gain(item.points)}</strong>
            </td>
            <td data-number data-label={t(words.ownPoints)}>
              {numbers.gain(item.ownPoints)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
