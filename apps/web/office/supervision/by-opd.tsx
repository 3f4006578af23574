import { useMetricsByOpd } from '../api/queries';
import type { Metric } from '../api/types';
import { DownloadButton } from '../exports/download-button';
import { texts, useLanguage } from '../text/language';
import { Failure, Loading } from '../ui/states';

/** A measured number, or a dash where there is nothing to measure yet; a zero would be a claim. */
function useNumber(): (value: number | null, digits?: number) => string {
  const { lang } = useLanguage();
  return (value, digits = 0) =>
    value === null ? '–' : value.toLocaleString(lang === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: digits });
}

export function ByOpd({ year }: { year: number }) {
  const { t } = useLanguage();
  const metrics = useMetricsByOpd(year);
  return (
    <section className="tg-card" aria-labelledby="by-opd">
      <div className="of-head">
        <h2 className="of-heading" id="by-opd">
          {t(texts.supervision.perOpd)} · {t(texts.supervision.period, { year })}
        </h2>
        <DownloadButton
          list="metrics"
          of={t(texts.supervision.perOpd)}
          filter={{ groupBy: 'opd', from: `${year}-01-01`, to: `${year}-12-31` }}
        />
      </div>
      {metrics.isPending && <Loading />}
      {metrics.isError && <Failure error={metrics.error} retry={() => void metrics.refetch()} />}
      {metrics.data?.items.length === 0 && <p className="tg-soft">{t(texts.supervision.noMetrics)}</p>}
      {metrics.data && metrics.data.items.length > 0 && <OpdTable items={metrics.data.items} />}
    </section>
  );
}

function OpdTable({ items }: { items: Metric[] }) {
  const { t } = useLanguage();
  const number = useNumber();
  const head = texts.supervision;
  const columns: { label: string; value: (metric: Metric) => string }[] = [
    { label: t(head.received), value: (m) => number(m.received) },
    { label: t(head.resolved), value: (m) => number(m.resolved) },
    { label: t(head.onTime), value: (m) => number(m.onTime) },
    { label: t(head.breached), value: (m) => number(m.breached) },
    { label: t(head.firstResponse), value: (m) => number(m.medianHoursToFirstResponse, 1) },
    { label: t(head.resolution), value: (m) => number(m.medianHoursToResolution, 1) },
    { label: t(head.satisfaction), value: (m) => number(m.satisfaction, 1) },
  ];
  return (
    <div className="tg-table__scroll">
      <table className="tg-table tg-table--cards">
        <thead>
          <tr>
            <th scope="col">{t(head.opd)}</th>
            {columns.map((column) => (
              <th scope="col" key={column.label} data-number>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((metric) => (
            <tr key={metric.key ?? ''}>
              <th scope="row">{metric.name}</th>
              {columns.map((column) => (
                <td key={column.label} data-number data-label={column.label}>
                  {column.value(metric)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
