import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api, dataOf } from '../api/client';
import { ApiProblem } from '../api/problem';
import { keys } from '../api/queries';
import type { Complaint } from '../api/types';
import { texts, useLanguage } from '../text/language';
import { ProblemNotice } from '../ui/states';
import { EraseReporter } from './erase-reporter';

/** The reporter, as far as this user may see: masked, hidden, or unknown to everybody. */
export function Reporter({ complaint }: { complaint: Complaint }) {
  const { t } = useLanguage();
  const { reporter } = complaint;
  return (
    <section className="tg-card" aria-labelledby="reporter">
      <h2 className="of-heading" id="reporter">
        {t(texts.complaint.reporter)}
      </h2>
      {complaint.confidential && (
        <div className="tg-notice" data-tone="warning">
          <p>{t(texts.complaint.confidential)}</p>
        </div>
      )}
      {complaint.anonymous && <p>{t(texts.complaint.anonymous)}</p>}
      {!complaint.anonymous && !reporter && <p>{t(texts.complaint.hidden)}</p>}
      {reporter?.masked.erasedAt && <p>{t(texts.privacy.erased)}</p>}
      {reporter && !reporter.masked.erasedAt && <Known number={complaint.number} reporter={reporter} />}
      <EraseReporter complaint={complaint} />
    </section>
  );
}

function useReveal(number: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => {
      const params = { path: { number } };
      return dataOf(api.POST('/api/v1/complaints/{number}/reporter/reveal', { params, body: { reason } }));
    },
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.complaint(number) }),
  });
}

/** What was revealed lives in this component only: it is in no cache and gone with the page. */
function Known({ number, reporter }: { number: string; reporter: NonNullable<Complaint['reporter']> }) {
  const { t } = useLanguage();
  const [asking, setAsking] = useState(false);
  const reveal = useReveal(number);
  const person = reveal.data ?? reporter.masked;
  return (
    <>
      <dl className="tg-facts tg-facts--wide">
        <Fact name={t(texts.complaint.name)} value={person.name} />
        <Fact name={t(texts.complaint.email)} value={person.email} />
        <Fact name={t(texts.complaint.phone)} value={person.phone} />
      </dl>
      <p className="tg-soft tg-small" role="status">
        {t(reveal.data ? texts.complaint.revealed : texts.complaint.masked)}
      </p>
      {reporter.revealable && !reveal.data && !asking && (
        <div>
          <Button variant="default" onClick={() => setAsking(true)}>
            {t(texts.complaint.reveal)}
          </Button>
        </div>
      )}
      {asking && !reveal.data && (
        <RevealForm
          send={(reason) => reveal.mutate(reason)}
          sending={reveal.isPending}
          error={reveal.error}
          close={() => setAsking(false)}
        />
      )}
    </>
  );
}

interface RevealFormProps {
  send: (reason: string) => void;
  sending: boolean;
  error: Error | null;
  close: () => void;
}

function RevealForm({ send, sending, error, close }: RevealFormProps) {
  const { t } = useLanguage();
  const [reason, setReason] = useState('');
  const atField = error instanceof ApiProblem ? error.fields.find((one) => one.field === 'reason')?.message : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(reason);
  };
  return (
    <form className="tg-form" onSubmit={submit}>
      {error && !atField && <ProblemNotice error={error} />}
      <Textarea
        label={t(texts.complaint.revealReason)}
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
        <Button type="submit" loading={sending}>
          {t(texts.complaint.reveal)}
        </Button>
        <Button variant="subtle" onClick={close}>
          {t(texts.cancel)}
        </Button>
      </div>
    </form>
  );
}

function Fact({ name, value }: { name: string; value: string | null }) {
  if (!value) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
