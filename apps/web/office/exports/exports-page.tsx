import { Link } from 'react-router';
import { useOpds } from '../api/reference-queries';
import type { ExportJob } from '../api/types';
import { periodInWords } from '../score/period-in-words';
import { useUnits } from '../score/queries';
import { useUser } from '../session/signed-in';
import { localeOf, texts, useLanguage } from '../text/language';
import { Moment } from '../ui/marks';
import { NextPage } from '../ui/more';
import { usePageTitle } from '../ui/page-title';
import { Empty, Fetching } from '../ui/states';
import { JobProgress } from './job-progress';
import { fileAddress, useExports } from './queries';

const words = texts.exports;

export function ExportsPage() {
  const { t } = useLanguage();
  const { role } = useUser();
  usePageTitle(t(words.title));
  const list = useExports();
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="tg-stack tg-stack--loose">
      <div className="of-head">
        <div>
          <h1>{t(words.title)}</h1>
          <p className="tg-soft">{t(words.lead)}</p>
        </div>
        {(role === 'verifier' || role === 'admin') && <Link to="/impor">{t(words.importTitle)}</Link>}
      </div>
      <Fetching query={list} />
      {list.isSuccess && items.length === 0 && <Empty title={t(words.empty)} hint={t(words.emptyHint)} />}
      {items.length > 0 && <Table items={items} />}
      <NextPage query={list} />
    </div>
  );
}

function Table({ items }: { items: ExportJob[] }) {
  const { t } = useLanguage();
  return (
    <div className="tg-table__scroll">
      <table className="tg-table tg-table--cards">
        <thead>
          <tr>
            {[words.what, words.state, words.asked, words.size].map((heading) => (
              <th scope="col" key={heading.en}>
                {t(heading)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={item.id} item={item} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What a job was asked for, in words. */
function useJobName(): (job: Pick<ExportJob, 'kind' | 'params'>) => string {
  const { word, lang } = useLanguage();
  const names = new Map([...(useOpds().data ?? []), ...(useUnits().data ?? [])].map(({ code, name }) => [code, name]));
  const inWords: Record<string, (value: string) => string> = {
    list: (list) => word('exportList', list),
    opd: (code) => names.get(code) ?? code,
    period: (period) => periodInWords(period, lang),
    fileName: (name) => name,
    format: (format) => format.toUpperCase(),
  };
  return ({ kind, params }) => {
    const given = Object.entries(inWords).flatMap(([name, say]) => {
      const value = params[name];
      return typeof value === 'string' ? say(value) : [];
    });
    return [word('jobKind', kind), ...given].join(' · ');
  };
}

function Row({ item }: { item: ExportJob }) {
  const { t, lang } = useLanguage();
  const nameOf = useJobName();
  return (
    <tr>
      <th scope="row">{nameOf(item)}</th>
      <td data-label={t(words.state)}>
        {item.state === 'done' && item.fileName ? (
          <a href={fileAddress(item.id)} download>
            {t(words.saveName, { name: item.fileName })}
          </a>
        ) : (
          <JobProgress job={item} />
        )}
        <Found result={item.result} />
        {item.kind === 'sp4n_check' && item.state === 'done' && (
          <p className="tg-small">
            <Link to={`/impor?periksa=${item.id}`}>{t(words.goOn)}</Link>
          </p>
        )}
        {item.expiresAt && item.fileName && item.state === 'done' && (
          <p className="tg-soft tg-small">
            {t(words.until)} <Moment at={item.expiresAt} short />
          </p>
        )}
      </td>
      <td data-label={t(words.asked)}>
        <Moment at={item.createdAt} short />
      </td>
      <td data-label={t(words.size)}>{item.fileSize === null ? '–' : sizeInWords(item.fileSize, lang)}</td>
    </tr>
  );
}

/** What an import found or brought in, in numbers; nothing for other files. */
function Found({ result }: Pick<ExportJob, 'result'>) {
  const { t, lang } = useLanguage();
  const parts = (['new', 'known', 'imported', 'rejected'] as const).flatMap((name) => {
    const count = result?.[name];
    if (typeof count !== 'number') return [];
    return t(words.foundCount[name], { count: count.toLocaleString(localeOf(lang)) });
  });
  return parts.length === 0 ? null : <p className="tg-small">{parts.join(' · ')}</p>;
}

const KILO = 1024;

export function sizeInWords(bytes: number, lang: 'id' | 'en'): string {
  const inMega = bytes >= KILO * KILO;
  const amount = bytes / (inMega ? KILO * KILO : KILO);
  const digits = { maximumFractionDigits: inMega ? 1 : 0 };
  return `${Math.max(amount, inMega ? 0 : 1).toLocaleString(localeOf(lang), digits)} ${inMega ? 'MB' : 'KB'}`;
}
