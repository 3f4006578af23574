import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useOpds } from '../api/reference-queries';
import { useUser } from '../session/signed-in';
import { texts, useLanguage } from '../text/language';
import { ProblemNotice } from '../ui/states';
import { Compared } from './compared';
import { useNumbers } from './numbers';
import {
  useCompleteness,
  useInstruments,
  useScoreOf,
  useWhatIf,
  type Choice,
  type WhatIfAnswer,
  type Wish,
} from './queries';

const words = texts.score;

/** The kinds of documents that the instrument asks for, with what each of them needs. */
function useKinds({ instrument, ...choice }: Choice) {
  const code = useScoreOf({ instrument, ...choice }).data?.instrument;
  const found = useInstruments().data?.find((one) => one.code === code);
  const proofs = (found?.dimensions ?? []).flatMap(({ indicators }) => indicators.flatMap((one) => one.proofs));
  return [...new Map(proofs.map((proof) => [proof.kind, proof])).values()];
}

/** A kind with in how many units it is lacking: what all have moves nothing. */
function useLacking({ unit, ...rest }: Choice): (kind: string, name: string) => string {
  const { t } = useLanguage();
  const units = useCompleteness(rest).data?.units.filter(({ code }) => unit === '' || code === unit) ?? [];
  return (kind, name) => {
    const has = ({ proofs }: (typeof units)[number]) =>
      proofs.every((proof) => proof.kind !== kind || proof.count >= proof.least);
    const count = units.filter((one) => !has(one)).length;
    return count === 0 ? name : t(words.gapIn, { name, count });
  };
}

interface Asked {
  dueBefore: string;
  by: string;
  opd: string;
  numbers: string;
  kinds: string[];
}

const nothing: Asked = { dueBefore: '', by: '', opd: '', numbers: '', kinds: [] };

function wishOf(asked: Asked, choice: Choice, least: (kind: string) => number): Wish {
  const numbers = asked.numbers.split(/[\s,;]+/).filter(Boolean);
  return {
    ...(choice.period && { period: choice.period }),
    ...(choice.instrument && { instrument: choice.instrument }),
    ...(choice.unit && { unit: choice.unit }),
    ...(asked.dueBefore && { dueBefore: asked.dueBefore }),
    ...(asked.by && { by: asked.by }),
    ...(asked.opd && { opd: asked.opd }),
    numbers,
    documents: asked.kinds.map((kind) => ({ ...(choice.unit && { unitCode: choice.unit }), kind, count: least(kind) })),
  };
}

export function WhatIfSection({ choice }: { choice: Choice }) {
  const { t } = useLanguage();
  const { opdCode } = useUser();
  const [asked, setAsked] = useState(nothing);
  const kinds = useKinds(choice);
  const whatIf = useWhatIf();
  const change = (patch: Partial<Asked>) => setAsked((all) => ({ ...all, ...patch }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    whatIf.mutate(wishOf(asked, choice, (kind) => kinds.find((one) => one.kind === kind)?.least ?? 1));
  };
  return (
    <div className="of-score-board">
      <section className="tg-card" aria-labelledby="what-if">
        <h2 className="of-heading" id="what-if">
          {t(words.whatIf)}
        </h2>
        <p className="tg-soft">{t(words.whatIfLead)}</p>
        <form className="tg-form" onSubmit={submit} noValidate>
          <IfClosed asked={asked} change={change} />
          {(opdCode === null || choice.unit !== '') && (
            <IfDocuments choice={choice} asked={asked} change={change} kinds={kinds} />
          )}
          <div>
            <Button type="submit" loading={whatIf.isPending}>
              {t(words.ask)}
            </Button>
          </div>
        </form>
      </section>
      <div className="tg-stack" role="status">
        {whatIf.error && <ProblemNotice error={whatIf.error} />}
        {whatIf.data && <Answer answer={whatIf.data} />}
      </div>
    </div>
  );
}

interface PartProps {
  asked: Asked;
  change: (patch: Partial<Asked>) => void;
}

/** Which open reports would be closed, and by when. */
function IfClosed({ asked, change }: PartProps) {
  const { t } = useLanguage();
  const { opdCode } = useUser();
  const opds = useOpds().data ?? [];
  return (
    <fieldset className="of-fieldset">
      <legend className="of-subheading">{t(words.ifClosed)}</legend>
      <div className="of-choice">
        <TextInput
          type="date"
          label={t(words.dueBefore)}
          value={asked.dueBefore}
          onChange={(event) => change({ dueBefore: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t(words.closeBy)}
          description={t(words.closeByHint)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={asked.by}
          onChange={(event) => change({ by: event.currentTarget.value })}
        />
        {opdCode === null && (
          <NativeSelect
            label={t(words.ofOpd)}
            value={asked.opd}
            data={[
              { value: '', label: t(words.allOpds) },
              ...opds.map(({ code, name }) => ({ value: code, label: name })),
            ]}
            onChange={(event) => change({ opd: event.currentTarget.value })}
          />
        )}
      </div>
      <Textarea
        label={`${t(words.numbers)} ${t(texts.form.optional)}`}
        description={t(words.numbersHint)}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={12_000}
        value={asked.numbers}
        onChange={(event) => change({ numbers: event.currentTarget.value })}
      />
    </fieldset>
  );
}

type DocumentsProps = PartProps & { choice: Choice; kinds: ReturnType<typeof useKinds> };

/** Which documents would be there. */
function IfDocuments({ choice, asked, change, kinds }: DocumentsProps) {
  const { t } = useLanguage();
  const lacking = useLacking(choice);
  return (
    <fieldset className="of-fieldset">
      <legend className="of-subheading">{t(words.ifDocuments)}</legend>
      <p className="tg-soft tg-small">{t(words.ifDocumentsHint)}</p>
      <Checkbox.Group value={asked.kinds} onChange={(chosen) => change({ kinds: chosen })}>
        <div className="of-checks">
          {kinds.map(({ kind, name, least }) => (
            <Checkbox key={kind} value={kind} label={lacking(kind, least > 1 ? `${name} (${least}×)` : name)} />
          ))}
        </div>
      </Checkbox.Group>
    </fieldset>
  );
}

function Answer({ answer }: { answer: WhatIfAnswer }) {
  const { t, word } = useLanguage();
  const numbers = useNumbers();
  const { before, after, difference, cases } = answer;
  const scores = { before: numbers.score(before.score), after: numbers.score(after.score) };
  return (
    <section className="tg-card of-score" aria-labelledby="answer">
      <h2 className="of-heading" id="answer">
        {difference === 0 ? t(words.noDifference, scores) : t(words.answer, scores)}
      </h2>
      <p>
        <span className="of-score__value">{numbers.gain(difference)}</span>{' '}
        {after.zone && (
          <span className="of-zone" data-zone={after.zone}>
            {word('zone', after.zone)}
          </span>
        )}
        <span className="tg-soft of-score__words">
          {after.category && `${t(words.category, { category: after.category })} · `}
          {word('opinion', after.opinion)}
        </span>
      </p>
      {cases.chosen > 0 && <p className="tg-small">{t(words.casesChosen, { ...cases, unknown: '' })}</p>}
      {cases.unknown.length > 0 && (
        <p className="tg-small">{t(words.casesUnknown, { numbers: cases.unknown.join(', ') })}</p>
      )}
      <Compared label={t(words.indicator)} rows={answer.indicators} digits="value" />
      <Compared label={t(words.unit)} rows={answer.units.filter((unit) => unit.before !== unit.after)} digits="score" />
    </section>
  );
}
