import { Button, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import { ApiProblem } from '../api/problem';
import type { DeadlineRequest } from '../api/types';
import { useDraft } from '../session/drafts';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { ProblemNotice } from '../ui/states';
import { useDecide } from './queries';

const words = texts.decisions;

interface Props {
  request: Pick<DeadlineRequest, 'id'>;
  number: string;
  approve: boolean;
  close: () => void;
  decided: (said: string) => void;
}

/** Approving takes two taps; a refusal says why, to the colleagues. */
export function DecisionForm({ request, number, approve, close, decided }: Props) {
  const { t } = useLanguage();
  const user = useUser();
  const draft = `${user.username}.${request.id}.${approve ? 'approve' : 'refuse'}`;
  const [values, change, clear] = useDraft(draft, { note: '' });
  const decide = useDecide(() => {
    clear();
    decided(t(approve ? words.approved : words.refused, { number }));
  });
  const problem =
    decide.error instanceof ApiProblem ? decide.error.fields.find(({ field }) => field === 'note') : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    decide.mutate({ number, id: request.id, approve, note: values.note });
  };
  const label = t(approve ? words.approveNote : words.refuseNote);
  return (
    <form className="tg-form" onSubmit={submit} noValidate>
      {decide.error && !problem && <ProblemNotice error={decide.error} />}
      {approve && <p className="tg-soft tg-small">{t(words.toCitizen)}</p>}
      <Textarea
        name="note"
        label={approve ? `${label} ${t(texts.form.optional)}` : label}
        description={t(words.noteHint)}
        error={problem?.message}
        aria-required={!approve}
        autoFocus
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1000}
        value={values.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <div className="tg-cluster">
        <Button type="submit" loading={decide.isPending}>
          {t(approve ? words.approve : words.refuse)}
        </Button>
        <Button variant="subtle" onClick={close}>
          {t(texts.cancel)}
        </Button>
      </div>
    </form>
  );
}
