import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Rows, type Column } from '../admin/list-table';
import { api, dataOf } from '../api/client';
import { keys } from '../api/queries';
import type { RoutingQuality } from '../api/types';
import { texts, useLanguage } from '../text/language';
import { Empty, Failure, Loading } from '../ui/states';
import { inPercent } from './shares';

const words = texts.learning;
const groups = ['rule', 'model', 'opd'] as const;
type Group = (typeof groups)[number];

/** How well reports found their OPD, and what it cost where they didn't. */
export function Quality() {
  const { t } = useLanguage();
  const [groupBy, setGroup] = useState<Group>('rule');
  const quality = useQuery({
    queryKey: [...keys.reference('routing-quality'), groupBy],
    placeholderData: keepPreviousData,
    queryFn: async () => (await dataOf(api.GET('/api/v1/routing-quality', { params: { query: { groupBy } } }))).items,
  });
  return (
    <div className="tg-stack">
      <p className="tg-soft">{t(words.qualityLead)}</p>
      <Select
        label={t(words.groupBy)}
        allowDeselect={false}
        data={groups.map((group) => ({ value: group, label: t(words.group[group]) }))}
        value={groupBy}
        onChange={(value) => setGroup(groups.find((group) => group === value) ?? 'rule')}
      />
      {quality.isPending && <Loading />}
      {quality.isError && <Failure error={quality.error} retry={() => void quality.refetch()} />}
      {quality.data && <Figures rows={quality.data} heading={t(words.group[groupBy])} />}
    </div>
  );
}

function Figures({ rows, heading }: { rows: RoutingQuality[]; heading: string }) {
  const { t, word } = useLanguage();
  if (rows.length === 0) return <Empty title={t(texts.admin.empty)} />;
  const share = (count: number, of: number) =>
    t(words.ofDecided, { count, of, share: inPercent(of === 0 ? null : count / of) });
  const columns: Column<RoutingQuality>[] = [
    { label: t(words.reports), cell: ({ complaints }) => complaints },
    { label: t(words.corrected), cell: ({ corrected, decided }) => share(corrected, decided) },
    { label: t(words.bounced), cell: ({ bounced, decided }) => share(bounced, decided) },
    { label: t(words.lost), cell: (row) => <Lost row={row} /> },
  ];
  return (
    <Rows
      rows={rows}
      id={({ key, method }) => `${key ?? ''} ${method ?? ''}`}
      name={({ key, name, method }) => name ?? key ?? (method === null ? t(words.noKey) : word('routing', method))}
      heading={heading}
      columns={columns}
    />
  );
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
