import { type ComponentType } from 'react';
import { Link, NavLink, useParams } from 'react-router';
import { DownloadButton, type ListName } from '../exports/download-button';
import { Learning } from '../learning/learning';
import { Quality } from '../learning/quality';
import { useUser } from '../session/signed-in';
import { texts, useLanguage, type Text } from '../text/language';
import { Policies } from '../policies/policies';
import { EditPolicy } from '../policies/policy-page';
import { useCurrentInSight } from '../ui/current-in-sight';
import { usePageTitle } from '../ui/page-title';
import { Empty } from '../ui/states';
import { AbsencesOfAll } from './absences';
import { Categories, EditCategory } from './categories';
import { EditPauseReason, PauseReasons } from './pause-reasons';
import { EditOpd, Opds } from './opds';
import { EditPost, PostEntries } from './posts';
import { NEW } from './record-page';
import { ReportRecipients } from './report-recipients';
import { Retention } from './retention';
import { RoutingRules } from './routing-rules';
import { EditRule } from './rule-form';
import { useListAddress } from './searched-list';
import { Templates } from './templates';
import { EditUser } from './user-form';
import { Users } from './users';

interface Section {
  title: Text;
  List: ComponentType;
  /** Absent where the list itself is what is edited. */
  Edit?: ComponentType<{ id: string }>;
  /** What it is called where it is taken along as a file, unless the list itself offers that. */
  download?: ListName;
}

/** What an administrator looks for together, by path. */
const groups: { title: Text; sections: Record<string, Section> }[] = [
  {
    title: texts.settings.ofOrganisation,
    sections: {
      opd: { title: texts.admin.opds, List: Opds, Edit: EditOpd },
      jabatan: { title: texts.escalation.posts, List: PostEntries, Edit: EditPost, download: 'posts' },
      ketidakhadiran: { title: texts.escalation.absences, List: AbsencesOfAll, download: 'absences' },
      pengguna: { title: texts.admin.users, List: Users, Edit: EditUser },
    },
  },
  {
    title: texts.settings.ofRouting,
    sections: {
      kategori: { title: texts.admin.categories, List: Categories, Edit: EditCategory },
      aturan: { title: texts.admin.rules, List: RoutingRules, Edit: EditRule, download: 'routing-rules' },
      pembelajaran: { title: texts.learning.title, List: Learning, download: 'routing-models' },
      'mutu-penyaluran': { title: texts.learning.quality, List: Quality },
    },
  },
  {
    title: texts.settings.ofTime,
    sections: {
      'batas-waktu': { title: texts.admin.policies, List: Policies, Edit: EditPolicy, download: 'sla-policies' },
      'alasan-jeda': { title: texts.admin.pauseReasons, List: PauseReasons, Edit: EditPauseReason },
    },
  },
  {
    title: texts.settings.ofMessages,
    sections: {
      pesan: { title: texts.notifications.templates, List: Templates },
      'laporan-bulanan': { title: texts.exports.recipients, List: ReportRecipients },
    },
  },
  {
    title: texts.privacy.group,
    sections: {
      'masa-simpan': { title: texts.privacy.title, List: Retention },
    },
  },
];

const sections = new Map(groups.flatMap((group) => Object.entries(group.sections)));

export function AdminPage() {
  const { t } = useLanguage();
  const user = useUser();
  const { section = 'opd', id } = useParams();
  const found = sections.get(section);
  usePageTitle(t(found?.title ?? texts.admin.title));
  const tabs = useCurrentInSight<HTMLElement>(section);
  if (user.role !== 'admin' && user.role !== 'auditor') return <Empty page title={t(texts.admin.forbidden)} />;
  return (
    <div className="tg-stack tg-stack--loose">
      <div>
        <h1>{t(texts.admin.title)}</h1>
        <p className="tg-soft">{t(texts.admin.lead)}</p>
      </div>
      <div className="of-settings">
        <nav className="of-tabs of-settings__nav" aria-label={t(texts.admin.title)} ref={tabs}>
          {groups.map((group) => (
            <Group key={group.title.id} {...group} open={section} />
          ))}
        </nav>
        {found && (id === undefined || found.Edit) ? (
          <SectionCard key={`${section}/${id ?? ''}`} section={found} path={section} id={id} />
        ) : (
          <Empty title={t(texts.notFound)} hint={t(texts.notFoundHint)} />
        )}
      </div>
    </div>
  );
}

function Group({ title, sections, open }: (typeof groups)[number] & { open: string }) {
  const { t } = useLanguage();
  return (
    <div className="of-settings__group">
      <p className="of-settings__title">{t(title)}</p>
      {Object.entries(sections).map(([path, { title }]) => (
        <NavLink
          key={path}
          to={`/pengaturan/${path}`}
          className="of-tab"
          aria-current={path === open ? 'page' : undefined}
        >
          {t(title)}
        </NavLink>
      ))}
    </div>
  );
}

function SectionCard({ section, path, id }: { section: Section; path: string; id: string | undefined }) {
  const { t } = useLanguage();
  const { title, List, Edit, download } = section;
  const list = useListAddress(`/pengaturan/${path}`);
  const heading = id === NEW ? t(texts.settings.newOne, { what: t(title) }) : t(title);
  return (
    <section className="tg-card" aria-labelledby="section">
      {id !== undefined && (
        <Link to={list} className="of-back">
          {t(texts.settings.backTo, { list: t(title) })}
        </Link>
      )}
      <div className="of-head">
        <h2 className="of-heading" id="section">
          {heading}
        </h2>
        {download && id === undefined && <DownloadButton list={download} of={heading} />}
      </div>
      {Edit && id !== undefined ? <Edit id={id} /> : <List />}
    </section>
  );
}
