import { siteTexts, type Text } from '@tanggap/platform';
import type { PageContext } from '../page-context';
import { renderPage } from '../parts/shell';
import { Title } from '../parts/title';
import { PrivacyChoices } from './home';

const texts = siteTexts.privacy;

/** @param years how long personal data are kept after the end of a report */
export function privacyPage(page: PageContext, years: number): string {
  const { t } = page;
  const list = (...items: Text[]) => (
    <ul>
      {items.map((item) => (
        <li key={item.id}>{t(item)}</li>
      ))}
    </ul>
  );
  return renderPage({
    page,
    title: t(texts.title),
    description: t(texts.lead),
    children: (
      <div className="tg-stack tg-stack--loose site-text">
        <Title title={t(texts.title)} lead={t(texts.lead)} />
        <h2>{t(texts.choicesTitle)}</h2>
        <PrivacyChoices t={t} />
        <h2>{t(texts.keptTitle)}</h2>
        {list(texts.kept1, texts.kept2, texts.kept3)}
        <h2>{t(texts.whyTitle)}</h2>
        <p>{t(texts.why)}</p>
        <h2>{t(texts.longTitle)}</h2>
        <p>{t(texts.long1, { years })}</p>
        <p>{t(texts.long2)}</p>
        <h2>{t(texts.rightsTitle)}</h2>
        <p>{t(texts.rights, { link: t(siteTexts.ownData.link) })}</p>
        <ul>
          <li>{t(texts.rights1)}</li>
          <li>{t(texts.rights2)}</li>
          <li>{t(texts.rights3)}</li>
          <li>{t(texts.rights4, { years })}</li>
        </ul>
        <p>
          <a href={`/lacak${page.langQuery}`}>{t(texts.rightsFind)}</a>
        </p>
        <p>{t(texts.rightsLost)}</p>
        <h2>{t(texts.publicTitle)}</h2>
        {list(texts.public1, texts.public2, texts.public3)}
        <h2>{t(texts.notKeptTitle)}</h2>
        {list(texts.notKept1, texts.notKept2, texts.notKept3)}
        <h2>{t(texts.cautionTitle)}</h2>
        {list(texts.caution1, texts.caution2, texts.caution3)}
        <h2>{t(texts.whoTitle)}</h2>
        <p>{t(texts.who)}</p>
        <h2>{t(texts.cookiesTitle)}</h2>
        <p>{t(texts.cookies)}</p>
      </div>
    ),
  });
}
