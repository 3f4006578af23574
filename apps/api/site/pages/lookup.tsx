import { siteTexts } from '@tanggap/platform';
import type { PageContext } from '../page-context';
import { CodeForm } from '../parts/code-form';
import { renderPage } from '../parts/shell';
import { Title } from '../parts/title';

const texts = siteTexts.track;

/** The page that asks for a code, again when nothing answers to it. */
export function lookupPage(page: PageContext, value: string, problem?: string): string {
  const { t } = page;
  return renderPage({
    page,
    title: `${problem ? t(siteTexts.shell.errorPrefix) : ''}${t(texts.title)}`,
    description: t(texts.lead),
    noindex: problem !== undefined,
    children: (
      <>
        <Title title={t(texts.title)} lead={t(texts.lead)} />
        <div className="tg-stack tg-stack--loose">
          <div className="tg-card">
            <CodeForm page={page} value={value} problems={problem === undefined ? [] : [problem]} />
          </div>
          <p className="tg-small tg-soft">{t(texts.lost)}</p>
        </div>
      </>
    ),
  });
}
