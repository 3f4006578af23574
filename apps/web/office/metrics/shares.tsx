import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { texts, useLanguage } from '../text/language';
import { Fetching } from '../ui/states';
import { behindPath } from './filter';
import { countInWords, shareInWords } from './numbers';
import { figureOf, useSummary, type MetricFilter, type Summary } from './queries';

interface Share {
  key: string;
  name: string;
  count: number;
  path: string;
}

/** Through which channels complaints came, and of what kind they are. */
export function Shares({ summary, filter }: { summary: Summary; filter: MetricFilter }) {
  const { t, word } = useLanguage();
  const kinds = useSummary(filter, 'kind');
  const channels = figureOf(summary, 'received_by_channel')?.classes ?? [];
  return (
    <div className="of-pair">
      <ShareTable
        title={t(texts.metrics.byChannel)}
        definition="/ukuran/received_by_channel"
        shares={channels.map((one) => ({
          key: one.class,
          name: word('filingChannel', one.class),
          count: one.count,
          path: behindPath(filter, `received_by_channel:${one.class}`),
        }))}
      />
      <ShareTable
        title={t(texts.metrics.kind)}
        definition="/ukuran/received"
        shares={(kinds.data?.groups ?? []).map((group) => ({
          key: group.key,
          name: group.name,
          count: figureOf(group, 'received')?.n ?? 0,
          path: behindPath({ ...filter, kind: group.key }, 'received'),
        }))}
      >
        <Fetching query={kinds} />
      </ShareTable>
    </div>
  );
}

interface ShareTableProps {
  title: string;
  definition: string;
  shares: Share[];
  /** What stands in their place while there are none yet. */
  children?: ReactNode;
}

function ShareTable({ title, definition, shares, children }: ShareTableProps) {
  const { t, lang } = useLanguage();
  const all = shares.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="tg-card" aria-label={title}>
      <h2 className="of-heading">{title}</h2>
      {children}
      <table className="tg-table">
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col" data-number>
              <Link to={definition}>{t(texts.supervision.received)}</Link>
            </th>
            <th scope="col" data-number>
              {t(texts.metrics.share)}
            </th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ key, name, count, path }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td data-number>
                <Link to={path}>{countInWords(count, lang)}</Link>
              </td>
              <td data-number>{all === 0 ? '–' : shareInWords(count / all, lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
