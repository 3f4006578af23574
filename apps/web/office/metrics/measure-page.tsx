import { Link, useParams } from 'react-router';
import { texts, useLanguage } from '../text/language';
import { usePageTitle } from '../ui/page-title';
import { Empty, Failure, Loading } from '../ui/states';
import { useCatalogue } from './queries';

/** What a measure means and computes. */
export function MeasurePage() {
  const { t } = useLanguage();
  const { code = '' } = useParams();
  const catalogue = useCatalogue();
  const measure = catalogue.data?.find((one) => one.code === code);
  usePageTitle(measure?.name ?? t(texts.metrics.measure));
  if (catalogue.isPending) return <Loading />;
  if (catalogue.isError) return <Failure error={catalogue.error} retry={() => void catalogue.refetch()} />;
  if (!measure) return <Empty page title={t(texts.metrics.unknownMeasure)} />;
  return (
    <div className="tg-stack tg-stack--loose">
      <div>
        <h1>{measure.name}</h1>
        <p className="tg-lead">{measure.definition}</p>
      </div>
      <div className="tg-card">
        <dl className="tg-facts">
          <dt>{t(texts.metrics.formula)}</dt>
          <dd>{measure.formulaInWords}</dd>
          <dt>{t(texts.metrics.measure)}</dt>
          <dd>
            <code>{measure.code}</code> · {t(texts.metrics.version, { n: measure.version })}
          </dd>
        </dl>
        {measure.perMatter && <p>{t(texts.metrics.perMatter)}</p>}
        <details>
          <summary>{t(texts.metrics.asCode)}</summary>
          <p>
            <code className="of-formula">{measure.formula}</code>
          </p>
        </details>
        <p className="tg-soft tg-small">{t(texts.metrics.exactness)}</p>
      </div>
      <p>
        <Link to="/angka">{t(texts.metrics.back)}</Link>
      </p>
    </div>
  );
}
