import { Link } from 'react-router';
import { texts, useLanguage } from '../text/language';
import { ALL } from './inbox-filters';

/** A verifier begins with what waits for verification; whoever searches or filters does so among all. */
export function VerifierViews({ all }: { all: boolean }) {
  const { t } = useLanguage();
  return (
    <nav className="of-tabs" aria-label={t(texts.inbox.title)}>
      <Link to="/" className="of-tab" aria-current={all ? undefined : 'page'}>
        {t(texts.inbox.toVerify)}
      </Link>
      <Link to={`/?tampilan=${ALL}`} className="of-tab" aria-current={all ? 'page' : undefined}>
        {t(texts.inbox.all)}
      </Link>
    </nav>
  );
}
