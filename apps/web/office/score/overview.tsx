import { Link } from 'react-router';
import { Warnings } from '../metrics/warnings';
import { DownloadButton } from '../exports/download-button';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { momentShort } from '../time/jakarta';
import { Rows } from '../ui/rows';
import { Empty, Failure, Loading } from '../ui/states';
import { Dimensions } from './dimensions';
import { History } from './history';
import { useNumbers } from './numbers';
import { useScoreOf, type Choice, type Score } from './queries';
import { useChoice } from './use-choice';

const words = texts.score;

/** Who sees the patterns by which a score looks better than the work behind it. */
const watches: readonly string[] = ['supervisor', 'admin', 'auditor'];

export function Overview({ choice }: { choice: Choice }) {
  const { t } = useLanguage();
  const { role } = useUser();
  const score = useScoreOf(choice);
  if (role === 'officer' && choice.unit === '') return <Empty title={t(words.forbidden)} />;
  if (score.isPending) return <Loading />;
  if (score.isError) return <Failure error={score.error} retry={() => void score.refetch()} />;
  return (
    <div className="of-score-board">
      <div className="tg-stack">
        <Headline score={score.data} choice={choice} />
        <Dimensions score={score.data} choice={choice} />
      </div>
      <div className="tg-stack">
        {choice.unit === '' && <Units score={score.data} />}
        <History choice={choice} />
        {choice.unit === '' && watches.includes(role) && <Warnings />}
      </div>
    </div>
  );
}

function Headline({ score, choice }: { score: Score; choice: Choice }) {
  const { unit } = choice;
  const { t, lang } = useLanguage();
  const numbers = useNumbers();
  const { opdCode } = useUser();
  const { choose } = useChoice();
  const [own] = score.units;
  return (
    <section className="tg-card of-score" aria-labelledby="headline">
      <div className="tg-cluster tg-cluster--between">
        <h2 className="of-heading" id="headline">
          {unit === '' ? t(words.region) : own?.name}
        </h2>
        <DownloadButton list="score" of={t(words.title)} filter={{ ...choice }} />
      </div>
      <p>
        <span className="of-score__value">{score.assessed ? numbers.score(score.score) : '–'}</span>{' '}
        {score.assessed && <Classified score={score} />}
      </p>
      {score.notAssessed !== null && (
        <div className="tg-notice">
          <p>{score.notAssessed}</p>
        </div>
      )}
      {score.draft && (
        <div className="tg-notice" data-tone="warning">
          <p>{t(words.draft)}</p>
        </div>
      )}
      <p className="tg-soft tg-small">
        {score.instrumentName} · {t(words.asOf, { when: momentShort(new Date(score.asOf), lang) })}
        {unit !== '' && own?.basis === 'region' && ` · ${t(words.basisRegion)}`}
      </p>
      {unit !== '' && opdCode === null && (
        <p>
          <button type="button" className="of-link" onClick={() => choose({ unit: '' })}>
            {t(words.back)}
          </button>
        </p>
      )}
    </section>
  );
}

function Classified({ score }: { score: Score }) {
  const { t, word } = useLanguage();
  return (
    <>
      {score.zone && (
        <span className="of-zone" data-zone={score.zone}>
          {word('zone', score.zone)}
        </span>
      )}
      <span className="tg-soft of-score__words">
        {score.category && `${t(words.category, { category: score.category })} · `}
        {word('opinion', score.opinion)}
      </span>
    </>
  );
}

function Units({ score }: { score: Score }) {
  const { t, word } = useLanguage();
  const numbers = useNumbers();
  const { search } = useChoice();
  const to = (code: string): string => {
    const params = new URLSearchParams(search);
    params.set('unit', code);
    return `/kepatuhan?${params.toString()}`;
  };
  return (
    <section className="tg-card" aria-labelledby="units">
      <h2 className="of-heading" id="units">
        {t(words.units)}
      </h2>
      <p className="tg-soft tg-small">{t(words.unitsHint)}</p>
      <Rows
        rows={[...score.units].sort((a, b) => a.score - b.score)}
        id={({ code }) => code}
        heading={t(words.unit)}
        name={(unit) => (
          <>
            <Link to={to(unit.code)}>{unit.name}</Link>
            {unit.basis === 'region' && <p className="tg-soft tg-small">{t(words.basisRegion)}</p>}
          </>
        )}
        columns={[
          { label: t(words.complaints), number: true, cell: ({ cases }) => numbers.count(cases) },
          {
            label: t(words.unitScore),
            number: true,
            cell: (unit) => (
              <>
                <strong>{unit.assessed ? numbers.score(unit.score) : '–'}</strong>
                {unit.assessed && (
                  <p className="tg-soft tg-small of-nowrap">
                    {unit.category ? t(words.category, { category: unit.category }) : word('opinion', unit.opinion)}
                  </p>
                )}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
