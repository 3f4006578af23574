import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { calendarKeys } from '../calendars/queries';
import { isReason, ReasonField } from '../calendars/reason-field';
import { texts, useLanguage } from '../text/language';
import { SaveProblem } from '../ui/save-problem';
import { policyKeys, retirePolicy } from './queries';
import type { PolicyScope } from './scope';

const words = texts.policies;

/** Giving up special limits asks for its reason first; nothing that was promised moves by it. */
export function RetirePolicy({ scope, version }: { scope: PolicyScope; version: number }) {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const reload = () => Promise.all([policyKeys, calendarKeys].map((queryKey) => cache.invalidateQueries({ queryKey })));
  const retire = useMutation({
    mutationFn: () => retirePolicy(scope, version, reason.trim()),
    onSuccess: async () => {
      await reload();
      await navigate('/pengaturan/batas-waktu');
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    retire.mutate();
  };
  return (
    <details className="tg-card tg-card--flat">
      <summary>{t(words.retire)}</summary>
      <form className="tg-form" onSubmit={submit}>
        <p className="tg-soft">{t(words.retireHint)}</p>
        {retire.error && <SaveProblem error={retire.error} reload={reload} />}
        <ReasonField value={reason} change={setReason} />
        <div>
          <Button
            type="submit"
            variant="default"
            className="tg-button--danger"
            loading={retire.isPending}
            disabled={!isReason(reason)}
          >
            {t(words.retire)}
          </Button>
        </div>
      </form>
    </details>
  );
}
