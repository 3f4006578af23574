import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/problem';
import { keys } from '../api/queries';
import { texts, useLanguage } from '../text/language';
import { Empty, Failure, Loading } from '../ui/states';

/** The last part of the address for a record that does not exist yet; no code or user name may begin so. */
export const NEW = '_baru';

interface Props<Row> {
  collection: string;
  id: string;
  read: (id: string) => Promise<Row>;
  /** Null for a new one. */
  children: (row: Row | null, reload: () => Promise<unknown>) => ReactNode;
}

/** Reads one record afresh, so that its version is the one to be changed; what is new has nothing to be read. */
export function RecordPage<Row>({ collection, id, read, children }: Props<Row>) {
  const { t } = useLanguage();
  const query = useQuery({
    queryKey: [...keys.reference(collection), 'one', id],
    enabled: id !== NEW,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    queryFn: () => read(id),
  });
  if (id === NEW) return children(null, () => Promise.resolve());
  if (query.data) return children(query.data, () => query.refetch());
  if (!query.error) return <Loading />;
  const missing = query.error instanceof ApiProblem && query.error.status === 404;
  if (missing) return <Empty title={t(texts.settings.gone)} hint={t(texts.settings.goneHint)} />;
  return <Failure error={query.error} retry={() => void query.refetch()} />;
}
