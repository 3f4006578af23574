import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { keys } from '../api/queries';
import type { Complaint } from '../api/types';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { ReasonForm } from './reason-form';

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
  const erase = useMutation({
    mutationFn: (reason: string) =>
      api.POST('/api/v1/complaints/{number}/reporter/erasure', {
        params: { path: { number } },
        body: { reason, confirm: true },
      }),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.complaint(number) }),
  });
  return (
    <>
      <p>{t(words.eraseForHint)}</p>
      <ReasonForm
        label={t(words.eraseReason)}
        description={t(words.eraseReasonHint)}
        action={t(words.erase)}
        danger
        sending={erase.isPending}
        error={erase.error}
        send={(reason) => erase.mutate(reason)}
        close={close}
      />
    </>
  );
}
