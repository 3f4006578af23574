import { Fragment } from 'react';
import { Link } from 'react-router';
import { behindPath } from '../metrics/filter';
import { useCatalogue } from '../metrics/queries';
import { texts, useLanguage } from '../text/language';
import { useNumbers } from './numbers';
import type { Indicator, Score } from './queries';

const words = texts.score;

/** From a measured value to the complaints that kept each promise, to those that did not, and to what the measure means. */
export function Behind({ metrics, behind }: { metrics: Indicator['metrics']; behind: Score['behind'] }) {
  const numbers = useNumbers();
  const catalogue = useCatalogue().data;
  const measured = metrics.filter(({ share, kept }) => share !== null && kept !== null);
  if (!catalogue || measured.length === 0) return null;
  const nameOf = (code: string) => catalogue.find((one) => one.code === code)?.name ?? code;
  return (
    <ul className="of-behind">
      {measured.map(({ metric, share, kept, missed }) => (
        <li key={metric} className="tg-small">
          <Link to={`/ukuran/${kept ?? ''}`}>{nameOf(kept ?? '')}</Link> {numbers.percent(share ?? 0)} %:{' '}
          {behind.map((part, nth) => (
            <Fragment key={`${part.opd} ${part.area}`}>
              {nth > 0 && '; '}
              {part.units !== null && `${part.units.join(', ')}: `}
              <Lists part={part} kept={kept ?? ''} missed={missed} nameOf={nameOf} />
            </Fragment>
          ))}
        </li>
      ))}
    </ul>
  );
}

interface ListsProps {
  part: Score['behind'][number];
  kept: string;
  missed: string | null;
  nameOf: (code: string) => string;
}

function Lists({ part: { from, to, opd, area, units }, kept, missed, nameOf }: ListsProps) {
  const { t } = useLanguage();
  const filter = { from, to, ...(opd !== null && { opd }), ...(area !== null && { area }) };
  const named = (code: string, what: string): string => [nameOf(code), ...(units ?? []), what].join(': ');
  return (
    <>
      <Link to={behindPath(filter, kept)} aria-label={named(kept, t(words.keptOnes))}>
        {t(words.keptOnes)}
      </Link>
      {missed !== null && (
        <>
          {' · '}
          <Link to={behindPath(filter, missed)} aria-label={named(missed, t(words.missedOnes))}>
            {t(words.missedOnes)}
          </Link>
        </>
      )}
    </>
  );
}
