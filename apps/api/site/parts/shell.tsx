import type { ReactElement, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { siteTexts, type Lang, type Text } from '@tanggap/platform';
import type { PageContext } from '../page-context';

const texts = siteTexts.shell;

/** One gringsing scale; as a data URI it costs no request and no 404. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='7' fill='%230a464c'/%3E%3Cg fill='none' stroke='%23d9a15f' stroke-width='3'%3E%3Cpath d='M5 9a11 11 0 0 0 22 0'/%3E%3Ccircle cx='16' cy='9' r='2' fill='%23d9a15f' stroke='none'/%3E%3C/g%3E%3C/svg%3E";

interface ShellProps {
  page: PageContext;
  title: string;
  /** For search engines and links sent by chat; pages that belong to one citizen have none and are not indexed. */
  description?: string;
  noindex?: boolean;
  /** Wide pages use the whole width; forms and texts keep a readable line. */
  wide?: boolean;
  children: ReactNode;
}

/** The whole document, ready to be sent. */
export function renderPage(props: ShellProps): string {
  return `<!doctype html>${renderToStaticMarkup(<Shell {...props} />)}`;
}

/** A part of a page that is open already. */
export const renderPart = (part: ReactElement): string => renderToStaticMarkup(part);

function Shell({ page, title, description, noindex, wide, children }: ShellProps) {
  const { t, lang, assets } = page;
  return (
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · ${t(texts.name)} ${page.regency}`}</title>
        {description && <meta name="description" content={description} />}
        {noindex && <meta name="robots" content="noindex, nofollow" />}
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="icon" href={ICON} />
        {assets.styles.map((style) => (
          <link key={style} rel="stylesheet" href={style} />
        ))}
        {assets.script && <script type="module" src={assets.script} />}
      </head>
      <body>
        <a className="tg-skip" href="#isi">
          {t(texts.skip)}
        </a>
        <div className="tg-shell">
          <Band page={page} />
          <main className={wide ? 'tg-shell__main' : 'tg-shell__main tg-shell__main--narrow'} id="isi" tabIndex={-1}>
            {page.demo && <DemoNotice page={page} />}
            {children}
          </main>
          <Footer page={page} />
        </div>
      </body>
    </html>
  );
}

function Band({ page }: { page: PageContext }) {
  const { t, path } = page;
  const link = (href: string, text: Text) => (
    <a className="tg-band__link" href={href} aria-current={path === href ? 'page' : undefined}>
      {t(text)}
    </a>
  );
  return (
    <header>
      <div className="tg-band">
        <div className="tg-band__row">
          <a className="tg-band__brand" href="/">
            <span>
              <span className="tg-band__name">{t(texts.name)}</span>
              <span className="tg-band__place">{page.regency}</span>
            </span>
          </a>
          <nav className="tg-band__nav" aria-label={t(texts.mainNav)}>
            {link('/lapor', texts.report)}
            {link('/lacak', texts.track)}
            <LanguageSwitch page={page} />
          </nav>
        </div>
      </div>
      <div className="tg-scales" aria-hidden="true" />
    </header>
  );
}

export const otherLanguage = (page: PageContext): Lang => (page.lang === 'id' ? 'en' : 'id');

function LanguageSwitch({ page }: { page: PageContext }) {
  const other = otherLanguage(page);
  return (
    <a className="tg-band__link" href={page.otherLanguage} lang={other} hrefLang={other} data-language="">
      {page.t(texts.otherLanguage)}
    </a>
  );
}

function DemoNotice({ page: { t } }: { page: PageContext }) {
  return (
    <div className="tg-notice site-demo" data-tone="warning">
      <div>
        <p className="tg-notice__title">{t(texts.demoTitle)}</p>
        <p>{t(texts.demo)}</p>
      </div>
    </div>
  );
}

function Footer({ page: { t } }: { page: PageContext }) {
  return (
    <footer className="tg-footer">
      <div className="tg-footer__row">
        <nav className="tg-cluster" aria-label={t(texts.footerNav)}>
          <a href="/tentang">{t(texts.about)}</a>
          <a href="/transparansi">{t(texts.transparency)}</a>
          <a href="/privasi">{t(texts.privacy)}</a>
          <a href="/office/" rel="nofollow">
            {t(texts.office)}
          </a>
        </nav>
        <p className="tg-small">{t(texts.areaSource)}</p>
      </div>
    </footer>
  );
}
