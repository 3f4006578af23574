import { siteTexts, type Text } from '@tanggap/platform';
import type { PageContext } from '../page-context';
import { CodeForm } from '../parts/code-form';
import { renderPage } from '../parts/shell';
import { Title } from '../parts/title';
import type { SiteLimits } from '../reference';

const texts = siteTexts.home;

export function homePage(page: PageContext, limits: SiteLimits): string {
  const { t } = page;
  const lead = t(texts.lead, { regency: page.regency });
  return renderPage({
    page,
    title: t(texts.title),
    description: lead,
    wide: true,
    children: (
      <>
        <Title title={t(texts.heading)} lead={lead} />
        <div className="site-doors">
          <section className="tg-card" aria-labelledby="write">
            <h2 id="write">{t(texts.writeTitle)}</h2>
            <p>{t(texts.writeHint)}</p>
            <a className="tg-button tg-button--block site-doors__action" href="/lapor">
              {t(texts.writeButton)}
            </a>
          </section>
          <section className="tg-card" aria-labelledby="track">
            <h2 id="track">{t(texts.trackTitle)}</h2>
            <p>{t(texts.trackHint)}</p>
            <CodeForm page={page} value="" problems={[]} secondary />
          </section>
        </div>
        <WhatNext page={page} limits={limits} />
        <Privacy page={page} />
      </>
    ),
  });
}

function WhatNext({ page: { t }, limits }: { page: PageContext; limits: SiteLimits }) {
  const words = {
    verification: limits.complaint.verification,
    first_response: limits.complaint.first_response,
    complaint: limits.complaint.resolution,
    information_request: limits.information_request.resolution,
  };
  const steps: [Text, Text][] = [
    [texts.step1Title, texts.step1],
    [texts.step2Title, texts.step2],
    [texts.step3Title, texts.step3],
  ];
  return (
    <section className="site-section" aria-labelledby="next">
      <h2 id="next">{t(texts.nextTitle)}</h2>
      <ol className="site-steps">
        {steps.map(([title, text]) => (
          <li key={title.id} className="site-steps__step">
            <h3>{t(title)}</h3>
            <p>{t(text, words)}</p>
          </li>
        ))}
      </ol>
      <p className="tg-small tg-soft">
        {t(texts.lawNote)} <a href="/tentang">{t(texts.moreLimits)}</a>
      </p>
    </section>
  );
}

function Privacy({ page: { t } }: { page: PageContext }) {
  return (
    <section className="site-section" aria-labelledby="privacy">
      <h2 id="privacy">{t(texts.privacyTitle)}</h2>
      <p>{t(texts.privacyLead)}</p>
      <PrivacyChoices t={t} />
      <p className="tg-small">
        <a href="/privasi">{t(texts.morePrivacy)}</a>
      </p>
    </section>
  );
}

/** The three ways to be known, in words for somebody who is afraid. */
export function PrivacyChoices({ t }: { t: PageContext['t'] }) {
  const choices: [string, Text, Text][] = [
    ['named', texts.namedTitle, texts.named],
    ['confidential', texts.confidentialTitle, texts.confidential],
    ['anonymous', texts.anonymousTitle, texts.anonymous],
  ];
  return (
    <dl className="site-choices">
      {choices.map(([code, title, text]) => (
        <div key={code} className="tg-card tg-card--flat">
          <dt>
            <span className="tg-flag" data-flag={code}>
              {t(title)}
            </span>
          </dt>
          <dd>{t(text)}</dd>
        </div>
      ))}
    </dl>
  );
}
