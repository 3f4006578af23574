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

/** Everything that an assessor reads off a document, and the file itself. */
export function EvidenceForm({ choice, indicator, wanted, close, done }: Props) {
  const { t } = useLanguage();
  const { opdCode } = useUser();
  const units = useUnits().data ?? [];
  const code = useScoreOf(choice).data?.instrument ?? '';
  const instrument = useInstruments().data?.find((one) => one.code === code);
  const [file, setFile] = useState<File | null>(null);
  const [values, setValues] = useState({
    ...{ unitCode: choice.unit || (opdCode ?? ''), indicatorCode: indicator, kind: wanted, title: '', number: '' },
    ...{ date: localDay(new Date()), validUntil: '' },
  });
  const upload = useUploadEvidence(done);
  const [missing, setMissing] = useState(false);
  const indicators = (instrument?.dimensions ?? []).flatMap((dimension) => dimension.indicators);
  const proofs = indicators.find((one) => one.code === values.indicatorCode)?.proofs ?? [];
  const kind = proofs.some((proof) => proof.kind === values.kind) ? values.kind : (proofs[0]?.kind ?? '');
  const fields = upload.error instanceof ApiProblem ? upload.error.fields : [];
  const field = (name: keyof typeof values) => ({
    value: values[name],
    error: fields.find((problem) => problem.field === name)?.message,
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setValues((all) => ({ ...all, [name]: value }));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(file === null);
    if (file) upload.mutate({ file, fields: { ...values, kind, instrument: code } });
  };
  return (
    <form className="tg-form of-inset" onSubmit={submit} noValidate aria-label={t(words.upload)}>
      {upload.error && fields.length === 0 && <ProblemNotice error={upload.error} />}
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
            ...(instrument?.dimensions ?? [])
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
      <div className="tg-field" data-invalid={missing && file === null ? true : undefined}>
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
              onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
            />
          </label>
          {file && <span>{file.name}</span>}
        </div>
        {missing && file === null && <p className="tg-field__error">{t(words.fileNeeded)}</p>}
      </div>
      <div className="tg-cluster">
        <Button type="submit" loading={upload.isPending}>
          {t(words.upload)}
        </Button>
        <Button variant="subtle" onClick={close}>
          {t(texts.cancel)}
        </Button>
      </div>
    </form>
  );
}
