import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { DownloadButton } from '../exports/download-button';
import { texts, useLanguage, words as coded } from '../text/language';
import { momentShort } from '../time/jakarta';
import { Rows } from '../ui/rows';
import { Fetching } from '../ui/states';
import { useNumbers } from './numbers';
import { useWork, type Choice, type OpenStep, type WorkItem } from './queries';
import { ShowAll } from '../ui/show-all';

const words = texts.score;

const steps = Object.keys(coded.openStep) as OpenStep[];

export function Work({ choice }: { choice: Choice }) {
  const { t } = useLanguage();
  const [search] = useSearchParams();
  const step = steps.find((one) => one === search.get('langkah')) ?? null;
  const work = useWork(choice, step);
  return (
    <section className="tg-card" aria-labelledby="work">
      <div className="tg-cluster tg-cluster--between">
        <h2 className="of-heading" id="work">
          {t(words.work)}
        </h2>
        {step === null && work.data && work.data.items.length > 0 && (
          <DownloadButton list="order-of-work" of={t(words.work)} filter={{ ...choice }} />
        )}
      </div>
      <Fetching query={work} />
      {work.data && <Hint open={work.data.open} step={step} />}
      {work.data && work.data.items.length > 0 && <Items items={work.data.items} subject={work.data.subject} />}
    </section>
  );
}

/** What the list is of: everything open, or the complaints of a step. */
function Hint({ open, step }: { open: number; step: OpenStep | null }) {
  const { t, word } = useLanguage();
  const numbers = useNumbers();
  const [search] = useSearchParams();
  const all = new URLSearchParams(search);
  all.delete('langkah');
  if (step === null) {
    return (
      <p className="tg-soft tg-small">
        {open === 0 ? t(words.noWork) : t(words.workHint, { open: numbers.count(open) })}
      </p>
    );
  }
  const params = { open: numbers.count(open), step: word('openStep', step) };
  return (
    <p>
      {t(open === 0 ? texts.outlook.noneOfStep : texts.outlook.ofStep, params)}{' '}
      <Link to={`/kepatuhan/urutan-kerja?${all.toString()}`}>{t(texts.outlook.allWork)}</Link>
    </p>
  );
}

/** As many as somebody starts a day with. */
const SHORT = 15;

function Items({ items, subject }: { items: WorkItem[]; subject: string | null }) {
  const { t, lang } = useLanguage();
  const numbers = useNumbers();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Rows
        rows={open ? items : items.slice(0, SHORT)}
        id={({ number }) => number}
        heading={t(words.complaint)}
        name={({ number, subject }) => (
          <>
            <Link to={`/laporan/${number}`}>{subject}</Link>
            <p className="tg-soft tg-small">{number}</p>
          </>
        )}
        columns={[
          { label: t(words.opd), cell: ({ opdName }) => opdName ?? t(words.noOpd) },
          {
            label: t(words.due),
            className: 'of-nowrap',
            cell: ({ dueAt, inTime }) => (
              <>
                {dueAt === null ? '–' : momentShort(new Date(dueAt), lang)}
                {!inTime && <p className="tg-soft tg-small">{t(words.late)}</p>}
              </>
            ),
          },
          {
            label: subject === null ? t(words.points) : t(words.pointsOf, { unit: subject }),
            number: true,
            cell: ({ points }) => <strong>{numbers.gain(points)}</strong>,
          },
          { label: t(words.ownPoints), number: true, cell: ({ ownPoints }) => numbers.gain(ownPoints) },
        ]}
      />
      {items.length > SHORT && !open && <ShowAll count={items.length} show={() => setOpen(true)} />}
    </>
  );
}
