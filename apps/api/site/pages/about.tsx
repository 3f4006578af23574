import { siteTexts } from '@tanggap/platform';
import type { PageContext } from '../page-context';
import { renderPage } from '../parts/shell';
import { Title } from '../parts/title';
import type { SiteLimits, SourceNotice } from '../reference';

const texts = siteTexts.about;

export function aboutPage(page: PageContext, limits: SiteLimits, sources: readonly SourceNotice[]): string {
  const { t } = page;
  const lead = t(texts.lead, { regency: page.regency });
  return renderPage({
    page,
    title: t(texts.title),
    description: lead,
    children: (
      <div className="tg-stack tg-stack--loose site-text">
        <Title title={t(texts.title)} lead={lead} />
        <h2>{t(texts.howTitle)}</h2>
        <ol>
          {[texts.how1, texts.how2, texts.how3, texts.how4].map((step) => (
            <li key={step.id}>{t(step)}</li>
          ))}
        </ol>
        <h2 id="limits">{t(texts.limitsTitle)}</h2>
        <Limits page={page} limits={limits} />
        <p>{t(texts.limitsNote)}</p>
        <h2>{t(texts.lawTitle)}</h2>
        <ul>
          {[texts.law1, texts.law2, texts.law3, texts.law4].map((law) => (
            <li key={law.id}>{t(law)}</li>
          ))}
        </ul>
        <p>{t(texts.lawNote)}</p>
        <h2>{t(texts.elsewhereTitle)}</h2>
        <p>{t(texts.elsewhere)}</p>
        <h2 id="sumber">{t(siteTexts.shell.sources)}</h2>
        <Sources page={page} sources={sources} />
      </div>
    ),
  });
}

function Limits({ page: { t }, limits }: { page: PageContext; limits: SiteLimits }) {
  return (
    <table className="tg-table" aria-labelledby="limits">
      <thead>
        <tr>
          <th scope="col">{t(texts.columnWhat)}</th>
          <th scope="col">{t(texts.columnLimit)}</th>
        </tr>
      </thead>
      <tbody>
        {limits.rows.map((row) => (
          <tr key={row.what}>
            <th scope="row">{row.what}</th>
            <td>{row.limit}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sources({ page: { t }, sources }: { page: PageContext; sources: readonly SourceNotice[] }) {
  return (
    <ul>
      <li>{t(siteTexts.shell.areaSource)}</li>
      {sources.map((notice) => (
        <li key={notice.subject + notice.source}>
          {notice.subject}: {notice.url ? <a href={notice.url}>{notice.source}</a> : notice.source}.{' '}
          {t(texts.licence, { licence: notice.licence })}
        </li>
      ))}
    </ul>
  );
}
