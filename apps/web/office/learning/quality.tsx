import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Rows, type Column } from '../ui/rows';
import { api, dataOf } from '../api/client';
import { keys } from '../api/queries';
import type { RoutingQuality } from '../api/types';
import { DownloadButton } from '../exports/download-button';
import { texts, useLanguage } from '../text/language';
import { Empty, Fetching } from '../ui/states';
import { groupOf, groups, type Concern, type Group } from './quality-groups';
import { inPercent } from './shares';

const words = texts.learning;

/** How well reports found their OPD, and what it cost where they didn't. */
export function Quality() {
  const { t } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const groupBy = groupOf(search.get('groupBy'));
  const quality = useQuery({
    queryKey: [...keys.reference('routing-quality'), groupBy],
    placeholderData: keepPreviousData,
    queryFn: async () => (await dataOf(api.GET('/api/v1/routing-quality', { params: { query: { groupBy } } }))).items,
  });
  return (
    <div className="tg-stack">
      <div className="of-head">
        <p className="tg-soft">{t(words.qualityLead)}</p>
        <DownloadButton list="routing-quality" of={t(words.quality)} filter={{ groupBy }} />
      </div>
      <Select
        label={t(words.groupBy)}
        allowDeselect={false}
        data={groups.map((group) => ({ value: group, label: t(words.group[group]) }))}
        value={groupBy}
        onChange={(value) => setSearch({ groupBy: groupOf(value) }, { replace: true })}
      />
      <Fetching query={quality} />
      {quality.data && <Figures rows={quality.data} groupBy={groupBy} />}
    </div>
  );
}

function Figures({ rows, groupBy }: { rows: RoutingQuality[]; groupBy: Group }) {
  const { t, word } = useLanguage();
  if (rows.length === 0) return <Empty title={t(texts.admin.empty)} />;
  const nameOf = ({ key, name, method }: RoutingQuality): string =>
    name ?? key ?? (method === null ? t(words.noKey) : word('routing', method));
  const share = (count: number, of: number) =>
    t(words.ofDecided, { count, of, share: inPercent(of === 0 ? null : count / of) });
  const behind = (row: RoutingQuality, concern: Concern, count: number, said: ReactNode) =>
    count === 0 ? said : <Link to={addressOf(row, groupBy, concern, nameOf(row))}>{said}</Link>;
  const columns: Column<RoutingQuality>[] = [
    { label: t(words.reports), cell: ({ complaints }) => complaints },
    {
      label: t(words.corrected),
      cell: (row) => behind(row, 'corrected', row.corrected, share(row.corrected, row.decided)),
    },
    { label: t(words.bounced), cell: (row) => behind(row, 'bounced', row.bounced, share(row.bounced, row.decided)) },
    { label: t(words.lost), cell: (row) => behind(row, 'strayed', row.strayed, <Lost row={row} />) },
  ];
  return (
    <Rows
      rows={rows}
      id={({ key, method }) => `${key ?? ''} ${method ?? ''}`}
      name={nameOf}
      heading={t(words.group[groupBy])}
      columns={columns}
    />
  );
}

/** Where the complaints are that a number counts. */
function addressOf({ key, method }: RoutingQuality, groupBy: Group, concern: Concern, name: string): string {
  const search = new URLSearchParams({ groupBy, concern, name });
  if (key !== null) search.set('key', key);
  if (method !== null) search.set('method', method);
  return `/mutu-penyaluran/laporan?${search.toString()}`;
}

function Lost({ row: { strayed, lostHours, medianLostHours } }: { row: RoutingQuality }) {
  const { t } = useLanguage();
  if (strayed === 0) return '–';
  return t(words.lostHours, {
    hours: Math.round(lostHours),
    median: Math.round(medianLostHours ?? 0),
    count: strayed,
  });
}
