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

/** Which OPD is asked for what and until when; not the lead, and not whom an open task is with already. */
export function AskForm({ loaded, reload, close, saved }: Props) {
  const { t } = useLanguage();
  const user = useUser();
  const form = useRef<HTMLFormElement>(null);
  const { complaint } = loaded;
  const [values, change, clearDraft] = useDraft(`${user.username}.${complaint.number}.contributions`, {
    opdCode: '',
    text: '',
    workingDays: '',
  });
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
  const errorAt = (name: string) => (missing.includes(name) ? t(texts.form.required) : errorOf(send.error, [name]));
  const put = (name: keyof typeof values, value: string) => {
    setMissing((before) => before.filter((one) => one !== name));
    change({ [name]: value });
  };
  return (
    <form className="tg-form" ref={form} onSubmit={submit} noValidate>
      <p className="tg-soft tg-small">{t(words.askHint)}</p>
      {send.isError && (
        <SaveProblem conflictIsStale error={send.error} reload={() => reload().then(() => send.reset())} />
      )}
      <Select
        name="opdCode"
        label={t(words.opd)}
        error={errorAt('opdCode')}
        aria-required
        autoFocus
        searchable
        placeholder={t(texts.form.choose)}
        data={opds.map(({ code, name }) => ({ value: code, label: name }))}
        value={opdCode || null}
        onChange={(code) => put('opdCode', code ?? '')}
      />
      <Textarea
        name="text"
        label={t(words.text)}
        description={t(words.officesOnly)}
        error={errorAt('text')}
        aria-required
        autosize
        minRows={3}
        maxRows={16}
        maxLength={2000}
        value={text}
        onChange={(event) => put('text', event.currentTarget.value)}
      />
      <NumberInput
        name="workingDays"
        label={`${t(words.days)} ${t(texts.form.optional)}`}
        description={t(words.daysHint)}
        error={errorAt('workingDays')}
        min={1}
        max={LONGEST_DAYS}
        allowDecimal={false}
        value={workingDays === '' ? '' : Number(workingDays)}
        onChange={(days) => put('workingDays', String(days))}
      />
      <div className="tg-cluster">
        <Button type="submit" variant="default" loading={send.isPending}>
          {t(words.send)}
        </Button>
        <Button variant="subtle" onClick={close}>
          {t(texts.cancel)}
        </Button>
      </div>
      <p className="tg-soft tg-small">{t(texts.form.draftKept)}</p>
    </form>
  );
}

const isOpen = ({ status }: { status: string }): boolean => status === 'open';
