import { Link } from 'react-router';
import { ListTable } from '../admin/list-table';
import { NextPage } from '../ui/more';
import { Rows } from '../ui/rows';
import { ListHead } from '../admin/searched-list';
import { useCalendars } from '../api/reference-queries';
import { DownloadButton } from '../exports/download-button';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { usePolicyWords } from '../policies/policy-words';
import { momentInWords } from '../time/jakarta';
import { usePageTitle } from '../ui/page-title';
import { Fetching } from '../ui/states';
import { CALENDARS } from './new-calendar-page';
import { useDecrees, useSlaChanges, type SlaChange } from './queries';

const { calendars, admin } = texts;

/** What deadlines are computed by: calendars, decrees, and who changed them. */
export function CalendarsPage() {
  const { t } = useLanguage();
  usePageTitle(t(calendars.title));
  return (
    <div className="tg-stack tg-stack--loose">
      <div>
        <h1>{t(calendars.title)}</h1>
        <p className="tg-soft">{t(calendars.lead)}</p>
      </div>
      <section className="tg-card" aria-label={t(calendars.title)}>
        <ListHead path={CALENDARS} create={t(calendars.newOne)}>
          <DownloadButton list="calendars" of={t(calendars.title)} />
        </ListHead>
        <ListTable
          query={useCalendars()}
          id={(calendar) => calendar.code}
          name={(calendar) => <Link to={`${CALENDARS}/${calendar.code}`}>{calendar.name}</Link>}
          columns={[
            { label: t(admin.code), cell: (calendar) => <code className="tg-code">{calendar.code}</code> },
            { label: t(admin.timeZone), cell: (calendar) => calendar.timeZone },
            {
              label: t(admin.holidays),
              cell: (calendar) => t(calendar.ignoresHolidays ? admin.holidaysIgnored : admin.holidaysKept),
            },
          ]}
        />
      </section>
      <Decrees />
      <Changes />
    </div>
  );
}

function Decrees() {
  const { t } = useLanguage();
  const decrees = useDecrees();
  const isAdmin = useUser().role === 'admin';
  return (
    <section className="tg-card tg-stack" aria-labelledby="decrees">
      <div className="of-head">
        <h2 className="of-heading" id="decrees">
          {t(calendars.decrees)}
        </h2>
        <DownloadButton list="holiday-decrees" of={t(calendars.decrees)} />
      </div>
      <p className="tg-soft">{t(calendars.decreesHint)}</p>
      <Fetching query={decrees} />
      {decrees.data && (
        <Rows
          rows={decrees.data}
          id={({ year }) => String(year)}
          heading={t(calendars.year)}
          name={({ year }) => year}
          columns={[
            { label: t(calendars.decree), cell: ({ title }) => title },
            { label: t(calendars.daysOff), cell: ({ holidays }) => holidays.length },
          ]}
        />
      )}
      {isAdmin && (
        <div>
          <Link to="/kalender/keputusan/impor" className="tg-button tg-button--secondary">
            {t(calendars.importDecree)}
          </Link>
        </div>
      )}
    </section>
  );
}

function Changes() {
  const { t } = useLanguage();
  const changes = useSlaChanges();
  const items = changes.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="tg-card tg-stack" aria-labelledby="changes">
      <div className="of-head">
        <h2 className="of-heading" id="changes">
          {t(calendars.changes)}
        </h2>
        <DownloadButton list="sla-changes" of={t(calendars.changes)} />
      </div>
      <Fetching query={changes} />
      {changes.data && items.length === 0 && <p className="tg-soft">{t(calendars.noChanges)}</p>}
      <ol className="tg-timeline">
        {items.map((change) => (
          <Change key={change.id} change={change} />
        ))}
      </ol>
      <NextPage query={changes} />
    </section>
  );
}

function Change({ change }: { change: SlaChange }) {
  const { t, lang } = useLanguage();
  const inWords = usePolicyWords();
  const { kind, code, policy, by, at, reason, impact } = change;
  return (
    <li className="tg-timeline__item" data-visibility="public">
      <p className="tg-timeline__title">{policy ? inWords.change(policy) : t(calendars.changeKinds[kind], { code })}</p>
      <p className="tg-timeline__meta">
        {t(calendars.changedBy, { name: by.name, at: momentInWords(new Date(at), lang) })}
      </p>
      {reason && <p>{reason}</p>}
      {impact && <p className="tg-soft">{impact.sentence}.</p>}
    </li>
  );
}
