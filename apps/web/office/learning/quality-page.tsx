import { FiguresTabs, readsQuality } from '../metrics/figures-tabs';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { usePageTitle } from '../ui/page-title';
import { Empty } from '../ui/states';
import { Quality } from './quality';

/** How well reports found their OPD, for those who send them and those who watch. */
export function QualityPage() {
  const { t } = useLanguage();
  const { role } = useUser();
  usePageTitle(t(texts.learning.quality));
  if (!readsQuality(role)) return <Empty page title={t(texts.admin.forbidden)} />;
  return (
    <div className="tg-stack tg-stack--loose">
      <h1>{t(texts.metrics.title)}</h1>
      <FiguresTabs />
      <Quality />
    </div>
  );
}
