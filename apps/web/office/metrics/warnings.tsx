import { Link } from 'react-router';
import { DownloadButton } from '../exports/download-button';
import { texts, useLanguage } from '../text/language';
import { momentShort } from '../time/jakarta';
import { Failure, Loading } from '../ui/states';
import { countInWords } from './numbers';
import { useWarnings } from './queries';

/** Patterns of the last 90 days by which numbers look better than the work behind them. */
export function Warnings({ opd }: { opd?: string }) {
  const { t, lang } = useLanguage();
  const warnings = useWarnings(opd === undefined ? {} : { opd });
  const { items = [], asOf } = warnings.data ?? {};
  return (
    <section className="tg-card" aria-labelledby="warnings">
      <div className="tg-cluster tg-cluster--between">
        <h2 className="of-heading" id="warnings">
          {t(texts.metrics.warnings)}
        </h2>
        {items.length > 0 && (
          <DownloadButton list="warnings" of={t(texts.metrics.warnings)} filter={opd === undefined ? {} : { opd }} />
        )}
      </div>
      {warnings.isError && <Failure error={warnings.error} retry={() => void warnings.refetch()} />}
      {warnings.isPending && <Loading />}
      {warnings.data?.asOf === null && <p className="tg-soft">{t(texts.metrics.warningsNotYet)}</p>}
      {asOf && items.length === 0 && (
        <p className="tg-soft">{t(texts.metrics.noWarnings, { when: momentShort(new Date(asOf), lang) })}</p>
      )}
      {asOf && items.length > 0 && (
        <p className="tg-soft tg-small">{t(texts.metrics.warningsLead, { when: momentShort(new Date(asOf), lang) })}</p>
      )}
      <ul className="of-warnings">
        {items.map((warning) => (
          <li key={`${warning.code} ${warning.opdCode}`} className="tg-notice" data-tone="warning">
            <div className="tg-stack tg-stack--tight">
              <p className="tg-notice__title">
                {warning.name} · {warning.opdName}
              </p>
              <p>
                {t(texts.metrics.warningShare, {
                  n: countInWords(warning.cases, lang),
                  of: countInWords(warning.of, lang),
                  percent: Math.round(warning.share * 100),
                })}
                . {warning.definition}
              </p>
              <details>
                <summary>{t(texts.metrics.cases)}</summary>
                <p className="of-cases">
                  {warning.numbers.map((number) => (
                    <Link key={number} to={`/laporan/${number}`}>
                      {number}
                    </Link>
                  ))}
                </p>
              </details>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
