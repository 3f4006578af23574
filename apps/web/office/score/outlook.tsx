import { useState } from 'react';
import { texts, useLanguage } from '../text/language';
import { dateInWords } from '../time/jakarta';
import { Rows, type Column } from '../ui/rows';
import { Fetching } from '../ui/states';
import { useNumbers } from './numbers';
import { useEffects, useForecast, type Choice, type Effects, type Forecast } from './queries';
import { Range } from './range';
import { ShowAll } from '../ui/show-all';
import { WhatMoves } from './what-moves';

const words = texts.score;
const SHORT = 8;
type IndicatorEffect = Effects['indicators'][number];

export function Outlook({ choice }: { choice: Choice }) {
  const effects = useEffects(choice);
  return (
    <div className="tg-stack">
      <ForecastCard choice={choice} />
      <Fetching query={effects} />
      {effects.data && <IndicatorEffects effects={effects.data} />}
      {effects.data && effects.data.opds.length > 0 && <OpdEffects effects={effects.data} />}
    </div>
  );
}

function ForecastCard({ choice }: { choice: Choice }) {
  const { t } = useLanguage();
  const forecast = useForecast(choice);
  return (
    <section className="tg-card" aria-labelledby="forecast">
      <h2 className="of-heading" id="forecast">
        {t(words.forecast)}
      </h2>
      <Fetching query={forecast} />
      {forecast.data && !forecast.data.assessed && <p>{t(texts.outlook.notAssessed)}</p>}
      {forecast.data?.assessed && <Ends forecast={forecast.data} />}
      {forecast.data?.assessed && <WhatMoves forecast={forecast.data} choice={choice} />}
    </section>
  );
}

function Ends({ forecast }: { forecast: Forecast }) {
  const { t, word, lang } = useLanguage();
  const numbers = useNumbers();
  // The period ends with the day before that instant.
  const until = dateInWords(new Date(new Date(forecast.until).getTime() - 1), lang);
  return (
    <>
      <p className="of-forecast__lead">
        {t(words.forecastLead, {
          p10: numbers.score(forecast.p10),
          p50: numbers.score(forecast.p50),
          p90: numbers.score(forecast.p90),
          now: numbers.score(forecast.now),
          until,
        })}
      </p>
      <Range forecast={forecast} />
      <ul className="of-forecast__bands">
        {forecast.bands.map(({ category, zone, probability }) => (
          <li key={`${category} ${zone}`}>
            <span className="of-zone" data-zone={zone ?? undefined}>
              {t(words.probability, {
                band: [zone && word('zone', zone), category && t(words.category, { category })]
                  .filter(Boolean)
                  .join(', '),
                percent: numbers.percent(probability),
              })}
            </span>
          </li>
        ))}
      </ul>
      <p className="tg-soft tg-small">
        {t(words.forecastHow, {
          draws: forecast.draws,
          open: numbers.count(forecast.openCases),
          arrivals: numbers.count(forecast.expectedArrivals),
        })}
      </p>
    </>
  );
}

function IndicatorEffects({ effects }: { effects: Effects }) {
  const { t } = useLanguage();
  const numbers = useNumbers();
  const [all, setAll] = useState(false);
  const worth = effects.indicators.filter(({ toMax }) => toMax > 0);
  const columns: Column<IndicatorEffect>[] = [
    { label: t(words.value), number: true, cell: ({ value, max }) => `${numbers.value(value)} / ${max}` },
    { label: t(words.gain), number: true, cell: ({ toMax }) => <strong>{numbers.gain(toMax)}</strong> },
    { label: t(words.perPoint), number: true, cell: ({ perPoint }) => numbers.gain(perPoint) },
    ...(effects.subject === null
      ? [{ label: t(words.where), cell: (one: IndicatorEffect) => <Where effect={one} /> }]
      : []),
  ];
  return (
    <section className="tg-card" aria-labelledby="effects">
      <h2 className="of-heading" id="effects">
        {t(words.effects)}
      </h2>
      <p className="tg-soft tg-small">{t(words.effectsHint)}</p>
      <Rows
        rows={worth.slice(0, all ? undefined : SHORT)}
        id={({ code }) => code}
        heading={t(words.indicator)}
        name={({ name }) => name}
        columns={columns}
      />
      {worth.length > SHORT && !all && <ShowAll count={worth.length} show={() => setAll(true)} />}
    </section>
  );
}

/** In which units there is something to gain: named, unless all of them stand alike. */
function Where({ effect: { units } }: { effect: IndicatorEffect }) {
  const { t } = useLanguage();
  if (new Set(units.map(({ value }) => value)).size === 1) return t(words.allUnits);
  return units
    .filter(({ toMax }) => toMax > 0)
    .slice(0, 2)
    .map(({ name }) => name)
    .join(', ');
}

function OpdEffects({ effects }: { effects: Effects }) {
  const { t } = useLanguage();
  const numbers = useNumbers();
  const [all, setAll] = useState(false);
  const moving = effects.opds.filter(({ effect, potential }) => Math.abs(effect) + potential >= 0.0005);
  const shown = all || moving.length === 0 ? effects.opds : moving.slice(0, SHORT);
  return (
    <section className="tg-card" aria-labelledby="opds">
      <h2 className="of-heading" id="opds">
        {t(words.opds)}
      </h2>
      <p className="tg-soft tg-small">{t(words.opdsHint)}</p>
      <Rows
        rows={shown}
        id={({ opdCode }) => opdCode ?? ''}
        heading={t(words.opd)}
        name={({ name }) => name ?? t(words.noOpd)}
        columns={[
          { label: t(words.complaints), number: true, cell: ({ cases }) => numbers.count(cases) },
          { label: t(words.effect), number: true, cell: ({ effect }) => numbers.gain(effect) },
          { label: t(words.gain), number: true, cell: ({ potential }) => <strong>{numbers.gain(potential)}</strong> },
        ]}
      />
      {shown.length < effects.opds.length && <ShowAll count={effects.opds.length} show={() => setAll(true)} />}
    </section>
  );
}
