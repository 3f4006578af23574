import { Button } from '@mantine/core';
import { useState } from 'react';
import { DownloadButton } from '../exports/download-button';
import { useUser } from '../session/signed-in';
import { texts, useLanguage, type Lang } from '../text/language';
import { dayShort, momentShort } from '../time/jakarta';
import { Said } from '../ui/said';
import { Fetching, ProblemNotice } from '../ui/states';
import { useNumbers } from './numbers';
import { useFreeze, useHistory, useScoreOf, type Choice, type SnapshotPoint } from './queries';

const words = texts.score;

/** Scores as they were frozen: a line to see, the table to read. */
export function History({ choice }: { choice: Choice }) {
  const { t } = useLanguage();
  const { role } = useUser();
  const numbers = useNumbers();
  const history = useHistory(choice);
  const isAssessed = useScoreOf(choice).data?.assessed ?? false;
  const [said, setSaid] = useState('');
  const freeze = useFreeze(choice, (score) => setSaid(t(words.frozen, { score: numbers.score(score) })));
  const items = history.data?.items ?? [];
  const scored = items.filter(({ assessed }) => assessed);
  return (
    <section className="tg-card" aria-labelledby="history">
      <div className="tg-cluster tg-cluster--between">
        <h2 className="of-heading" id="history">
          {t(words.history)}
        </h2>
        {items.length > 0 && <DownloadButton list="score-history" of={t(words.history)} filter={{ ...choice }} />}
      </div>
      <p className="tg-soft tg-small">{t(words.historyHint)}</p>
      <Fetching query={history} />
      {history.isSuccess && items.length === 0 && <p className="tg-soft">{t(words.noHistory)}</p>}
      {scored.length > 1 && <Line points={scored.reverse()} />}
      {items.length > 0 && <Points items={items} />}
      <Said text={said} />
      {freeze.error && <ProblemNotice error={freeze.error} />}
      {isAssessed && (role === 'supervisor' || role === 'admin') && (
        <div>
          <Button variant="default" loading={freeze.isPending} onClick={() => freeze.mutate()}>
            {t(words.freeze)}
          </Button>
        </div>
      )}
    </section>
  );
}

/** A period ends with the moment after its last day: people name that day. */
const asOfInWords = ({ asOf, kind }: SnapshotPoint, lang: Lang): string =>
  kind === 'period_end' ? dayShort(new Date(new Date(asOf).getTime() - 1), lang) : momentShort(new Date(asOf), lang);

const WIDTH = 320;
const HEIGHT = 120;
const EDGE = 14;

/** From a round number under the lowest score to one above the highest; the table below has the numbers. */
function Line({ points }: { points: SnapshotPoint[] }) {
  const { t, lang } = useLanguage();
  const numbers = useNumbers();
  const scores = points.map(({ score }) => score);
  const low = Math.max(0, Math.floor((Math.min(...scores) - 1) / 5) * 5);
  const high = Math.min(100, Math.ceil((Math.max(...scores) + 1) / 5) * 5);
  const times = points.map(({ asOf }) => new Date(asOf).getTime());
  const first = Math.min(...times);
  const span = Math.max(1, Math.max(...times) - first);
  const x = (time: number): number => 34 + ((time - first) / span) * (WIDTH - 34 - EDGE);
  const y = (score: number): number => HEIGHT - EDGE - ((score - low) / (high - low)) * (HEIGHT - 2 * EDGE);
  const at = points.map((point, index) => [x(times[index] ?? first), y(point.score)] as const);
  const day = (point: SnapshotPoint | undefined): string => (point ? asOfInWords(point, lang) : '');
  return (
    <svg
      className="of-line"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t(words.historyChart, { from: day(points[0]), until: day(points.at(-1)) })}
    >
      {[low, high].map((score) => (
        <g key={score}>
          <line className="of-line__rule" x1={34} x2={WIDTH - EDGE} y1={y(score)} y2={y(score)} />
          <text className="of-line__label" x={28} y={y(score) + 4} textAnchor="end">
            {numbers.count(score)}
          </text>
        </g>
      ))}
      <polyline className="of-line__path" points={at.map(([px, py]) => `${px},${py}`).join(' ')} />
      {at.map(([px, py], index) => (
        <circle key={points[index]?.id} className="of-line__point" cx={px} cy={py} r={4} />
      ))}
    </svg>
  );
}

function Points({ items }: { items: SnapshotPoint[] }) {
  const { t, lang } = useLanguage();
  const numbers = useNumbers();
  return (
    <div className="tg-table__scroll of-history">
      <table className="tg-table">
        <thead>
          <tr>
            <th scope="col">{t(words.frozenAt)}</th>
            <th scope="col">{t(words.frozenBy)}</th>
            <th scope="col" data-number>
              {t(words.unitScore)}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row">{asOfInWords(item, lang)}</th>
              <td>{item.takenBy ?? t(words.byWorker)}</td>
              <td data-number>{item.assessed ? `${numbers.score(item.score)} ${item.category ?? ''}` : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
