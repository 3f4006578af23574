import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { texts, useLanguage } from '../text/language';
import { momentInWords } from '../time/jakarta';
import { SaveProblem } from '../ui/save-problem';
import type { Preview } from './queries';
import { isReason, ReasonField } from './reason-field';

const { calendars } = texts;

/** As `usePreviewedChange` gives it. */
interface PreviewedChange {
  preview: { data: Pick<Preview, 'sentence' | 'examples'> | undefined };
  apply: { mutate: (reason: string) => void; isPending: boolean; error: Error | null };
  /** The newest version, after somebody else's change. */
  reload: () => Promise<unknown>;
}

/** What a change moves, in words, and the one button that applies it with its reason; nothing before it was asked for. */
export function Effect({ of: { preview, ...change } }: { of: PreviewedChange }) {
  return preview.data && <Shown preview={preview.data} {...change} />;
}

type ShownProps = Omit<PreviewedChange, 'preview'> & { preview: Pick<Preview, 'sentence' | 'examples'> };

function Shown({ preview, apply, reload }: ShownProps) {
  const { t } = useLanguage();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    apply.mutate(reason.trim());
  };
  return (
    <form className="tg-card tg-stack" onSubmit={submit} aria-labelledby="effect">
      <h2 className="of-heading" id="effect">
        {t(calendars.effect)}
      </h2>
      <p className="of-effect" role="status">
        {preview.sentence}.
      </p>
      {preview.examples.length > 0 && <Examples examples={preview.examples} />}
      {apply.error && <SaveProblem error={apply.error} reload={reload} />}
      <ReasonField value={reason} change={setReason} />
      <div>
        <Button type="submit" loading={apply.isPending} disabled={!isReason(reason)}>
          {t(calendars.apply)}
        </Button>
      </div>
    </form>
  );
}

function Examples({ examples }: { examples: Preview['examples'] }) {
  const { t, word, lang } = useLanguage();
  return (
    <details>
      <summary>{t(calendars.examples)}</summary>
      <table className="tg-table tg-table--cards">
        <thead>
          <tr>
            <th scope="col">{t(calendars.complaint)}</th>
            <th scope="col">{t(calendars.clock)}</th>
            <th scope="col">{t(calendars.before)}</th>
            <th scope="col">{t(calendars.after)}</th>
          </tr>
        </thead>
        <tbody>
          {examples.map(({ complaint, clock, before, after }) => (
            <tr key={`${complaint}.${clock}.${before}`}>
              <th scope="row">
                <Link to={`/laporan/${complaint}`}>{complaint}</Link>
              </th>
              <td data-label={t(calendars.clock)}>{word('clock', clock)}</td>
              <td data-label={t(calendars.before)}>{momentInWords(new Date(before), lang)}</td>
              <td data-label={t(calendars.after)}>{momentInWords(new Date(after), lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
