import { Link } from 'react-router';
import { DownloadButton } from '../exports/download-button';
import { texts, useLanguage } from '../text/language';
import { behindPath } from './filter';
import { countInWords, figureInWords } from './numbers';
import { figureOf, useCatalogue, type MetricFilter, type Summary } from './queries';

/** Everything that is measured, with its number and where both come from. */
export function AllMeasures({ summary, filter }: { summary: Summary; filter: MetricFilter }) {
  const { t, lang } = useLanguage();
  const catalogue = useCatalogue();
  const given = Object.fromEntries(Object.entries(filter).filter((entry): entry is [string, string] => !!entry[1]));
  return (
    <details className="tg-card">
      <summary>
        <h2 className="of-heading of-summary-heading">{t(texts.metrics.more)}</h2>
      </summary>
      <DownloadButton list="measures" of={t(texts.metrics.more)} filter={given} />
      <div className="tg-table__scroll">
        <table className="tg-table">
          <thead>
            <tr>
              <th scope="col">{t(texts.metrics.measure)}</th>
              <th scope="col" data-number>
                {t(texts.metrics.value)}
              </th>
              <th scope="col" data-number>
                n
              </th>
              <th scope="col" data-number>
                p90
              </th>
            </tr>
          </thead>
          <tbody>
            {catalogue.data?.map((measure) => {
              const { code, name } = measure;
              const figure = figureOf(summary, code);
              if (!figure) return null;
              return (
                <tr key={code}>
                  <th scope="row">
                    <Link to={`/ukuran/${code}`}>{name}</Link>
                  </th>
                  <td data-number>
                    <Link to={behindPath(filter, code)}>{figureInWords(figure, measure, lang)}</Link>
                  </td>
                  <td data-number>{countInWords(figure.n, lang)}</td>
                  <td data-number>
                    {figure.p90 === undefined ? '' : figureInWords({ value: figure.p90 }, measure, lang)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="tg-soft tg-small">{t(texts.metrics.exactness)}</p>
    </details>
  );
}
