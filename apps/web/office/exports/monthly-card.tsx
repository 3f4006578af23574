import { Button, Checkbox, Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, dataOf } from '../api/client';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { ProblemNotice } from '../ui/states';
import { Outcome } from './download-button';
import './exports.css';
import { useJob } from './queries';

const words = texts.exports;
const MONTHS = 12;

/** The latest first. */
function monthsUntil(year: number, month: number): string[] {
  return Array.from({ length: MONTHS }, (_, nth) => {
    const at = year * 12 + month - 1 - nth;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

/** @param day today, YYYY-MM-DD */
export function MonthlyCard({ day }: { day: string }) {
  const { t } = useLanguage();
  const { role } = useUser();
  const months = monthsUntil(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
  const [period, setPeriod] = useState(months[1] ?? '');
  const [tell, setTell] = useState(false);
  const ask = useMutation({
    mutationFn: () => dataOf(api.POST('/api/v1/monthly-reports', { body: { period, tell } })),
  });
  const job = useJob(ask.data?.id ?? null).data;
  if (!['supervisor', 'admin', 'auditor'].includes(role)) return null;
  return (
    <section className="tg-card" aria-labelledby="monthly">
      <h2 className="of-heading" id="monthly">
        {t(words.monthlyTitle)}
      </h2>
      <p className="tg-soft">{t(words.monthlyLead)}</p>
      <div className="of-evidence">
        <Select
          label={t(words.month)}
          data={months}
          value={period}
          allowDeselect={false}
          onChange={(value) => setPeriod(value ?? period)}
        />
        <Button variant="default" loading={ask.isPending} onClick={() => ask.mutate()}>
          {t(words.monthlyMake)}
        </Button>
      </div>
      <Checkbox
        label={t(words.monthlyTell)}
        checked={tell}
        onChange={(event) => setTell(event.currentTarget.checked)}
      />
      {ask.isError && <ProblemNotice error={ask.error} />}
      {job && <Outcome job={job} />}
    </section>
  );
}
