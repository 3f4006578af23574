import { Button, Checkbox, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import { DownloadButton } from '../exports/download-button';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { dateInWords, momentShort } from '../time/jakarta';
import { NextPage } from '../ui/more';
import { Said } from '../ui/said';
import { Empty, Fetching, ProblemNotice } from '../ui/states';
import { Completeness } from './completeness';
import { EvidenceForm } from './evidence-form';
import { useEvidence, useInstruments, useWithdraw, type Choice, type Evidence } from './queries';

const words = texts.score;

/** What is lacking, the documents in force in the period, and the form for a new one. */
export function EvidenceSection({ choice }: { choice: Choice }) {
  const [params] = useSearchParams();
  const indicator = params.get('indikator') ?? '';
  return (
    <div className="tg-stack">
      <Completeness choice={choice} indicator={indicator} />
      <Documents choice={choice} indicator={indicator} wanted={params.get('dokumen') ?? ''} />
    </div>
  );
}

interface DocumentsProps {
  choice: Choice;
  indicator: string;
  /** The kind that is lacking, where one came from its gap; else empty. */
  wanted: string;
}

function Documents({ choice, indicator, wanted }: DocumentsProps) {
  const { t } = useLanguage();
  const { role } = useUser();
  const [withdrawn, setWithdrawn] = useState(false);
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (wanted === '') return;
    setOpen(true);
    place.current?.scrollIntoView({ block: 'start' });
  }, [wanted, indicator, choice.unit]);
  const mayChange = role !== 'auditor';
  const listed = { unit: choice.unit, period: choice.period, indicator };
  return (
    <section className="tg-card" aria-labelledby="evidence" ref={place}>
      <div className="tg-cluster tg-cluster--between">
        <h2 className="of-heading" id="evidence">
          {t(words.evidence)}
        </h2>
        <div className="tg-cluster">
          <DownloadButton list="evidence" of={t(words.evidence)} filter={{ ...listed, withdrawn: String(withdrawn) }} />
          {mayChange && !open && <Button onClick={() => setOpen(true)}>{t(words.upload)}</Button>}
        </div>
      </div>
      <p className="tg-soft">{t(words.evidenceLead)}</p>
      <Said text={said} />
      {open && (
        <EvidenceForm
          key={`${choice.unit} ${indicator} ${wanted}`}
          choice={choice}
          indicator={indicator}
          wanted={wanted}
          close={() => setOpen(false)}
          done={() => {
            setOpen(false);
            setSaid(t(words.uploaded));
          }}
        />
      )}
      <Checkbox
        label={t(words.showWithdrawn)}
        checked={withdrawn}
        onChange={(event) => setWithdrawn(event.currentTarget.checked)}
      />
      <List choice={choice} indicator={indicator} withdrawn={withdrawn} mayChange={mayChange} />
    </section>
  );
}

interface ListProps {
  choice: Choice;
  indicator: string;
  withdrawn: boolean;
  mayChange: boolean;
}

function List({ choice, indicator, withdrawn, mayChange }: ListProps) {
  const { t } = useLanguage();
  const evidence = useEvidence({ unit: choice.unit, period: choice.period, indicator, withdrawn });
  const items = evidence.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Fetching query={evidence} />
      {evidence.isSuccess && items.length === 0 && <Empty title={t(words.noEvidence)} hint={t(words.noEvidenceHint)} />}
      <ul className="of-documents">
        {items.map((item) => (
          <Document key={item.id} item={item} mayChange={mayChange} />
        ))}
      </ul>
      <NextPage query={evidence} />
    </>
  );
}

function useNames(item: Evidence) {
  const instrument = useInstruments().data?.find(({ code }) => code === item.instrumentCode);
  const indicator = instrument?.dimensions
    .flatMap(({ indicators }) => indicators)
    .find(({ code }) => code === item.indicatorCode);
  const proof = indicator?.proofs.find(({ kind }) => kind === item.kind);
  return { indicator: indicator?.name ?? item.indicatorCode, kind: proof?.name ?? null };
}

function Document({ item, mayChange }: { item: Evidence; mayChange: boolean }) {
  const { t, lang } = useLanguage();
  const { opdCode } = useUser();
  const names = useNames(item);
  const [asking, setAsking] = useState(false);
  const day = (iso: string): string => dateInWords(new Date(`${iso}T12:00:00+07:00`), lang);
  const mine = opdCode === null || item.unitCode !== null;
  return (
    <li className="of-document">
      <div className="of-document__what">
        <a href={`/api/v1/compliance/evidence/${item.id}/file`} target="_blank" rel="noreferrer">
          {item.title}
        </a>
        <p className="tg-small">
          {[names.kind, item.number, item.unitName ?? t(words.allUnits)].filter(Boolean).join(' · ')}
        </p>
        <p className="tg-soft tg-small">{names.indicator}</p>
        <p className="tg-soft tg-small">
          {t(words.valid, { from: day(item.validFrom), until: item.validUntil ? day(item.validUntil) : t(words.open) })}{' '}
          · {t(words.by, { who: item.uploadedBy, when: momentShort(new Date(item.uploadedAt), lang) })}
        </p>
        {item.withdrawnAt && (
          <p className="tg-small">
            {t(words.withdrawn, { who: item.withdrawnBy ?? '', reason: item.withdrawalReason ?? '' })}
          </p>
        )}
        {asking && <Withdrawal id={item.id} close={() => setAsking(false)} />}
      </div>
      {mayChange && mine && !item.withdrawnAt && !asking && (
        <Button variant="subtle" onClick={() => setAsking(true)} aria-label={`${t(words.withdraw)}: ${item.title}`}>
          {t(words.withdraw)}
        </Button>
      )}
    </li>
  );
}

function Withdrawal({ id, close }: { id: string; close: () => void }) {
  const { t } = useLanguage();
  const [reason, setReason] = useState('');
  const withdraw = useWithdraw();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    withdraw.mutate({ id, reason });
  };
  return (
    <form className="tg-form" onSubmit={submit} noValidate>
      {withdraw.error && <ProblemNotice error={withdraw.error} />}
      <TextInput
        label={t(words.withdrawReason)}
        aria-required
        autoFocus
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="tg-cluster">
        <Button type="submit" loading={withdraw.isPending}>
          {t(words.withdraw)}
        </Button>
        <Button variant="subtle" onClick={close}>
          {t(texts.cancel)}
        </Button>
      </div>
    </form>
  );
}
