import { Link } from 'react-router';
import { texts, useLanguage } from '../text/language';
import { behindPath } from './filter';
import { countInWords, figureInWords } from './numbers';
import { figureOf, useCatalogue, type MetricFilter, type Summary } from './queries';

/** What a supervisor looks at first. */
const FIRST = [
  'received',
  'open',
  'breached_open',
  'resolved_in_time_share',
  'answered_in_time_share',
  'answer_time',
  'resolution_time',
  'satisfaction',
];

export function Tiles({ summary, filter }: { summary: Summary; filter: MetricFilter }) {
  const { t, lang } = useLanguage();
  const catalogue = useCatalogue();
  const measures = new Map(catalogue.data?.map((measure) => [measure.code, measure]));
  return (
    <ul className="of-tiles">
      {FIRST.map((code) => {
        const figure = figureOf(summary, code);
        const measure = measures.get(code);
        if (!figure || !measure) return null;
        const isCount = measure.unit === 'complaints' || measure.unit === 'events';
        return (
          <li key={code} className="of-tile">
            <Link
              className="of-tile__name"
              to={`/ukuran/${code}`}
              aria-label={t(texts.metrics.definition, { name: measure.name })}
            >
              {measure.name}
            </Link>
            <Link className="of-tile__value" to={behindPath(filter, code)}>
              {figureInWords(figure, measure, lang)}
            </Link>
            <span className="of-tile__note">
              {!isCount && t(texts.metrics.ofN, { n: countInWords(figure.n, lang) })}
              {figure.p90 !== undefined &&
                figure.p90 !== null &&
                ` · ${t(texts.metrics.p90, { value: figureInWords({ value: figure.p90 }, measure, lang) })}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
