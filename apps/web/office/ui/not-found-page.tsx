import { Link } from 'react-router';
import { texts, useLanguage } from '../text/language';
import { usePageTitle } from './page-title';

export function NotFoundPage() {
  const { t } = useLanguage();
  usePageTitle(t(texts.notFound));
  return (
    <div className="tg-stack">
      <h1>{t(texts.notFound)}</h1>
      <p className="tg-lead">{t(texts.notFoundHint)}</p>
      <p>
        <Link to="/">{t(texts.complaint.back)}</Link>
      </p>
    </div>
  );
}
