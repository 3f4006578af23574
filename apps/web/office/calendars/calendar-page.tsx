import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { api, dataOf } from '../api/client';
import { ApiProblem } from '../api/problem';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { usePageTitle } from '../ui/page-title';
import { Said } from '../ui/said';
import { Fetching, ProblemNotice } from '../ui/states';
import { Effect } from './effect';
import { HoursEditor } from './hours-editor';
import { LocalDays } from './local-days';
import { calendarKeys, useCalendar, type CalendarBody, type CalendarDetail, type CalendarHours } from './queries';
import { usePreviewedChange } from './use-previewed-change';
import { YearView } from './year-view';

const { calendars } = texts;

export function CalendarPage() {
  const { t } = useLanguage();
  const { code = '' } = useParams();
  const calendar = useCalendar(code);
  usePageTitle(calendar.data?.name ?? t(calendars.title));
  return (
    <div className="tg-stack tg-stack--loose">
      <div>
        <Link to="/kalender" className="of-back">
          {t(calendars.backTo)}
        </Link>
        <h1>{calendar.data?.name ?? code}</h1>
      </div>
      <Fetching query={calendar} />
      {calendar.data && (
        <>
          <YearView code={code} />
          <Editor calendar={calendar.data} />
        </>
      )}
    </div>
  );
}

const draftOf = ({ name, timeZone, ignoresHolidays, versions, holidays }: CalendarDetail): CalendarBody => ({
  ...{ name, timeZone, ignoresHolidays, versions, holidays },
});

/** Without a name rather than with an empty one. */
const sent = (draft: CalendarBody): CalendarBody => ({
  ...draft,
  versions: draft.versions.map(({ name, ...hours }) => (name?.trim() ? { ...hours, name: name.trim() } : hours)),
});

function useChange(calendar: CalendarDetail) {
  const params = { path: { code: calendar.code } };
  const [touched, setTouched] = useState<CalendarBody | null>(null);
  const draft = touched ?? draftOf(calendar);
  const change = usePreviewedChange({
    preview: () => dataOf(api.POST('/api/v1/calendars/{code}/preview', { params, body: sent(draft) })),
    apply: (reason) => {
      const headers = { 'If-Match': `"${calendar.version}"` };
      return dataOf(api.PUT('/api/v1/calendars/{code}', { params, headers, body: { ...sent(draft), reason } }));
    },
    stale: [calendarKeys],
    startAnew: () => setTouched(null),
  });
  const edit = (patch: Partial<CalendarBody>) => {
    setTouched({ ...draft, ...patch });
    change.forget();
  };
  return { ...change, draft, isTouched: touched !== null, edit };
}

function Editor({ calendar }: { calendar: CalendarDetail }) {
  const { t } = useLanguage();
  const isAdmin = useUser().role === 'admin';
  const change = useChange(calendar);
  const { draft, edit, preview } = change;
  return (
    <section className="tg-stack" aria-labelledby="hours">
      <h2 className="of-heading" id="hours">
        {t(calendars.hours)}
      </h2>
      <Said text={change.apply.isSuccess ? t(calendars.applied) : ''} />
      <Versions change={change} disabled={!isAdmin} />
      {isAdmin && <AddHours add={(hours) => edit({ versions: [...draft.versions, hours] })} last={draft.versions[0]} />}
      <LocalDays days={draft.holidays ?? []} disabled={!isAdmin} change={(holidays) => edit({ holidays })} />
      <Checkbox
        label={t(calendars.ignoresHolidays)}
        description={t(calendars.ignoresHolidaysHint)}
        disabled={!isAdmin}
        checked={draft.ignoresHolidays ?? false}
        onChange={(event) => edit({ ignoresHolidays: event.currentTarget.checked })}
      />
      {preview.error && (
        <ProblemNotice error={preview.error}>
          {fieldsOf(preview.error).map(({ field, message }) => (
            <p key={field}>{message}</p>
          ))}
        </ProblemNotice>
      )}
      {isAdmin && !preview.data && (
        <div>
          <Button loading={preview.isPending} disabled={!change.isTouched} onClick={() => preview.mutate()}>
            {t(calendars.preview)}
          </Button>
        </div>
      )}
      <Effect of={change} />
    </section>
  );
}

const fieldsOf = (error: Error | null) => (error instanceof ApiProblem ? error.fields : []);

/** The weekly hours, each version with what is wrong in it. */
function Versions({ change, disabled }: { change: ReturnType<typeof useChange>; disabled: boolean }) {
  const { draft, edit, preview } = change;
  const fields = fieldsOf(preview.error);
  const errorOf = (index: number) => (path: string) =>
    fields.find(({ field }) => /^versions[[.](\d+)/.exec(field)?.[1] === String(index) && field.includes(path))
      ?.message;
  const put = (index: number, hours: CalendarHours) =>
    edit({ versions: draft.versions.map((one, at) => (at === index ? hours : one)) });
  return draft.versions.map((hours, index) => (
    <HoursEditor
      // Versions have no identity of their own; they are edited in place.
      key={index}
      hours={hours}
      disabled={disabled}
      errorAt={errorOf(index)}
      change={(changed) => put(index, changed)}
      remove={() => edit({ versions: draft.versions.filter((_one, at) => at !== index) })}
    />
  ));
}

function AddHours({ add, last }: { add: (hours: CalendarHours) => void; last: CalendarHours | undefined }) {
  const { t } = useLanguage();
  const today = new Date().toISOString().slice(0, 10);
  const weekly = last?.weekly ?? {};
  return (
    <div className="tg-cluster">
      <Button variant="default" onClick={() => add({ validFrom: today, validUntil: today, name: '', weekly })}>
        {t(calendars.addTemporary)}
      </Button>
      <Button variant="default" onClick={() => add({ validFrom: today, weekly })}>
        {t(calendars.addStanding)}
      </Button>
    </div>
  );
}
