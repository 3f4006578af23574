import { useCallback } from 'react';
import { Link, useNavigate } from 'react-router';
import { bars, columnsWithShare, steps, type ChartPalette } from '../../../../libs/compliance/domain/charts';
import { texts, useLanguage } from '../text/language';
import { Fetching } from '../ui/states';
import { Chart } from './chart';
import { behindPath } from './filter';
import { GroupTable } from './group-table';
import { monthInWords } from './numbers';
import { figureOf, useCatalogue, useSummary, type Group, type MetricFilter } from './queries';

const value = (group: Group, code: string): number | null => figureOf(group, code)?.value ?? null;

function useName(): (code: string) => string {
  const catalogue = useCatalogue();
  return (code) => catalogue.data?.find((measure) => measure.code === code)?.name ?? code;
}

export function ByMonth({ filter }: { filter: MetricFilter }) {
  const { t, lang } = useLanguage();
  const nameOf = useName();
  const navigate = useNavigate();
  const summary = useSummary(filter, 'month');
  const groups = summary.data?.groups ?? [];
  const [received, resolved, share] = [nameOf('received'), nameOf('resolved'), nameOf('resolved_in_time_share')];
  const spec = useCallback(
    (palette: ChartPalette) =>
      columnsWithShare(
        groups.map(({ key }) => monthInWords(key, lang)),
        [
          { name: received, values: groups.map((group) => value(group, 'received')) },
          { name: resolved, values: groups.map((group) => value(group, 'resolved')) },
        ],
        { name: share, values: groups.map((group) => value(group, 'resolved_in_time_share')) },
        palette,
      ),
    [groups, lang, received, resolved, share],
  );
  const openMonth = (index: number) => {
    const group = groups[index];
    if (group) void navigate(behindPath(monthOf(group, filter), 'received'));
  };
  return (
    <section className="tg-card" aria-labelledby="by-month">
      <h2 className="of-heading" id="by-month">
        {t(texts.metrics.byMonth)}
      </h2>
      <Fetching query={summary} />
      {groups.length > 0 && (
        <>
          <Chart title={t(texts.metrics.byMonth)} height={320} spec={spec} onClick={openMonth} />
          <details>
            <summary>{t(texts.metrics.table)}</summary>
            <GroupTable
              groups={groups.map((group) => ({ ...group, name: monthInWords(group.key, lang) }))}
              label={t(texts.metrics.month)}
              measures={['received', 'resolved', ...COLUMNS.slice(1)]}
              filterOf={(group) => monthOf(group, filter)}
            />
          </details>
        </>
      )}
    </section>
  );
}

/** The days of a month that lie within the period. */
function monthOf({ key }: Group, filter: MetricFilter): MetricFilter {
  const last = new Date(Date.UTC(Number(key.slice(0, 4)), Number(key.slice(5, 7)), 0)).toISOString().slice(0, 10);
  const { from = key, to = last } = filter;
  return { ...filter, from: key > from ? key : from, to: last < to ? last : to };
}

export function ByAge({ filter }: { filter: MetricFilter }) {
  const { t } = useLanguage();
  const nameOf = useName();
  const navigate = useNavigate();
  const summary = useSummary(filter, 'age');
  const groups = summary.data?.groups ?? [];
  const open = nameOf('open');
  const spec = useCallback(
    (palette: ChartPalette) =>
      steps(
        groups.map(({ name }) => name),
        { name: open, values: groups.map((group) => value(group, 'open')) },
        palette,
      ),
    [groups, open],
  );
  const openAge = (index: number) => {
    const filed = groups[index]?.filed;
    if (filed) void navigate(behindPath({ ...filter, ...filed }, 'open'));
  };
  return (
    <section className="tg-card" aria-labelledby="by-age">
      <h2 className="of-heading" id="by-age">
        {t(texts.metrics.byAge)}
      </h2>
      <Fetching query={summary} />
      {groups.length > 0 && <Chart title={t(texts.metrics.byAge)} height={300} spec={spec} onClick={openAge} />}
      <ul className="of-links tg-small">
        {groups.map((group) => (
          <li key={group.key}>
            {group.name}:{' '}
            {group.filed ? (
              <Link to={behindPath({ ...filter, ...group.filed }, 'open')}>{value(group, 'open') ?? 0}</Link>
            ) : (
              0
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const titles = { opd: texts.metrics.byOpd, category: texts.metrics.byCategory, area: texts.metrics.byArea };
const COLUMNS = ['received', 'open', 'breached_open', 'resolved_in_time_share', 'resolution_time', 'satisfaction'];
/** So many bars can be told apart. */
const DRAWN = 10;

interface DimensionProps {
  filter: MetricFilter;
  groupBy: keyof typeof titles;
  change: (name: string, value: string | null) => void;
}

/** The largest as bars, and all of them as a table whose numbers lead on. */
export function ByDimension({ filter, groupBy, change }: DimensionProps) {
  const { t } = useLanguage();
  const nameOf = useName();
  const summary = useSummary(filter, groupBy);
  const groups = summary.data?.groups ?? [];
  const drawn = groups.slice(0, DRAWN);
  const received = nameOf('received');
  const spec = useCallback(
    (palette: ChartPalette) =>
      bars(
        drawn.map(({ name }) => name),
        { name: received, values: drawn.map((group) => value(group, 'received')) },
        palette,
      ),
    [summary.data, received],
  );
  return (
    <section className="tg-card" aria-labelledby={`by-${groupBy}`}>
      <h2 className="of-heading" id={`by-${groupBy}`}>
        {t(titles[groupBy])}
      </h2>
      <Fetching query={summary} />
      {drawn.length > 0 && (
        <Chart
          title={t(titles[groupBy])}
          height={drawn.length * 28 + 30}
          spec={spec}
          onClick={(index) => change(groupBy, drawn[index]?.key || null)}
        />
      )}
      {groups.length > 0 && (
        <details>
          <summary>{t(texts.metrics.table)}</summary>
          <GroupTable
            groups={groups}
            label={t(titles[groupBy])}
            measures={COLUMNS}
            filterOf={({ key }) => ({ ...filter, [groupBy]: key || 'none' })}
          />
        </details>
      )}
    </section>
  );
}
