import type { PublicCase } from '@tanggap/complaints';
import { Fragment } from 'react';
import { siteTexts } from '@tanggap/platform';
import { dateInWords } from '../dates';
import type { PageContext } from '../page-context';
import { Deadlines } from '../parts/deadlines';
import { renderPage } from '../parts/shell';
import { affectedInWords } from '../parts/similar';
import { Timeline } from '../parts/timeline';
import { daysInWords, statusInWords, subjectOf } from './register';

const texts = siteTexts.register;

/** One report of the register. It isn't for search engines: what is withdrawn from the register should be gone. */
export function publicCasePage(page: PageContext, one: PublicCase): string {
  const { t } = page;
  return renderPage({
    page,
    title: t(texts.caseTitle, { number: one.number }),
    noindex: true,
    children: (
      <div className="tg-stack tg-stack--loose">
        <Head page={page} one={one} />
        {one.deadlines.length > 0 && (
          <section className="tg-stack" aria-labelledby="batas">
            <h2 id="batas">{t(texts.deadlines)}</h2>
            <Deadlines
              page={page}
              deadlines={one.deadlines.map((deadline) => ({ ...deadline, explained: deadline }))}
            />
          </section>
        )}
        <section className="tg-stack" aria-labelledby="perjalanan">
          <h2 id="perjalanan">{t(texts.history)}</h2>
          <p className="tg-small">{t(texts.masked)}</p>
          <Timeline page={page} events={one.events} others />
        </section>
        <p>
          <a href="/transparansi/laporan">{t(texts.back)}</a>
        </p>
      </div>
    ),
  });
}

function Head({ page, one }: { page: PageContext; one: PublicCase }) {
  const { t, lang, timeZone } = page;
  const facts = [
    [texts.filed, dateInWords(one.filedAt, lang, timeZone)],
    [texts.lasted, daysInWords(page, one)],
    [texts.category, one.category?.name ?? '–'],
    [texts.area, one.area?.name ?? '–'],
    [texts.opd, one.opd?.name ?? '–'],
    ...(one.affected > 1 ? ([[siteTexts.track.affected, affectedInWords(page, one.affected)]] as const) : []),
  ] as const;
  return (
    <section className="tg-stack" aria-labelledby="report">
      <p className="tg-soft tg-code">{one.number}</p>
      <h1 id="report">{subjectOf(page, one)}</h1>
      <div>
        <span className="tg-status" data-status={one.status}>
          {statusInWords(page, one.status)}
        </span>
      </div>
      <dl className="tg-facts tg-facts--wide">
        {facts.map(([name, value]) => (
          <Fragment key={name.en}>
            <dt>{t(name)}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
