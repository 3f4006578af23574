import { Button } from '@mantine/core';
import { texts, useLanguage } from '../text/language';

/** Shows more of a list. */
export function More({ load, loading = false }: { load: () => void; loading?: boolean }) {
  const { t } = useLanguage();
  return (
    <div>
      <Button variant="default" loading={loading} onClick={load}>
        {t(texts.more)}
      </Button>
    </div>
  );
}

interface Pages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
}

/** The same for pages that the api gives by and by; nothing behind the last one. */
export const NextPage = ({ query }: { query: Pages }) =>
  query.hasNextPage && <More loading={query.isFetchingNextPage} load={() => void query.fetchNextPage()} />;
