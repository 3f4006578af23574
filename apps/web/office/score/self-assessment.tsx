import { Button, Checkbox, NumberInput, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { DownloadButton } from '../exports/download-button';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { localDay, momentShort } from '../time/jakarta';
import { useNow } from '../time/now';
import { Said } from '../ui/said';
import { Empty, Failure, Loading, ProblemNotice } from '../ui/states';
import { Assessed } from './completeness';
import { useNumbers } from './numbers';
import { useCompleteness, useEvidence, useForm, useSubmit, type Answers, type Choice, type Form } from './queries';

const words = texts.score;

/** What a unit says of itself, one dimension at a time. */
export function SelfAssessmentSection({ choice }: { choice: Choice }) {
  const { t } = useLanguage();
  const now = useNow();
  const year = Number((choice.period || localDay(now)).slice(0, 4));
  const form = useForm(choice.unit, year, choice.instrument);
  if (choice.unit === '') return <EachUnit choice={choice} />;
  if (form.isPending) return <Loading />;
  if (form.isError) return <Failure error={form.error} retry={() => void form.refetch()} />;
  return (
    <section className="tg-card" aria-labelledby="self">
      <div className="tg-cluster tg-cluster--between">
        <h2 className="of-heading" id="self">
          {t(words.self)} · {form.data.unitName} · {year}
        </h2>
        <DownloadButton list="self-assessments" of={t(words.self)} filter={{ unit: choice.unit, year: String(year) }} />
      </div>
      <p className="tg-soft">{t(words.selfLead)}</p>
      {form.data.dimensions.map((dimension) => (
        <DimensionForm key={`${choice.unit}.${dimension.code}`} form={form.data} dimension={dimension} />
      ))}
    </section>
  );
}

/** Where no unit is chosen: how far each of them is. */
function EachUnit({ choice }: { choice: Choice }) {
  const { t } = useLanguage();
  const found = useCompleteness(choice);
  const units = found.data?.units ?? [];
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failure error={found.error} retry={() => void found.refetch()} />;
  if (units.length === 0) return <Empty title={t(words.self)} hint={t(words.chooseUnit)} />;
  return (
    <section className="tg-card" aria-labelledby="self">
      <h2 className="of-heading" id="self">
        {t(words.self)}
      </h2>
      <p className="tg-soft">{t(words.chooseUnit)}</p>
      <table className="tg-table tg-table--cards of-completeness">
        <thead>
          <tr>
            <th scope="col">{t(words.unit)}</th>
            <th scope="col" data-number>
              {t(words.assessed)}
            </th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.code}>
              <th scope="row">{unit.name}</th>
              <td data-number data-label={t(words.assessed)}>
                <Assessed unit={unit} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type FormDimension = Form['dimensions'][number];
interface Given {
  value: number | '';
  note: string;
  evidenceIds: string[];
}

/** What was answered last, else what counts now. */
function startOf({ newest, indicators }: FormDimension): Record<string, Given> {
  return Object.fromEntries(
    indicators.map(({ code, inForce }) => {
      const before = newest?.answers.find((answer) => answer.indicatorCode === code);
      const value = before?.value ?? inForce?.value ?? '';
      return [code, { value, note: before?.note ?? '', evidenceIds: before?.evidenceIds ?? [] }];
    }),
  );
}

function DimensionForm({ form, dimension }: { form: Form; dimension: FormDimension }) {
  const { t } = useLanguage();
  const { role } = useUser();
  const [given, setGiven] = useState(() => startOf(dimension));
  const [said, setSaid] = useState('');
  const submit = useSubmit((version) => setSaid(t(words.submitted, { version })));
  const waiting = dimension.newest?.state === 'waiting';
  const send = (event: FormEvent) => {
    event.preventDefault();
    const answers: Answers['answers'] = Object.entries(given).flatMap(
      ([indicatorCode, { value, note, evidenceIds }]) =>
        value === '' ? [] : [{ indicatorCode, value, evidenceIds, ...(note.trim() && { note: note.trim() }) }],
    );
    const { unitCode, year, instrument } = form;
    submit.mutate({ unitCode, year, instrument, dimensionCode: dimension.code, answers });
  };
  return (
    <details className="of-self">
      <summary>
        {dimension.name} <State dimension={dimension} />
      </summary>
      <form className="tg-form" onSubmit={send} noValidate>
        {submit.error && <ProblemNotice error={submit.error} />}
        {dimension.indicators.map((indicator) => (
          <IndicatorFields
            key={indicator.code}
            form={form}
            indicator={indicator}
            given={given[indicator.code] ?? { value: '', note: '', evidenceIds: [] }}
            change={(patch) =>
              setGiven((all) => {
                const before = all[indicator.code] ?? { value: '' as const, note: '', evidenceIds: [] };
                return { ...all, [indicator.code]: { ...before, ...patch } };
              })
            }
          />
        ))}
        <Said text={said} />
        {role !== 'auditor' && (
          <div>
            <Button type="submit" loading={submit.isPending} disabled={waiting}>
              {t(words.submit)}
            </Button>
          </div>
        )}
      </form>
    </details>
  );
}

function State({ dimension: { newest } }: { dimension: FormDimension }) {
  const { t, lang } = useLanguage();
  if (!newest) return null;
  const { version, state, submittedAt, reviewedBy, reviewNote } = newest;
  const who = reviewedBy ?? '';
  const said = {
    waiting: t(words.waiting, { version, when: momentShort(new Date(submittedAt), lang) }),
    approved: t(words.approved, { version, who }),
    returned: t(words.returned, { version, who, note: reviewNote ?? '' }),
  }[state];
  return <span className="tg-soft tg-small">{said}</span>;
}

interface FieldsProps {
  form: Form;
  indicator: FormDimension['indicators'][number];
  given: Given;
  change: (patch: Partial<Given>) => void;
}

function IndicatorFields({ form, indicator, given, change }: FieldsProps) {
  const { t } = useLanguage();
  const numbers = useNumbers();
  const { code, name, max, inForce } = indicator;
  const now = inForce ? t(words.inForce, { value: numbers.value(inForce.value) }) : t(words.notAssessed);
  const query = new URLSearchParams({ unit: form.unitCode, indikator: code });
  return (
    <fieldset className="of-fieldset">
      <legend>
        {name} <span className="tg-soft tg-small">({now})</span>
      </legend>
      <div className="of-answer">
        <NumberInput
          label={`${t(words.value)} (0–${max})`}
          min={0}
          max={max}
          step={1}
          decimalScale={2}
          value={given.value}
          onChange={(value) => change({ value: typeof value === 'number' ? value : '' })}
        />
        <Textarea
          label={`${t(words.note)} ${t(texts.form.optional)}`}
          autosize
          minRows={1}
          maxRows={4}
          maxLength={1000}
          value={given.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
      </div>
      <Attached form={form} indicatorCode={code} chosen={given.evidenceIds} change={change} />
      <Link className="tg-small" to={`/kepatuhan/bukti?${query.toString()}`}>
        {t(words.addEvidence)}
      </Link>
    </fieldset>
  );
}

interface AttachedProps {
  form: Form;
  indicatorCode: string;
  chosen: string[];
  change: (patch: Partial<Given>) => void;
}

/** The unit's documents are read once for the whole form. */
function Attached({ form, indicatorCode, chosen, change }: AttachedProps) {
  const { t } = useLanguage();
  const evidence = useEvidence({ unit: form.unitCode, indicator: '', period: String(form.year), withdrawn: false });
  const items = (evidence.data?.pages.flatMap((page) => page.items) ?? []).filter(
    (item) => item.indicatorCode === indicatorCode,
  );
  if (items.length === 0) return <p className="tg-soft tg-small">{t(words.evidenceNone)}</p>;
  return (
    <Checkbox.Group label={t(words.evidenceAttached)} value={chosen} onChange={(ids) => change({ evidenceIds: ids })}>
      {items.map((item) => (
        <Checkbox key={item.id} value={item.id} label={item.title} />
      ))}
    </Checkbox.Group>
  );
}
