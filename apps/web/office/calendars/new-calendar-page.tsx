import { Link } from 'react-router';
import { RecordCode } from '../admin/coded-records';
import { ChoiceField, LineField, SwitchField } from '../admin/fields';
import { RecordForm } from '../admin/record-form';
import { api } from '../api/client';
import { useCalendars } from '../api/reference-queries';
import type { Calendar } from '../api/types';
import { texts, useLanguage } from '../text/language';
import { usePageTitle } from '../ui/page-title';
import { Fetching } from '../ui/states';

export const CALENDARS = '/kalender';
const { calendars, admin } = texts;

/** For an OPD with hours of its own: it begins with those of another calendar, which are then edited on its page. */
export function NewCalendarPage() {
  const { t } = useLanguage();
  const existing = useCalendars();
  usePageTitle(t(calendars.newOne));
  return (
    <div className="tg-stack tg-stack--loose">
      <div>
        <Link to={CALENDARS} className="of-back">
          {t(calendars.backTo)}
        </Link>
        <h1>{t(calendars.newOne)}</h1>
        <p className="tg-soft">{t(calendars.newHint)}</p>
      </div>
      <section className="tg-card" aria-label={t(calendars.newOne)}>
        <Fetching query={existing} />
        {existing.data && <NewCalendarForm existing={existing.data} />}
      </section>
    </div>
  );
}

const startValues = (like: string) => ({ code: '', name: '', like, ignoresHolidays: false });
type Values = ReturnType<typeof startValues>;

function NewCalendarForm({ existing }: { existing: readonly Calendar[] }) {
  const { t } = useLanguage();
  const initial = startValues(existing[0]?.code ?? '');
  const send = ({ code, name, like, ignoresHolidays }: Values) => {
    const versions = existing.find((one) => one.code === like)?.versions ?? [];
    return api.POST('/api/v1/calendars', { body: { code: code.trim(), name, ignoresHolidays, versions } });
  };
  return (
    <RecordForm
      collection="calendars"
      id={null}
      list={CALENDARS}
      initial={initial}
      names={Object.keys(initial)}
      reload={() => Promise.resolve()}
      send={send}
      nameOf={({ name }) => name}
    >
      {(fields) => (
        <>
          <RecordCode fields={fields} fixed={false} />
          <LineField fields={fields} name="name" label={t(admin.name)} />
          <ChoiceField
            fields={fields}
            name="like"
            label={t(calendars.hoursLike)}
            options={existing.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <SwitchField
            fields={fields}
            name="ignoresHolidays"
            label={t(calendars.ignoresHolidays)}
            hint={t(calendars.ignoresHolidaysHint)}
          />
        </>
      )}
    </RecordForm>
  );
}
