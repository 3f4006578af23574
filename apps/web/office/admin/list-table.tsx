import type { UseQueryResult } from '@tanstack/react-query';
import { texts, useLanguage } from '../text/language';
import { Rows, type RowsProps } from '../ui/rows';
import { Failure, Loading } from '../ui/states';

type Props<Row> = Omit<RowsProps<Row>, 'rows'> & { query: UseQueryResult<Row[]> };

/** A list of reference data that is short enough to be shown whole. */
export function ListTable<Row>({ query, ...rest }: Props<Row>) {
  const { t } = useLanguage();
  if (query.isPending) return <Loading />;
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (query.data.length === 0) return <p className="tg-soft">{t(texts.admin.empty)}</p>;
  return <Rows rows={query.data} {...rest} />;
}
