import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { ApiProblem } from '../api/problem';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { localDay } from '../time/jakarta';
import { ProblemNotice } from '../ui/states';
import { useInstruments, useScoreOf, useUnits, useUploadEvidence, type Choice } from './queries';

const words = texts.score;
const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.webp,.xlsx';

interface Props {
  choice: Choice;
  /** Chosen already, from where one came; else empty. */
  indicator: string;
  /** A kind of document; else empty. */
  wanted: string;
  close: () => void;
  done: () => void;
}

/** What is typed, and what the instrument makes of it: the kinds of documents depend on the indicator. */
function useEvidenceDraft({ choice, indicator, wanted, done }: Props) {
  const { opdCode } = useUser();
  const code = useScoreOf(choice).data?.instrument ?? '';
  const dimensions = useInstruments().data?.find((one) => one.code === code)?.dimensions ?? [];
  const [values, setValues] = useState({
    ...{ unitCode: choice.unit || (opdCode ?? ''), indicatorCode: indicator, kind: wanted, title: '', number: '' },
    ...{ date: localDay(new Date()), validUntil: '' },
  });
  const upload = useUploadEvidence(done);
  const proofs =
    dimensions.flatMap(({ indicators }) => indicators).find((one) => one.code === values.indicatorCode)?.proofs ?? [];
  const kind = proofs.some((proof) => proof.kind === values.kind) ? values.kind : (proofs[0]?.kind ?? '');
  const problems = upload.error instanceof ApiProblem ? upload.error.fields : [];
  const field = (name: keyof typeof values) => ({
    value: values[name],
    error: problems.find((problem) => problem.field === name)?.message,
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setValues((all) => ({ ...all, [name]: value }));
    },
  });
  const send = (file: File) => upload.mutate({ file, fields: { ...values, kind, instrument: code } });
  return { dimensions, proofs, kind, field, send, upload, isAtField: problems.length > 0 };
}

type Draft = ReturnType<typeof useEvidenceDraft>;

/** Everything that an assessor reads off a document, and the file itself. */
export function EvidenceForm(props: Props) {
  const { t } = useLanguage();
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState(false);
  const draft = useEvidenceDraft(props);
  const { field, upload } = draft;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(file === null);
    if (file) draft.send(file);
  };
  return (
    <form className="tg-form of-inset" onSubmit={submit} noValidate aria-label={t(words.upload)}>
      {upload.error && !draft.isAtField && <ProblemNotice error={upload.error} />}
      <WhatItProves draft={draft} />
      <TextInput label={t(words.documentTitle)} aria-required maxLength={200} {...field('title')} />
      <div className="of-choice">
        <TextInput label={`${t(words.number)} ${t(texts.form.optional)}`} maxLength={100} {...field('number')} />
        <TextInput type="date" label={t(words.date)} aria-required {...field('date')} />
        <TextInput
          type="date"
          label={`${t(words.validUntil)} ${t(texts.form.optional)}`}
          description={t(words.validUntilHint)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...field('validUntil')}
        />
      </div>
      <FileField file={file} choose={setFile} missing={missing && file === null} />
      <div className="tg-cluster">
        <Button type="submit" loading={upload.isPending}>
          {t(words.upload)}
        </Button>
        <Button variant="subtle" onClick={props.close}>
          {t(texts.cancel)}
        </Button>
      </div>
    </form>
  );
}

/** Of which unit, for which indicator, and as which of the kinds that it asks for. */
function WhatItProves({ draft: { dimensions, proofs, kind, field } }: { draft: Draft }) {
  const { t } = useLanguage();
  const { opdCode } = useUser();
  const units = useUnits().data ?? [];
  return (
    <div className="of-choice">
      <NativeSelect
        label={t(words.unit)}
        data={[
          ...(opdCode === null ? [{ value: '', label: t(words.allUnits) }] : []),
          ...units.map((unit) => ({ value: unit.code, label: unit.name })),
        ]}
        {...field('unitCode')}
      />
      <NativeSelect
        label={t(words.indicator)}
        data={[
          { value: '', label: '–' },
          ...dimensions
            .map((dimension) => ({
              group: dimension.name,
              items: dimension.indicators
                .filter((one) => !one.measured || one.proofs.length > 0)
                .map((one) => ({ value: one.code, label: one.name })),
            }))
            .reverse(),
        ]}
        {...field('indicatorCode')}
      />
      {proofs.length > 0 && (
        <NativeSelect
          label={t(words.kind)}
          data={proofs.map((proof) => ({ value: proof.kind, label: proof.name }))}
          {...field('kind')}
          value={kind}
        />
      )}
    </div>
  );
}

interface FileProps {
  file: File | null;
  choose: (file: File | null) => void;
  missing: boolean;
}

function FileField({ file, choose, missing }: FileProps) {
  const { t } = useLanguage();
  return (
    <div className="tg-field" data-invalid={missing ? true : undefined}>
      <span className="tg-field__label">{t(words.file)}</span>
      <p className="tg-field__hint" id="evidence-file-hint">
        {t(words.uploadHint)}
      </p>
      <div className="tg-cluster">
        <label className="tg-button tg-button--secondary">
          {t(words.chooseFile)}
          <input
            id="evidence-file"
            className="tg-hidden-visually"
            type="file"
            accept={ACCEPTED}
            aria-describedby="evidence-file-hint"
            onChange={(event) => choose(event.currentTarget.files?.[0] ?? null)}
          />
        </label>
        {file && <span>{file.name}</span>}
      </div>
      {missing && <p className="tg-field__error">{t(words.fileNeeded)}</p>}
    </div>
  );
}
