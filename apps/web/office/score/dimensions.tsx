import { Link } from 'react-router';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { AdviceOn } from './advice';
import { Behind } from './behind';
import { useNumbers } from './numbers';
import type { Choice, Indicator, Score } from './queries';

const words = texts.score;

/** What the score is made of: each number opens to the sentence that says why, and leads on to what it rests on. */
export function Dimensions({ score, choice }: { score: Score; choice: Choice }) {
  const { t } = useLanguage();
  const numbers = useNumbers();
  return (
    <section className="tg-card" aria-labelledby="dimensions">
      <h2 className="of-heading" id="dimensions">
        {t(words.dimensions)}
      </h2>
      <ul className="of-dimensions">
        {score.dimensions.map((dimension) => (
          <li key={dimension.code} className="of-dimension">
            <div className="tg-cluster tg-cluster--between">
              <span className="of-clock__name">
                {dimension.name}{' '}
                <span className="tg-soft tg-small">
                  {t(words.weight, { percent: numbers.value(Math.round(dimension.weight * 10_000) / 100) })}
                </span>
              </span>
              <strong>{score.assessed ? numbers.score(dimension.score) : '–'}</strong>
            </div>
            <span className="of-bar" aria-hidden="true">
              <span className="of-bar__fill" style={{ inlineSize: `${dimension.score}%` }} />
            </span>
            <details className="of-indicators" open={dimension.code === 'complaints' || score.dimensions.length === 1}>
              <summary>{t(words.indicators, { count: dimension.indicators.length })}</summary>
              <ul className="of-reasons">
                {dimension.indicators.map((indicator) => (
                  <Reason key={indicator.code} indicator={indicator} choice={choice} behind={score.behind} />
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ReasonProps {
  indicator: Indicator;
  choice: Choice;
  behind: Score['behind'];
}

function Reason({ indicator, choice, behind }: ReasonProps) {
  const { t, word } = useLanguage();
  const numbers = useNumbers();
  const { role } = useUser();
  const mayRead = role !== 'officer' && role !== 'verifier';
  const query = new URLSearchParams({
    indikator: indicator.code,
    ...(choice.unit && { unit: choice.unit }),
    ...(choice.period && { periode: choice.period }),
  });
  return (
    <li className="of-reason">
      <div className="of-reason__head">
        <span>{indicator.name}</span>
        <span className="of-reason__value">
          {numbers.value(indicator.value)} / {indicator.max}
        </span>
      </div>
      <p className="tg-small">{indicator.sentence}</p>
      <AdviceOn indicator={indicator} choice={choice} />
      <Behind metrics={indicator.metrics} behind={behind} />
      <p className="tg-soft tg-small">
        {word('valueSource', indicator.source)}
        {mayRead && indicator.source !== 'measured' && (
          <>
            {' · '}
            <Link to={`/kepatuhan/bukti?${query.toString()}`}>{t(words.toEvidence)}</Link>
          </>
        )}
      </p>
    </li>
  );
}
