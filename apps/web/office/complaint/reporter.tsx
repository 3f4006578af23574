import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, dataOf } from '../api/client';
import { keys } from '../api/queries';
import type { Complaint } from '../api/types';
import { texts, useLanguage } from '../text/language';
import { EraseReporter } from './erase-reporter';
import { ReasonForm } from './reason-form';

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
        <ReasonForm
          label={t(texts.complaint.revealReason)}
          action={t(texts.complaint.reveal)}
          sending={reveal.isPending}
          error={reveal.error}
          send={(reason) => reveal.mutate(reason)}
          close={() => setAsking(false)}
        />
      )}
    </>
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
