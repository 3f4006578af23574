import { Button, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { ApiProblem } from '../api/problem';
import { texts, useLanguage } from '../text/language';
import { ProblemNotice } from '../ui/states';

interface Props {
  label: string;
  description?: string;
  action: string;
  /** What it does never comes back. */
  danger?: boolean;
  sending: boolean;
  error: Error | null;
  send: (reason: string) => void;
  close: () => void;
}

/** What may only be done with a reason, which goes on record. */
export function ReasonForm({ label, description, action, danger = false, sending, error, send, close }: Props) {
  const { t } = useLanguage();
  const [reason, setReason] = useState('');
  const atField =
    error instanceof ApiProblem ? error.fields.find(({ field }) => field === 'reason')?.message : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(reason);
  };
  return (
    <form className="tg-form" onSubmit={submit} noValidate>
      {error && !atField && <ProblemNotice error={error} />}
      <Textarea
        label={label}
        description={description}
        autosize
        minRows={2}
        autoFocus
        required
        withAsterisk={false}
        error={atField}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="tg-cluster">
        <Button type="submit" loading={sending} {...(danger ? { variant: 'default', 'data-danger': true } : {})}>
          {action}
        </Button>
        <Button variant="subtle" onClick={close}>
          {t(texts.cancel)}
        </Button>
      </div>
    </form>
  );
}
