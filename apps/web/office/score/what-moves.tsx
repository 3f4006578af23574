import { Link } from 'react-router';
import { texts, useLanguage } from '../text/language';
import { dateInWords } from '../time/jakarta';
import { useNumbers } from './numbers';
import type { Choice, Forecast } from './queries';
import { useChoice } from './use-choice';

const words = texts.outlook;
/** Points: less than that over a whole period is hardly anything. */
const LITTLE = 1;

/** How far complaint handling can still move the score, beside what else could: so that nobody works at the wrong end. */
export function WhatMoves({ forecast, choice }: { forecast: Forecast; choice: Choice }) {
  const { t, lang } = useLanguage();
  const numbers = useNumbers();
  const { search } = useChoice();
  const { now, floor, ceiling, room } = forecast;
  const until = dateInWords(new Date(new Date(forecast.until).getTime() - 1), lang);
  const span = ceiling - floor;
  const isLittle = span < LITTLE && room.documents + room.assessed > span;
  const work = `/kepatuhan/urutan-kerja${search}`;
  return (
    <>
      <h3 className="of-subheading">{t(words.whatMoves)}</h3>
      {isLittle && <p>{t(words.littleByHandling, { span: numbers.score(span) })}</p>}
      <dl className="of-moves">
        <div>
          <dt>
            <Link to={work}>{t(words.byHandling, { until })}</Link>
          </dt>
          <dd>
            <strong>
              {t(words.between, { least: numbers.points(floor - now), most: numbers.points(ceiling - now) })}
            </strong>
            <p className="tg-soft tg-small">
              {t(words.byHandlingHow, { floor: numbers.score(floor), ceiling: numbers.score(ceiling) })}
            </p>
          </dd>
        </div>
        <Gain to={`/kepatuhan/bukti${search}`} label={t(words.byDocuments)} gain={room.documents} />
        {choice.unit === '' ? (
          <Gain to={`/kepatuhan/bukti${search}`} label={t(words.byAssessed)} gain={room.assessed} />
        ) : (
          <Gain to={`/kepatuhan/penilaian${search}`} label={t(words.byAssessed)} gain={room.assessed} />
        )}
      </dl>
    </>
  );
}

function Gain({ to, label, gain }: { to: string; label: string; gain: number }) {
  const { t } = useLanguage();
  const numbers = useNumbers();
  return (
    <div>
      <dt>
        <Link to={to}>{label}</Link>
      </dt>
      <dd>
        <strong>{t(words.upTo, { gain: numbers.points(gain) })}</strong>
      </dd>
    </div>
  );
}
