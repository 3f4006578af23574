import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { Rows } from '../ui/rows';
import { api, dataOf } from '../api/client';
import { texts, useLanguage } from '../text/language';
import { usePageTitle } from '../ui/page-title';
import { ProblemNotice } from '../ui/states';
import { dayInWords } from './days';
import { Effect } from './effect';
import { calendarKeys, useDecreeVersion, type ParsedDecree } from './queries';
import { usePreviewedChange } from './use-previewed-change';

const { calendars } = texts;

/** openapi-fetch sends what `bodySerializer` makes of a body; a form keeps the file as it is. */
const parseFile = (file: File) =>
  dataOf(
    api.POST('/api/v1/holiday-decrees/parse', {
      body: { file: file.name },
      bodySerializer: () => {
        const form = new FormData();
        form.append('file', file);
        return form;
      },
    }),
  );

/** Import of a decree: the file as it was read, what it moves, and then it is applied with a reason. */
export function DecreePage() {
  const { t } = useLanguage();
  usePageTitle(t(calendars.importDecree));
  const parse = useMutation({ mutationFn: parseFile });
  return (
    <div className="tg-stack tg-stack--loose">
      <div>
        <Link to="/kalender" className="of-back">
          {t(calendars.backTo)}
        </Link>
        <h1>{t(calendars.importDecree)}</h1>
      </div>
      <div className="tg-card tg-field">
        <label className="tg-field__label" htmlFor="decree-file">
          {t(calendars.file)}
        </label>
        <p className="tg-field__hint" id="decree-file-hint">
          {t(calendars.fileHint)}
        </p>
        <input
          id="decree-file"
          className="tg-input"
          type="file"
          accept=".csv,.ics,text/csv,text/calendar"
          aria-describedby="decree-file-hint"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) parse.mutate(file);
          }}
        />
      </div>
      {parse.error && <ProblemNotice error={parse.error} />}
      {parse.data && <Parsed key={parse.submittedAt} parsed={parse.data} />}
    </div>
  );
}

function Parsed({ parsed }: { parsed: ParsedDecree }) {
  const { t } = useLanguage();
  const { year, holidays, problems } = parsed;
  return (
    <>
      {problems.length > 0 && (
        <div className="tg-notice" data-tone="warning" role="status">
          <div>
            <p className="tg-notice__title">{t(calendars.problems, { count: problems.length })}</p>
            <ul>
              {problems.map(({ line, message }) => (
                <li key={`${line}.${message}`}>{t(calendars.line, { line, message })}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
      {year === null || holidays.length === 0 ? (
        <p>{t(calendars.nothingRead)}</p>
      ) : (
        <DecreeDraft year={year} parsed={parsed} />
      )}
    </>
  );
}

function useImport(year: number, body: { title: string; holidays: ParsedDecree['holidays'] }) {
  const version = useDecreeVersion(year);
  const params = { path: { year } };
  const change = usePreviewedChange({
    preview: () => dataOf(api.POST('/api/v1/holiday-decrees/{year}/preview', { params, body })),
    apply: (reason) => {
      const headers = { 'If-Match': `"${version.data}"` };
      return dataOf(api.PUT('/api/v1/holiday-decrees/{year}', { params, headers, body: { ...body, reason } }));
    },
    stale: [calendarKeys],
  });
  return { ...change, isReady: version.isSuccess };
}

function DecreeDraft({ year, parsed: { title: found, holidays } }: { year: number; parsed: ParsedDecree }) {
  const { t } = useLanguage();
  const [title, setTitle] = useState(found ?? '');
  const change = useImport(year, { title, holidays });
  const { isReady, preview, forget } = change;
  if (change.apply.isSuccess) {
    return (
      <div className="tg-notice" data-tone="success" role="status">
        <p>{t(calendars.applied)}</p>
      </div>
    );
  }
  return (
    <>
      <section className="tg-card tg-stack" aria-labelledby="read">
        <h2 className="of-heading" id="read">
          {t(calendars.read, { count: holidays.length, year })}
        </h2>
        <p className="tg-soft">{t(calendars.replacesYear, { year })}</p>
        <TextInput
          label={t(calendars.decreeTitle)}
          description={t(calendars.decreeTitleHint)}
          required
          minLength={2}
          maxLength={200}
          value={title}
          onChange={(event) => {
            setTitle(event.currentTarget.value);
            forget();
          }}
        />
        <DaysOff days={holidays} />
        {preview.error && <ProblemNotice error={preview.error} />}
        {!preview.data && (
          <div>
            <Button
              loading={preview.isPending}
              disabled={!isReady || title.trim().length < 2}
              onClick={() => preview.mutate()}
            >
              {t(calendars.preview)}
            </Button>
          </div>
        )}
      </section>
      <Effect of={change} />
    </>
  );
}

function DaysOff({ days }: { days: ParsedDecree['holidays'] }) {
  const { t, lang } = useLanguage();
  return (
    <Rows
      rows={days}
      id={({ date }) => date}
      heading={t(calendars.date)}
      name={({ date }) => dayInWords(date, lang)}
      columns={[
        { label: t(calendars.kind), cell: ({ kind }) => t(calendars.kinds[kind]) },
        { label: t(calendars.dayName), cell: ({ name }) => name },
      ]}
    />
  );
}
