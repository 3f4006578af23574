import { DownloadButton } from '../exports/download-button';
import { GroupTable } from '../metrics/group-table';
import { figureOf, useSummary } from '../metrics/queries';
import { texts, useLanguage } from '../text/language';
import { Fetching } from '../ui/states';

const MEASURES = [
  'received',
  'resolved',
  'resolved_in_time_share',
  'breached',
  'answer_time',
  'resolution_time',
  'satisfaction',
];

export function ByOpd({ year }: { year: number }) {
  const { t } = useLanguage();
  const filter = { from: `${year}-01-01`, to: `${year}-12-31` };
  const summary = useSummary(filter, 'opd');
  const groups = summary.data?.groups ?? [];
  const busy = groups.filter((group) => (figureOf(group, 'received')?.value ?? 0) > 0);
  const idle = groups.filter((group) => !busy.includes(group));
  return (
    <section className="tg-card" aria-labelledby="by-opd">
      <div className="of-head">
        <h2 className="of-heading" id="by-opd">
          {t(texts.supervision.perOpd)} · {t(texts.supervision.period, { year })}
        </h2>
        <DownloadButton list="metrics" of={t(texts.supervision.perOpd)} filter={{ groupBy: 'opd', ...filter }} />
      </div>
      <Fetching query={summary} />
      {summary.isSuccess && groups.length === 0 && <p className="tg-soft">{t(texts.supervision.noMetrics)}</p>}
      {groups.length > 0 && (
        <GroupTable
          groups={busy}
          label={t(texts.supervision.opd)}
          measures={MEASURES}
          filterOf={({ key }) => ({ ...filter, opd: key || 'none' })}
        />
      )}
      {idle.length > 0 && (
        <details>
          <summary>{t(texts.supervision.without, { n: idle.length })}</summary>
          <p className="tg-soft tg-small">{idle.map(({ name }) => name).join(' · ')}</p>
        </details>
      )}
    </section>
  );
}
