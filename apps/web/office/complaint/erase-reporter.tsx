import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import { ApiProblem } from '../api/problem';
import { keys } from '../api/queries';
import type { Complaint } from '../api/types';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { ProblemNotice } from '../ui/states';

const words = texts.privacy;
const over: readonly Complaint['status'][] = ['closed', 'rejected', 'merged'];

/** For who lost the tracking code, with which reporters do it themselves. Where nothing could come of it there is no button. */
export function EraseReporter({ complaint }: { complaint: Complaint }) {
  const { t } = useLanguage();
  const { role } = useUser();
  const [asking, setAsking] = useState(false);
  const mayErase = (role === 'verifier' || role === 'supervisor') && over.includes(complaint.status);
  if (!mayErase || complaint.anonymous || complaint.events.some(({ type }) => type === 'personal_data_erased'))
    return null;
  if (asking) return <EraseForm number={complaint.number} close={() => setAsking(false)} />;
  return (
    <div>
      <Button variant="subtle" onClick={() => setAsking(true)}>
        {t(words.eraseFor)}
      </Button>
    </div>
  );
}

function EraseForm({ number, close }: { number: string; close: () => void }) {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const [reason, setReason] = useState('');
  const erase = useMutation({
    mutationFn: () =>
      api.POST('/api/v1/complaints/{number}/reporter/erasure', {
        params: { path: { number } },
        body: { reason, confirm: true },
      }),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.complaint(number) }),
  });
  const { error } = erase;
  const atField =
    error instanceof ApiProblem ? error.fields.find(({ field }) => field === 'reason')?.message : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    erase.mutate();
  };
  return (
    <form className="tg-form" onSubmit={submit} noValidate>
      <p>{t(words.eraseForHint)}</p>
      {error && !atField && <ProblemNotice error={error} />}
      <Textarea
        label={t(words.eraseReason)}
        description={t(words.eraseReasonHint)}
        autosize
        minRows={2}
        autoFocus
        required
        withAsterisk={false}
        maxLength={500}
        error={atField}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="tg-cluster">
        <Button type="submit" variant="default" data-danger loading={erase.isPending}>
          {t(words.erase)}
        </Button>
        <Button variant="subtle" onClick={close}>
          {t(texts.cancel)}
        </Button>
      </div>
    </form>
  );
}
