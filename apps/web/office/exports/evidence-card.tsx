import { Button, Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, dataOf } from '../api/client';
import { useOpds } from '../api/reference-queries';
import { useUnits } from '../score/queries';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { ProblemNotice } from '../ui/states';
import { Outcome } from './download-button';
import { useJob } from './queries';

const words = texts.exports;

/** The four quarters of the year and of the one before, the newest first, and both years. */
function periodsOf(year: number): string[] {
  return [year, year - 1].flatMap((one) => [`${one}`, ...[4, 3, 2, 1].map((quarter) => `${one}-Q${quarter}`)]);
}

/** The OPDs and what is a part of one, such as a puskesmas; of an OPD's head the own ones alone. */
function useChoices(opdCode: string | null): { value: string; label: string }[] {
  const opds = useOpds().data ?? [];
  const units = useUnits().data ?? [];
  const codes = new Set(opds.map(({ code }) => code));
  const own = opdCode === null ? opds : opds.filter(({ code }) => code === opdCode);
  const parts = units.filter(({ code }) => !codes.has(code));
  return [...own, ...parts].map(({ code, name }) => ({ value: code, label: name }));
}

/** One button for each OPD or puskesmas and period. */
export function EvidenceCard({ year }: { year: number }) {
  const { t } = useLanguage();
  const user = useUser();
  const choices = useChoices(user.opdCode);
  const [opd, setOpd] = useState<string | null>(user.opdCode);
  const [period, setPeriod] = useState(`${year}`);
  const ask = useMutation({
    mutationFn: (body: { opd: string; period: string }) => dataOf(api.POST('/api/v1/evidence-packs', { body })),
  });
  const job = useJob(ask.data?.id ?? null).data;
  if (!['supervisor', 'admin', 'auditor', 'opd_head'].includes(user.role)) return null;
  return (
    <section className="tg-card" aria-labelledby="evidence">
      <h2 className="of-heading" id="evidence">
        {t(words.evidenceTitle)}
      </h2>
      <p className="tg-soft">{t(words.evidenceLead)}</p>
      <div className="of-evidence">
        {(user.opdCode === null || choices.length > 1) && (
          <Select
            label={t(words.evidenceUnit)}
            searchable
            data={choices}
            allowDeselect={false}
            value={opd}
            onChange={setOpd}
          />
        )}
        <Select
          label={t(words.period)}
          data={periodsOf(year)}
          value={period}
          allowDeselect={false}
          onChange={(value) => setPeriod(value ?? period)}
        />
        <Button
          variant="default"
          disabled={opd === null}
          loading={ask.isPending}
          onClick={() => opd !== null && ask.mutate({ opd, period })}
        >
          {t(words.evidenceMake)}
        </Button>
      </div>
      {ask.isError && <ProblemNotice error={ask.error} />}
      {job && <Outcome job={job} />}
    </section>
  );
}
