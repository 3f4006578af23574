import { Button, NumberInput, Select, Textarea } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import type { LoadedComplaint } from '../api/queries';
import { useOpds } from '../api/reference-queries';
import { useDraft } from '../session/drafts';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { SaveProblem } from '../ui/save-problem';
import { askTo, errorOf, useSend } from './send';

const words = texts.joint;
const LONGEST_DAYS = 60;

interface Props {
  loaded: LoadedComplaint;
  reload: () => Promise<unknown>;
  close: () => void;
  saved: (opd: string) => void;
}

const nothing = { opdCode: '', text: '', workingDays: '' };
type Name = keyof typeof nothing;

/** What is typed, kept by the tab until it is sent, and what is wrong with it. */
function useAskDraft({ loaded, saved }: Props) {
  const { t } = useLanguage();
  const user = useUser();
  const form = useRef<HTMLFormElement>(null);
  const { complaint } = loaded;
  const [values, change, clearDraft] = useDraft(`${user.username}.${complaint.number}.contributions`, nothing);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const taken = [complaint.opd?.code, ...complaint.contributions.filter(isOpen).map(({ opd }) => opd.code)];
  const opds = (useOpds().data ?? []).filter(({ active, code }) => active && !taken.includes(code));
  const focus = (names: readonly string[]) =>
    form.current?.querySelector<HTMLElement>(names.map((name) => `[name="${name}"]`).join(', '))?.focus();
  const { opdCode, text, workingDays } = values;
  const send = useSend(
    () => askTo(loaded, { opdCode, text, ...(workingDays === '' ? {} : { workingDays: Number(workingDays) }) }),
    () => {
      clearDraft();
      saved(opds.find(({ code }) => code === opdCode)?.name ?? opdCode);
    },
    focus,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lacking = (['opdCode', 'text'] as const).filter((name) => values[name].trim() === '');
    setMissing(lacking);
    if (lacking.length > 0) focus(lacking);
    else send.mutate();
  };
  const field = (name: Name) => ({
    name,
    error: missing.includes(name) ? t(texts.form.required) : errorOf(send.error, [name]),
  });
  const put = (name: Name, value: string) => {
    setMissing((before) => before.filter((one) => one !== name));
    change({ [name]: value });
  };
  return { form, values, opds, send, submit, field, put };
}

/** Which OPD is asked for what and until when; not the lead, and not whom an open task is with already. */
export function AskForm(props: Props) {
  const { t } = useLanguage();
  const draft = useAskDraft(props);
  const { send } = draft;
  return (
    <form className="tg-form" ref={draft.form} onSubmit={draft.submit} noValidate>
      <p className="tg-soft tg-small">{t(words.askHint)}</p>
      {send.isError && (
        <SaveProblem conflictIsStale error={send.error} reload={() => props.reload().then(() => send.reset())} />
      )}
      <Fields draft={draft} />
      <div className="tg-cluster">
        <Button type="submit" variant="default" loading={send.isPending}>
          {t(words.send)}
        </Button>
        <Button variant="subtle" onClick={props.close}>
          {t(texts.cancel)}
        </Button>
      </div>
      <p className="tg-soft tg-small">{t(texts.form.draftKept)}</p>
    </form>
  );
}

function Fields({ draft: { values, opds, field, put } }: { draft: ReturnType<typeof useAskDraft> }) {
  const { t } = useLanguage();
  return (
    <>
      <Select
        {...field('opdCode')}
        label={t(words.opd)}
        aria-required
        autoFocus
        searchable
        placeholder={t(texts.form.choose)}
        data={opds.map(({ code, name }) => ({ value: code, label: name }))}
        value={values.opdCode || null}
        onChange={(code) => put('opdCode', code ?? '')}
      />
      <Textarea
        {...field('text')}
        label={t(words.text)}
        description={t(words.officesOnly)}
        aria-required
        autosize
        minRows={3}
        maxRows={16}
        maxLength={2000}
        value={values.text}
        onChange={(event) => put('text', event.currentTarget.value)}
      />
      <NumberInput
        {...field('workingDays')}
        label={`${t(words.days)} ${t(texts.form.optional)}`}
        description={t(words.daysHint)}
        min={1}
        max={LONGEST_DAYS}
        allowDecimal={false}
        value={values.workingDays === '' ? '' : Number(values.workingDays)}
        onChange={(days) => put('workingDays', String(days))}
      />
    </>
  );
}

const isOpen = ({ status }: { status: string }): boolean => status === 'open';
