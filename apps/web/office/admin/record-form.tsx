import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { ApiProblem } from '../api/problem';
import { keys } from '../api/queries';
import { hasDraft, useDraft, type DraftValues } from '../session/drafts';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { SaveProblem } from '../ui/save-problem';
import { useListAddress } from './searched-list';

/** What the fields of one record read and write. Names are those of the api's body, so that its errors find their field. */
export interface RecordFields<V extends DraftValues> {
  values: V;
  change: (patch: Partial<V>) => void;
  /** What the api said of `name` or of something within it. */
  errorAt: (name: string) => string | undefined;
}

interface Props<V extends DraftValues> {
  /** Part of the api's path, and of the cache's key. */
  collection: 'opds' | 'categories' | 'users' | 'routing-rules' | 'posts' | 'calendars' | 'pause-reasons';
  /** Null for a new record. */
  id: string | null;
  initial: V;
  /** Every name a field of this form shows errors for; what concerns none of them stands above the form. */
  names: readonly string[];
  send: (values: V) => Promise<unknown>;
  /** The newest version, after somebody else's change. */
  reload: () => Promise<unknown>;
  /** The list to go back to. */
  list: string;
  /** What the list calls the record once it is saved. */
  nameOf: (values: V) => string;
  children: (fields: RecordFields<V>) => ReactNode;
}

const within = (name: string, field: string): boolean => field === name || field.startsWith(`${name}.`);

function useSave<V extends DraftValues>(props: Props<V>, values: V, clear: () => void) {
  const { collection, nameOf, send } = props;
  const list = useListAddress(props.list);
  const cache = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => send(values),
    onSuccess: async () => {
      clear();
      await cache.invalidateQueries({ queryKey: keys.reference(collection) });
      await navigate(list, { state: { saved: nameOf(values) } });
    },
  });
}

/** What is typed, kept by the tab until it is saved, and what the api said of it. */
function useRecord<V extends DraftValues>(props: Props<V>) {
  const { collection, id, initial } = props;
  const user = useUser();
  const form = useRef<HTMLFormElement>(null);
  const draft = `${user.username}.${collection}.${id ?? 'new'}`;
  const [found, setFound] = useState(() => hasDraft(draft));
  const [values, change, clear] = useDraft(draft, initial);
  const save = useSave(props, values, clear);
  const problems = save.error instanceof ApiProblem ? save.error.fields : [];
  useEffect(() => {
    if (save.error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus();
  }, [save.error]);
  const discard = () => {
    clear();
    setFound(false);
  };
  return { form, found, values, change, clear, discard, save, problems };
}

/** The form of one record of the settings: drafts, errors at their fields, somebody else's change in between. */
export function RecordForm<V extends DraftValues>(props: Props<V>) {
  const { names, reload, children } = props;
  const list = useListAddress(props.list);
  const { t } = useLanguage();
  const editable = useUser().role === 'admin';
  const navigate = useNavigate();
  const { form, found, values, change, clear, discard, save, problems } = useRecord(props);
  const ofNoField = problems.filter(({ field }) => !names.some((name) => within(name, field)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const leave = () => {
    clear();
    void navigate(list);
  };
  return (
    <form className="tg-form of-record" ref={form} onSubmit={submit} noValidate>
      {found && <DraftFound discard={discard} />}
      {save.error && (
        <SaveProblem error={save.error} reload={() => reload().then(() => save.reset())}>
          {ofNoField.map(({ field, message }) => (
            <p key={field}>{message}</p>
          ))}
        </SaveProblem>
      )}
      <fieldset className="of-record__fields" disabled={!editable || save.isPending}>
        {children({
          values,
          change,
          errorAt: (name) => problems.find(({ field }) => within(name, field))?.message,
        })}
      </fieldset>
      {editable && (
        <div className="tg-cluster">
          <Button type="submit" loading={save.isPending}>
            {t(texts.save)}
          </Button>
          <Button variant="subtle" onClick={leave}>
            {t(texts.cancel)}
          </Button>
        </div>
      )}
    </form>
  );
}

/** What was typed earlier and never sent is there again; it should be seen to be no part of the record yet. */
function DraftFound({ discard }: { discard: () => void }) {
  const { t } = useLanguage();
  return (
    <div className="tg-notice" role="status">
      <div className="tg-stack tg-stack--tight">
        <p>{t(texts.settings.draftFound)}</p>
        <div>
          <Button variant="default" onClick={discard}>
            {t(texts.settings.discard)}
          </Button>
        </div>
      </div>
    </div>
  );
}
