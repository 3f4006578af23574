import { Link } from 'react-router';
import { texts, useLanguage } from '../text/language';
import { behindPath } from './filter';
import { countInWords, figureInWords } from './numbers';
import { figureOf, useCatalogue, type Figure, type MetricFilter, type Summary } from './queries';

/** Each has a twin in working time. */
const STEPS = [
  'verification_time',
  'first_response_time',
  'answer_time',
  'resolution_time',
  'late_time',
  'acknowledgement_time',
  'pause_time',
];

const times = ['calendar', 'working'] as const;

interface Props {
  summary: Summary;
  filter: MetricFilter;
}

/** The median and the slowest tenth of each step, by the calendar and by the regency's working hours. */
export function StepTimes(props: Props) {
  const { t } = useLanguage();
  return (
    <section className="tg-card" aria-labelledby="steps">
      <h2 className="of-heading" id="steps">
        {t(texts.metrics.steps)}
      </h2>
      <div className="tg-table__scroll">
        <table className="tg-table tg-table--cards">
          <thead>
            <tr>
              <th scope="col">{t(texts.metrics.step)}</th>
              {times.flatMap((time) => [
                <th key={`${time}-median`} scope="col" data-number>
                  {t(texts.metrics[time])}, {t(texts.metrics.median)}
                </th>,
                <th key={`${time}-p90`} scope="col" data-number>
                  {t(texts.metrics[time])}, p90
                </th>,
              ])}
              <th scope="col" data-number>
                n
              </th>
            </tr>
          </thead>
          <tbody>
            {STEPS.map((code) => (
              <Step key={code} code={code} {...props} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Step({ code, summary, filter }: Props & { code: string }) {
  const { t, lang } = useLanguage();
  const catalogue = useCatalogue();
  const name = catalogue.data?.find((measure) => measure.code === code)?.name ?? code;
  const hours = (measure: string, value: Figure['p90'] = null) =>
    figureInWords({ value }, { code: measure, unit: 'hours' }, lang);
  return (
    <tr>
      <th scope="row">
        <Link to={`/ukuran/${code}`}>{name.replace(/ \([^)]*\)$/, '')}</Link>
      </th>
      {times.flatMap((time) => {
        const measure = time === 'calendar' ? code : `${code}_working`;
        const timed = figureOf(summary, measure);
        const path = behindPath(filter, measure);
        return [
          <td key={`${time}-median`} data-number data-label={`${t(texts.metrics[time])}, median`}>
            <Link to={path}>{hours(measure, timed?.median)}</Link>
          </td>,
          <td key={`${time}-p90`} data-number data-label={`${t(texts.metrics[time])}, p90`}>
            <Link to={path}>{hours(measure, timed?.p90)}</Link>
          </td>,
        ];
      })}
      <td data-number data-label="n">
        <Link to={behindPath(filter, code)}>{countInWords(figureOf(summary, code)?.n ?? 0, lang)}</Link>
      </td>
    </tr>
  );
}
