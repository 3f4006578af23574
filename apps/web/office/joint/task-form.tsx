import { Button, Textarea } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import type { LoadedComplaint } from '../api/queries';
import type { Contribution } from '../api/types';
import { FilesInput } from '../complaint/files-input';
import { filesOf, useUploads } from '../complaint/uploads';
import { useDraft } from '../session/drafts';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { SaveProblem } from '../ui/save-problem';
import { answerTo, errorOf, useSend, type TaskAction } from './send';

const words = texts.joint;
const labels = { complete: words.completeText, refuse: words.refuseText, withdraw: words.withdrawText };

interface Props {
  loaded: LoadedComplaint;
  task: Contribution;
  action: TaskAction;
  reload: () => Promise<unknown>;
  close?: (() => void) | undefined;
  saved: () => void;
}

/** What is typed, kept by the tab until it is sent. */
function useAnswer({ loaded, task, action, saved }: Props) {
  const user = useUser();
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = `${user.username}.${loaded.complaint.number}.${task.id}.${action}`;
  const [values, change, clearDraft] = useDraft(draft, { text: '', attachmentIds: '' });
  const files = filesOf(values.attachmentIds);
  const [missing, setMissing] = useState(false);
  const send = useSend(
    () => answerTo(loaded, task.id, action, { text: values.text.trim(), attachmentIds: files.map(({ id }) => id) }),
    () => {
      clearDraft();
      saved();
    },
    () => field.current?.focus(),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lacks = values.text.trim() === '';
    setMissing(lacks);
    if (lacks) field.current?.focus();
    else send.mutate();
  };
  const write = (text: string) => {
    setMissing(false);
    change({ text });
  };
  const keep = (all: typeof files) => change({ attachmentIds: JSON.stringify(all) });
  return { field, text: values.text, files, missing, send, submit, write, keep };
}

/** The answer to a task with its files, or the reason why there will be none. */
export function TaskForm(props: Props) {
  const { action, reload, close } = props;
  const { t } = useLanguage();
  const { field, text, files, missing, send, submit, write, keep } = useAnswer(props);
  const uploads = useUploads(files, keep);
  return (
    <form className="tg-form" onSubmit={submit} noValidate>
      {send.isError && (
        <SaveProblem conflictIsStale error={send.error} reload={() => reload().then(() => send.reset())} />
      )}
      <Textarea
        ref={field}
        name={`${action}-text`}
        label={t(labels[action])}
        description={t(words.officesOnly)}
        error={missing ? t(texts.form.required) : errorOf(send.error, ['text', 'reason'])}
        aria-required
        autosize
        minRows={action === 'complete' ? 4 : 2}
        maxRows={16}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
      />
      {action === 'complete' && (
        <FilesInput
          files={files}
          change={keep}
          uploads={uploads}
          hint={words.filesHint}
          error={errorOf(send.error, ['attachmentIds'])}
        />
      )}
      <div className="tg-cluster">
        <Button
          type="submit"
          variant={action === 'complete' ? 'filled' : 'default'}
          loading={send.isPending}
          disabled={uploads.busy}
        >
          {t(words[action])}
        </Button>
        {close && (
          <Button variant="subtle" onClick={close}>
            {t(texts.cancel)}
          </Button>
        )}
      </div>
    </form>
  );
}
