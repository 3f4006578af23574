import { texts, useLanguage } from '../text/language';
import { axisAround } from './axis';
import { useNumbers } from './numbers';
import type { Forecast } from './queries';

const words = texts.outlook;

/**
 * The part of the scale that complaint handling can still reach, enlarged and said to be: where eight of ten ends fall, their middle, and
 * today. The sentences beside it say the same.
 */
export function Range({ forecast: { p10, p50, p90, now, floor, ceiling } }: { forecast: Forecast }) {
  const { t, lang } = useLanguage();
  const numbers = useNumbers();
  const [least, most] = [Math.min(floor, p10, now), Math.max(ceiling, p90, now)];
  if (most - least < 0.01) return null;
  const { low, high, ticks, digits } = axisAround(least, most);
  const at = (score: number): string => `${((score - low) / (high - low)) * 100}%`;
  const span = (from: number, to: number) => ({
    insetInlineStart: at(from),
    inlineSize: `calc(${at(to)} - ${at(from)})`,
  });
  const tick = (value: number): string =>
    value.toLocaleString(lang === 'id' ? 'id-ID' : 'en-GB', {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  return (
    <figure className="of-zoom">
      <div className="of-range" aria-hidden="true">
        <span className="of-range__reach" style={span(least, most)} />
        <span className="of-range__span" style={{ ...span(p10, p90), minInlineSize: '6px' }} />
        <span className="of-range__middle" style={{ insetInlineStart: at(p50) }} />
        <span className="of-range__now" style={{ insetInlineStart: at(now) }} />
        {ticks.map((value) => (
          <span key={value} className="of-range__tick" style={{ insetInlineStart: at(value) }}>
            {tick(value)}
          </span>
        ))}
      </div>
      <figcaption className="tg-small">
        <ul className="of-legend">
          <li data-mark="span">
            {t(words.likely)}:{' '}
            <strong>{t(words.interval, { p10: numbers.score(p10), p90: numbers.score(p90) })}</strong>
          </li>
          <li data-mark="middle">
            {t(words.middle)}: {numbers.score(p50)}
          </li>
          <li data-mark="now">
            {t(words.now)}: {numbers.score(now)}
          </li>
          <li data-mark="reach">
            {t(words.reach)}: {t(words.interval, { p10: numbers.score(floor), p90: numbers.score(ceiling) })}
          </li>
        </ul>
        <p className="tg-soft">{t(words.zoomed, { low: tick(low), high: tick(high) })}</p>
      </figcaption>
    </figure>
  );
}
