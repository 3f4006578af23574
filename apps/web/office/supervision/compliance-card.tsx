import { Link } from 'react-router';
import { useCompliance } from '../api/queries';
import type { Compliance } from '../api/types';
import { useUser } from '../session/signed-in';
import { localeOf, texts, useLanguage } from '../text/language';
import { TopSteps } from '../score/top-steps';
import { Fetching } from '../ui/states';

/** The score, with the word "simulation" before the number and what it is not right under it. */
export function ComplianceCard({ year }: { year: number }) {
  const { t } = useLanguage();
  const { opdCode } = useUser();
  const compliance = useCompliance(year, opdCode);
  return (
    <section className="tg-card of-score" aria-labelledby="score">
      <div className="tg-cluster tg-cluster--between">
        <h2 className="of-heading" id="score">
          {t(texts.supervision.score)} · {t(texts.supervision.period, { year })}
        </h2>
        <span className="tg-flag">{t(texts.supervision.simulation)}</span>
      </div>
      <Fetching query={compliance} />
      {compliance.data && <Score compliance={compliance.data} />}
      <p className="tg-soft tg-small">{t(texts.supervision.simulationHint)}</p>
      <p>
        <Link to="/kepatuhan">{t(texts.score.reasons)}</Link>
      </p>
    </section>
  );
}

function useScore(): (value: number) => string {
  const { lang } = useLanguage();
  return (value) => value.toLocaleString(localeOf(lang), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

function Score({ compliance }: { compliance: Compliance }) {
  const { t, word } = useLanguage();
  const score = useScore();
  const { opdCode } = useUser();
  return (
    <>
      <p>
        <Link className="of-score__value" to="/kepatuhan">
          {compliance.assessed ? score(compliance.score) : '–'}
        </Link>{' '}
        {compliance.assessed && compliance.zone && (
          <span className="of-zone" data-zone={compliance.zone}>
            {word('zone', compliance.zone)}
          </span>
        )}
        {compliance.assessed && (
          <span className="tg-soft of-score__words">
            {compliance.category && `${t(texts.supervision.category, { category: compliance.category })} · `}
            {compliance.opinion && word('opinion', compliance.opinion)}
          </span>
        )}
      </p>
      {compliance.notAssessed !== null && <p>{compliance.notAssessed}</p>}
      <TopSteps score={compliance} unit={opdCode ?? ''} />
      <ul className="of-dimensions">
        {compliance.dimensions.map((dimension) => (
          <li key={dimension.code} className="of-dimension">
            <div className="tg-cluster tg-cluster--between">
              <span className="of-clock__name">{dimension.name}</span>
              <Link to="/kepatuhan">{score(dimension.score)}</Link>
            </div>
            <span className="of-bar" aria-hidden="true">
              <span className="of-bar__fill" style={{ inlineSize: `${dimension.score}%` }} />
            </span>
            <span className="tg-soft tg-small">
              {t(texts.supervision.weight, { percent: score(dimension.weight * 100) })}
            </span>
            <Indicators dimension={dimension} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What a dimension is made of; a missing value shows as a dash, since a zero would be a claim. */
function Indicators({ dimension }: { dimension: Compliance['dimensions'][number] }) {
  const { t, word } = useLanguage();
  const score = useScore();
  return (
    <details className="of-indicators">
      <summary>{t(texts.supervision.indicators, { count: dimension.indicators.length })}</summary>
      <ul>
        {dimension.indicators.map((indicator) => (
          <li key={indicator.code} className="tg-small">
            {indicator.name}: {indicator.value === null ? '–' : score(indicator.value)} / {indicator.max}{' '}
            <span className="tg-soft">({word('indicator', indicator.source)})</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
