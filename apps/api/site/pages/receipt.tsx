import { siteTexts } from '@tanggap/platform';
import type { PageContext } from '../page-context';
import { CodeForm } from '../parts/code-form';
import { Deadlines } from '../parts/deadlines';
import { renderPage } from '../parts/shell';
import type { Receipt } from '../receipt-seal';

const texts = siteTexts.receipt;
const { similar } = siteTexts;

/**
 * The one page where the tracking code is ever shown.
 * @param reasons why it went there, in words
 */
export function receiptPage(page: PageContext, receipt: Receipt, reasons: readonly string[]): string {
  const { t } = page;
  return renderPage({
    page,
    title: t(texts.title),
    noindex: true,
    children: (
      <div className="tg-stack tg-stack--loose" data-draft-done="tanggap.laporan">
        <section className="tg-card tg-receipt" aria-labelledby="received">
          <div className="tg-scales" aria-hidden="true" />
          <h1 id="received">
            {receipt.followed ? t(similar.followedHeading, { number: receipt.number }) : t(texts.heading)}
          </h1>
          <dl className="tg-facts">
            <div>
              <dt>{t(texts.number)}</dt>
              <dd className="tg-code">{receipt.number}</dd>
            </div>
          </dl>
          <Code page={page} receipt={receipt} />
        </section>
        {!receipt.followed && <WhereAndWhen page={page} receipt={receipt} reasons={reasons} />}
        <div className="tg-cluster site-screen">
          <a className="tg-button" href={`/lacak/${receipt.trackingCode}`}>
            {t(texts.open)}
          </a>
          <a className="tg-button tg-button--quiet" href="/lapor">
            {t(texts.another)}
          </a>
        </div>
      </div>
    ),
  });
}

function WhereAndWhen({ page, receipt, reasons }: { page: PageContext; receipt: Receipt; reasons: readonly string[] }) {
  const { t } = page;
  return (
    <>
      <section className="tg-stack" aria-labelledby="where-to">
        <h2 id="where-to">{t(texts.whereTitle)}</h2>
        <Destination page={page} opd={receipt.opd} reasons={reasons} />
      </section>
      <section className="tg-stack" aria-labelledby="by-when">
        <h2 id="by-when">{t(texts.deadlinesTitle)}</h2>
        <Deadlines
          page={page}
          deadlines={receipt.deadlines.map((deadline) => ({ ...deadline, dueAt: new Date(deadline.dueAt) }))}
        />
        <p className="tg-small tg-soft">{t(texts.provisional)}</p>
      </section>
    </>
  );
}

function Code({ page: { t }, receipt }: { page: PageContext; receipt: Receipt }) {
  const code = receipt.trackingCode;
  return (
    <>
      <div className="tg-stack tg-stack--tight">
        <h2 className="site-receipt__label" id="code-label">
          {t(texts.code)}
        </h2>
        <p className="tg-receipt__code" id="code">
          {code}
        </p>
        <p>
          <strong>{t(texts.keep)}.</strong> {t(receipt.followed ? similar.followedKeep : texts.keepWhy)}
        </p>
      </div>
      <div className="tg-cluster site-screen">
        <button
          className="tg-button tg-button--secondary"
          type="button"
          data-copy={code}
          data-copied={t(texts.copied)}
          data-failed={t(texts.copyFailed)}
          hidden
        >
          {t(texts.copy)}
        </button>
        <button className="tg-button tg-button--quiet" type="button" data-print="" hidden>
          {t(texts.print)}
        </button>
        <span className="tg-small" role="status" data-copy-status="" />
      </div>
    </>
  );
}

interface DestinationProps {
  page: PageContext;
  opd: Receipt['opd'];
  reasons: readonly string[];
}

function Destination({ page: { t }, opd, reasons }: DestinationProps) {
  if (!opd) return <p>{t(texts.manual)}</p>;
  return (
    <>
      <p>
        <strong>{t(texts.routed, { opd: opd.name })}</strong>{' '}
        {reasons.length > 0 && t(texts.because, { reasons: reasons.join(', ') })}
      </p>
      <p>{t(texts.routedCheck)}</p>
    </>
  );
}

/** When the cookie with the receipt has gone: nothing was lost but the page. */
export function receiptGonePage(page: PageContext): string {
  const { t } = page;
  return renderPage({
    page,
    title: t(texts.title),
    noindex: true,
    children: (
      <div className="tg-stack tg-stack--loose">
        <h1>{t(siteTexts.track.title)}</h1>
        <p>{t(texts.gone)}</p>
        <CodeForm page={page} value="" problems={[]} />
      </div>
    ),
  });
}
