import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { ApiProblem } from '../api/problem';
import { keys, type LoadedComplaint } from '../api/queries';
import { useDraft } from '../session/drafts';
import { useUser } from '../session/signed-in';
import { texts, useLanguage, words, type Text } from '../text/language';
import { SaveProblem } from '../ui/save-problem';
import { ActionInput } from './action-input';
import { actionFields, missingFields, type ActionName, type ActionValues } from './actions';
import { sendAction } from './send-action';
import { PublicDraft } from './public-texts';
import { filesOf, useUploads } from './uploads';

/** Under which the tab keeps what this user is typing for this action. */
export const draftKey = (user: { username: string }, complaint: { number: string }, action: ActionName): string =>
  `${user.username}.${complaint.number}.${action}`;

interface Props {
  action: ActionName;
  loaded: LoadedComplaint;
  reload: () => Promise<unknown>;
  close: () => void;
  saved: () => void;
}

const EMPTY: ActionValues = {
  categoryCode: '',
  opdCode: '',
  proposedOpdCode: '',
  officer: '',
  reason: '',
  until: '',
  text: '',
  into: '',
  parts: '',
  attachmentIds: '',
};

function startValues(action: ActionName, { complaint }: LoadedComplaint): ActionValues {
  const opdCode = complaint.opd?.code ?? '';
  // After a return that is the OPD which the last one proposed.
  const proposed = opdCode === '' ? (complaint.routing.proposedOpdCode ?? '') : opdCode;
  if (action === 'verify') return { ...EMPTY, categoryCode: complaint.category?.code ?? '', opdCode: proposed };
  return action === 'assign' ? { ...EMPTY, opdCode } : EMPTY;
}

/** A pause beyond what the cap leaves: whoever presses the button knows that it is a request. */
const needsApproval = (action: ActionName, { pauseAllowance }: LoadedComplaint['complaint'], { until }: ActionValues) =>
  action === 'pause' && pauseAllowance !== null && until > (pauseAllowance.until ?? '');

/** What is typed, kept by the tab until it is sent, and what is wrong with it. */
function useAction({ action, loaded, saved }: Props) {
  const { t } = useLanguage();
  const user = useUser();
  const form = useRef<HTMLFormElement>(null);
  const cache = useQueryClient();
  const { complaint, etag } = loaded;
  const [values, change, clearDraft] = useDraft(draftKey(user, complaint, action), startValues(action, loaded));
  const [missing, setMissing] = useState<readonly string[]>([]);
  const focusFirst = (names: readonly string[]) => {
    const fields = [...(form.current?.querySelectorAll<HTMLElement>('[name]') ?? [])];
    fields.find((field) => names.includes(field.getAttribute('name') ?? ''))?.focus();
  };
  const send = useMutation({
    mutationFn: () => sendAction(action, complaint, etag, values),
    onSuccess: async () => {
      clearDraft();
      saved();
      await cache.invalidateQueries({ queryKey: keys.complaints });
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.fields.length > 0) focusFirst(error.fields.map((one) => one.field));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lacking = missingFields(action, values);
    setMissing(lacking);
    if (lacking.length > 0) focusFirst(lacking);
    else send.mutate();
  };
  const errorAt = (name: string): string | undefined => {
    const problem = send.error instanceof ApiProblem ? send.error.fields.find((one) => one.field === name) : undefined;
    return problem?.message ?? (missing.includes(name) ? t(texts.form.required) : undefined);
  };
  const put = (name: keyof ActionValues, value: string) => {
    setMissing((before) => before.filter((one) => one.split('.')[0] !== name));
    change({ [name]: value });
  };
  return { form, values, change, put, send, submit, errorAt };
}

export function ActionForm(props: Props) {
  const { action, loaded, reload, close } = props;
  const { t, word } = useLanguage();
  const { complaint } = loaded;
  const { form, values, change, put, send, submit, errorAt } = useAction(props);
  const uploads = useUploads(filesOf(values.attachmentIds), (files) =>
    change({ attachmentIds: JSON.stringify(files) }),
  );
  const hint: Record<ActionName, Text> = words.actionHint;
  return (
    <form className="tg-form" ref={form} onSubmit={submit} noValidate>
      <p className="tg-soft tg-small">{t(hint[action])}</p>
      {send.isError && (
        <SaveProblem conflictIsStale error={send.error} reload={() => reload().then(() => send.reset())} />
      )}
      {!send.isError && !complaint.allowedActions.includes(action) && (
        <div className="tg-notice" data-tone="warning" role="alert">
          <p>{t(texts.form.goneAction)}</p>
        </div>
      )}
      {actionFields[action].map((field, index) => (
        <ActionInput
          key={field.name}
          field={field}
          values={values}
          complaint={complaint}
          errorAt={errorAt}
          autoFocus={index === 0}
          uploads={uploads}
          change={(value) => put(field.name, value)}
        />
      ))}
      {(action === 'respond' || action === 'resolve') && <PublicDraft complaint={complaint} text={values.text} />}
      {action === 'verify' && <PublicDraft complaint={complaint} text={complaint.subject} />}
      <div className="tg-cluster">
        <Button type="submit" loading={send.isPending} disabled={uploads.busy}>
          {needsApproval(action, complaint, values) ? t(texts.decisions.askApproval) : word('action', action)}
        </Button>
        <Button variant="subtle" onClick={close}>
          {t(texts.cancel)}
        </Button>
      </div>
      <p className="tg-soft tg-small">{t(texts.form.draftKept)}</p>
    </form>
  );
}
