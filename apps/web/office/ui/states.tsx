import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/problem';
import { texts, useLanguage } from '../text/language';

export function Loading() {
  const { t } = useLanguage();
  return (
    <p className="of-loading" role="status">
      {t(texts.loading)}
    </p>
  );
}

/** What went wrong, in the api's own words where it had any. */
export function ProblemNotice({ error, children }: { error: Error; children?: ReactNode }) {
  const { t } = useLanguage();
  const problem = error instanceof ApiProblem && error.title ? error : null;
  return (
    <div className="tg-notice" data-tone="danger" role="alert" tabIndex={-1}>
      <div className="tg-stack tg-stack--tight">
        <p className="tg-notice__title">{problem?.title ?? t(texts.loadFailed)}</p>
        <p>{problem?.detail ?? t(texts.offline)}</p>
        {children}
      </div>
    </div>
  );
}

export function Failure({ error, retry }: { error: Error; retry: () => void }) {
  const { t } = useLanguage();
  return (
    <ProblemNotice error={error}>
      <div>
        <Button variant="default" onClick={retry}>
          {t(texts.retry)}
        </Button>
      </div>
    </ProblemNotice>
  );
}

/** In place of a page that can't be shown; the menu around it stays. */
export function Broken() {
  const { t } = useLanguage();
  return (
    <Empty page title={t(texts.broken)} hint={t(texts.brokenHint)}>
      <Button variant="default" onClick={() => location.reload()}>
        {t(texts.retry)}
      </Button>
    </Empty>
  );
}

interface Query {
  isPending: boolean;
  isError: boolean;
  error: Error | null;
  refetch: () => unknown;
}

/** While something is fetched, and where that failed; nothing once it is there. */
export function Fetching({ query: { isPending, isError, error, refetch } }: { query: Query }) {
  if (isPending) return <Loading />;
  return isError && error ? <Failure error={error} retry={() => void refetch()} /> : null;
}

interface EmptyProps {
  title: string;
  hint?: string;
  /** It is all that the page has, so that its title is the page's. */
  page?: boolean;
  children?: ReactNode;
}

export function Empty({ title, hint, page = false, children }: EmptyProps) {
  const Title = page ? 'h1' : 'p';
  return (
    <div className="tg-card tg-card--plain of-empty">
      <Title className="of-empty__title">{title}</Title>
      {hint && <p className="tg-soft">{hint}</p>}
      {children}
    </div>
  );
}
