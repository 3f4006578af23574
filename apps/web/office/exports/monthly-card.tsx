import { Button, Checkbox, Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, dataOf } from '../api/client';
import { useUser } from '../session/signed-in';
import { periodInWords } from '../score/period-in-words';
import { texts, useLanguage } from '../text/language';
import { ProblemNotice } from '../ui/states';
import { Outcome } from './download-button';
import { fileAddress, useJob, useMonthlyReports } from './queries';
import { sizeInWords } from './exports-page';

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
  const { t, lang } = useLanguage();
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
          data={months.map((month) => ({ value: month, label: periodInWords(month, lang) }))}
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
      <Kept />
    </section>
  );
}

/** The regency's own reports: a record, which stays when other files are gone. */
function Kept() {
  const { t, lang } = useLanguage();
  const { data } = useMonthlyReports();
  if (!data) return null;
  return (
    <>
      <h3 className="of-subheading">{t(words.monthlyKept)}</h3>
      {data.items.length === 0 && <p className="tg-soft">{t(words.monthlyNone)}</p>}
      <ul className="of-kept">
        {data.items.map(({ id, params, fileName, fileSize }) => (
          <li key={id}>
            <a href={fileAddress(id)} download>
              {typeof params['period'] === 'string' ? periodInWords(params['period'], lang) : fileName}
            </a>{' '}
            <span className="tg-soft tg-small">PDF{fileSize === null ? '' : `, ${sizeInWords(fileSize, lang)}`}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
