import './admin.css';
import { NavLink, useParams } from 'react-router';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { usePageTitle } from '../ui/page-title';
import { Empty } from '../ui/states';
import { Calendars, Categories, Opds, Users } from './lists';
import { Policies } from './policies';
import { RoutingRules } from './routing-rules';

/** The sections by their path; the first is shown without one. */
const sections = {
  opd: { title: texts.admin.opds, Content: Opds },
  kategori: { title: texts.admin.categories, Content: Categories },
  aturan: { title: texts.admin.rules, Content: RoutingRules },
  'batas-waktu': { title: texts.admin.policies, Content: Policies },
  kalender: { title: texts.admin.calendars, Content: Calendars },
  pengguna: { title: texts.admin.users, Content: Users },
} as const;

export function AdminPage() {
  const { t } = useLanguage();
  const user = useUser();
  const { section = 'opd' } = useParams();
  const found = Object.entries(sections).find(([path]) => path === section)?.[1];
  usePageTitle(t(found?.title ?? texts.admin.title));
  if (user.role !== 'admin' && user.role !== 'auditor') return <Empty title={t(texts.admin.forbidden)} />;
  return (
    <div className="tg-stack tg-stack--loose">
      <div>
        <h1>{t(texts.admin.title)}</h1>
        <p className="tg-soft">{t(texts.admin.lead)}</p>
      </div>
      <nav className="of-tabs" aria-label={t(texts.admin.title)}>
        {Object.entries(sections).map(([path, { title }]) => (
          <NavLink
            key={path}
            to={`/pengaturan/${path}`}
            className="of-tab"
            aria-current={path === section ? 'page' : undefined}
          >
            {t(title)}
          </NavLink>
        ))}
      </nav>
      {found ? (
        <section className="tg-card" aria-labelledby="section">
          <h2 className="of-heading" id="section">
            {t(found.title)}
          </h2>
          <found.Content />
        </section>
      ) : (
        <Empty title={t(texts.notFound)} hint={t(texts.notFoundHint)} />
      )}
    </div>
  );
}
