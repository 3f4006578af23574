import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { NextPage } from '../ui/more';
import { Rows, type Column } from '../ui/rows';
import { api, dataOf } from '../api/client';
import { keys } from '../api/queries';
import { useOpds } from '../api/reference-queries';
import type { RoutingQualityCase } from '../api/types';
import { texts, useLanguage } from '../text/language';
import { usePageTitle } from '../ui/page-title';
import { Empty, Fetching } from '../ui/states';
import { Moment } from '../ui/marks';
import { concernOf, groupOf } from './quality-groups';

const words = texts.learning;

/** Exactly the complaints that one number of the routing quality counts. */
export function QualityCasesPage() {
  const { t } = useLanguage();
  const [search] = useSearchParams();
  const groupBy = groupOf(search.get('groupBy'));
  const concern = concernOf(search.get('concern'));
  const [key, method] = [search.get('key'), search.get('method')];
  const title = `${t(words.quality)}: ${t(words[concern === 'strayed' ? 'lost' : concern])}`;
  usePageTitle(title);
  const cases = useInfiniteQuery({
    queryKey: [...keys.reference('routing-quality'), 'cases', groupBy, concern, key, method],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const narrowed = { ...(key !== null && { key }), ...(method !== null && { method }) };
      const query = { groupBy, concern, ...narrowed, ...(pageParam !== '' && { cursor: pageParam }) };
      return dataOf(api.GET('/api/v1/routing-quality/complaints', { params: { query } }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const rows = cases.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className="tg-stack tg-stack--loose">
      <div>
        <h1>{title}</h1>
        <p className="tg-soft">
          {t(words.group[groupBy])}: {search.get('name') ?? key ?? t(words.noKey)}
        </p>
        <p>
          <Link to={`/mutu-penyaluran?groupBy=${groupBy}`}>{t(words.backToQuality)}</Link>
        </p>
      </div>
      <Fetching query={cases} />
      {cases.isSuccess && rows.length === 0 && <Empty title={t(texts.admin.empty)} />}
      {rows.length > 0 && <Cases rows={rows} />}
      <NextPage query={cases} />
    </div>
  );
}

function Cases({ rows }: { rows: RoutingQualityCase[] }) {
  const { t } = useLanguage();
  const opds = useOpds();
  const nameOf = (code: string | null) => opds.data?.find((opd) => opd.code === code)?.name ?? code ?? '–';
  const columns: Column<RoutingQualityCase>[] = [
    { label: t(words.proposed), cell: ({ proposedOpdCode }) => nameOf(proposedOpdCode) },
    { label: t(words.firstSentTo), cell: ({ firstOpdCode }) => nameOf(firstOpdCode) },
    { label: t(words.nowWith), cell: ({ opdCode }) => nameOf(opdCode) },
    {
      label: t(words.lost),
      cell: ({ lostHours }) => (lostHours === null ? '–' : t(words.hours, { hours: Math.round(lostHours) })),
    },
    { label: t(words.filed), cell: ({ filedAt }) => <Moment at={filedAt} /> },
  ];
  return (
    <Rows
      rows={rows}
      id={({ number }) => number}
      heading={t(words.report)}
      name={({ number, subject }) => (
        <Link to={`/laporan/${number}`}>
          {number} {subject}
        </Link>
      )}
      columns={columns}
    />
  );
}
