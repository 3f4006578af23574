import { texts, useLanguage } from '../text/language';
import { ToStep } from './advice';
import type { Score } from './queries';

const words = texts.outlook;
/** So many are looked at in a minute. */
const FIRST = 3;
const nowhere = { period: '', instrument: '' };

/** Of all indicators what gains most points, each thing to do once, with where it is done. */
export function TopSteps({ score, unit }: { score: Score; unit: string }) {
  const { t } = useLanguage();
  const told = score.dimensions
    .flatMap(({ indicators }) => indicators)
    .flatMap((indicator) => (indicator.advice?.steps ?? []).map((step) => ({ indicator, step })))
    .sort((a, b) => b.step.points - a.step.points);
  const once = [...new Map([...told].reverse().map((one) => [`${one.step.code} ${one.step.kind}`, one])).values()];
  const first = once.sort((a, b) => b.step.points - a.step.points).slice(0, FIRST);
  if (first.length === 0) return null;
  return (
    <>
      <h3 className="of-subheading">{t(words.next)}</h3>
      <ol className="of-steps">
        {first.map(({ indicator, step }) => (
          <li key={`${step.code} ${step.kind}`} className="tg-small">
            <strong>{indicator.name}.</strong> {step.sentence}{' '}
            <ToStep step={step} indicator={indicator} choice={{ ...nowhere, unit }} />
          </li>
        ))}
      </ol>
    </>
  );
}
