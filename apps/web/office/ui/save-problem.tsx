import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/problem';
import { texts, useLanguage } from '../text/language';
import { ProblemNotice } from './states';

const STALE = 412;
const CONFLICT = 409;

interface Props {
  error: Error;
  reload: () => Promise<unknown>;
  /** Said as well, under what the api says. */
  children?: ReactNode;
  /** True where 409 says that the thing is no longer in the state that was looked at, so that a reload helps. */
  conflictIsStale?: boolean;
}

/** Why nothing was saved. Somebody else's change is read before sending again; what was typed stays, and is said to stay. */
export function SaveProblem({ error, reload, children, conflictIsStale = false }: Props) {
  const { t } = useLanguage();
  const status = error instanceof ApiProblem ? error.status : 0;
  if (status !== STALE && !(status === CONFLICT && conflictIsStale)) {
    return <ProblemNotice error={error}>{children}</ProblemNotice>;
  }
  const conflict = status === CONFLICT && error instanceof ApiProblem ? error : null;
  return (
    <div className="tg-notice" data-tone="warning" role="alert" tabIndex={-1}>
      <div className="tg-stack tg-stack--tight">
        <p className="tg-notice__title">{conflict?.title ?? t(texts.form.staleTitle)}</p>
        {conflict && <p>{conflict.detail}</p>}
        <p>{t(texts.form.staleHint)}</p>
        <div>
          <Button variant="default" onClick={() => void reload()}>
            {t(texts.form.reload)}
          </Button>
        </div>
      </div>
    </div>
  );
}
