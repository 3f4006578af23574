import { Link } from 'react-router';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import type { Choice, Indicator } from './queries';

const words = texts.outlook;
type Advice = NonNullable<Indicator['advice']>;
type Step = Advice['steps'][number];

/** What the value lacks and, first of all, the one step that gains most; from each step to where it is done. */
export function AdviceOn({ indicator, choice }: { indicator: Indicator; choice: Choice }) {
  const { t } = useLanguage();
  const { advice } = indicator;
  if (!advice) return null;
  const [best, ...others] = advice.steps;
  // Of documents alone the sentence has said so already.
  const isSaid = indicator.proofs.length > 0 && indicator.metrics.length === 0;
  return (
    <>
      {advice.lacking !== null && !isSaid && <p className="tg-small">{advice.lacking}</p>}
      {advice.nothingToDo !== null && <p className="tg-soft tg-small">{advice.nothingToDo}</p>}
      {best && (
        <div className="of-next">
          <p className="tg-small">
            <strong>{t(words.next)}:</strong> {best.sentence}{' '}
            <ToStep step={best} indicator={indicator} choice={choice} />
          </p>
          {others.length > 0 && (
            <details>
              <summary className="tg-small">{t(words.more, { count: others.length })}</summary>
              <ul className="of-behind">
                {others.map((step) => (
                  <li key={`${step.code} ${step.kind}`} className="tg-small">
                    {step.sentence} <ToStep step={step} indicator={indicator} choice={choice} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
      )}
    </>
  );
}

/** Documents lead to the form, at the unit that lacks most; complaints to the list of exactly these. */
export function ToStep({ step, indicator, choice }: { step: Step; indicator: Indicator; choice: Choice }) {
  const { t } = useLanguage();
  const { role } = useUser();
  if (role === 'officer' || role === 'verifier' || (step.code === 'documents' && role === 'auditor')) return null;
  const chosen = {
    ...(choice.period && { periode: choice.period }),
    ...(choice.instrument && { instrumen: choice.instrument }),
  };
  if (step.code === 'documents') {
    const unit = choice.unit || (step.units[0]?.code ?? '');
    const query = new URLSearchParams({ ...chosen, unit, indikator: indicator.code, dokumen: step.kind ?? '' });
    return (
      <Link
        to={`/kepatuhan/bukti?${query.toString()}`}
        aria-label={t(words.toUploadOf, { what: `${indicator.name}: ${step.sentence}` })}
      >
        {t(words.toUpload)}
      </Link>
    );
  }
  const query = new URLSearchParams({ ...chosen, ...(choice.unit && { unit: choice.unit }), langkah: step.code });
  return (
    <Link
      to={`/kepatuhan/urutan-kerja?${query.toString()}`}
      aria-label={t(words.openCasesOf, { what: `${indicator.name}: ${step.sentence}` })}
    >
      {t(words.openCases)}
    </Link>
  );
}
