import { Button, Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { texts, useLanguage } from '../text/language';
import { CategorySelect, OpdSelect } from './action-input';
import { emptyPart, MOST_PARTS, partsOf, type Part } from './parts';

interface Props {
  value: string;
  /** What the citizen wrote, to take the part's words from. */
  whole: string;
  change: (value: string) => void;
  errorAt: (name: string) => string | undefined;
}

/** The further matters, each with its words, its category and its OPD; all are split off in one act. */
export function PartsInput({ value, whole, change, errorAt }: Props) {
  const { t } = useLanguage();
  const parts = partsOf(value);
  const keep = (changed: readonly Part[]) => change(JSON.stringify(changed));
  return (
    <>
      {parts.map((part, nth) => (
        <PartFields
          // Parts have no name of their own; one is only taken away by its button, and all fields are controlled.
          key={nth}
          part={part}
          nth={nth}
          whole={whole}
          errorAt={errorAt}
          change={(patch) => keep(parts.map((one, at) => (at === nth ? { ...one, ...patch } : one)))}
          remove={parts.length > 1 ? () => keep(parts.filter((_, at) => at !== nth)) : undefined}
        />
      ))}
      {parts.length < MOST_PARTS && (
        <div>
          <Button variant="default" onClick={() => keep([...parts, emptyPart])}>
            {t(texts.form.partAdd)}
          </Button>
        </div>
      )}
    </>
  );
}

interface FieldsProps {
  part: Part;
  nth: number;
  whole: string;
  errorAt: (name: string) => string | undefined;
  change: (patch: Partial<Part>) => void;
  remove: (() => void) | undefined;
}

function PartFields({ part, nth, whole, errorAt, change, remove }: FieldsProps) {
  const { t } = useLanguage();
  const optional = (label: string) => `${label} ${t(texts.form.optional)}`;
  const common = (name: keyof Part) => ({
    name: `parts.${nth}.${name}`,
    error: errorAt(`parts.${nth}.${name}`),
    description: undefined,
    autoFocus: false,
  });
  return (
    <fieldset className="tg-card tg-card--flat of-group-of-fields">
      <legend>{t(texts.form.partNth, { nth: nth + 2 })}</legend>
      <TextInput
        {...common('subject')}
        label={t(texts.form.partSubject)}
        autoFocus={nth === 0}
        aria-required
        value={part.subject}
        onChange={(e) => change({ subject: e.currentTarget.value })}
      />
      <PartText
        {...common('description')}
        value={part.description}
        whole={whole}
        change={(description) => change({ description })}
      />
      <CategorySelect
        {...common('categoryCode')}
        label={optional(t(texts.form.category))}
        aria-required={false}
        value={part.categoryCode}
        change={(categoryCode) => change({ categoryCode })}
      />
      <OpdSelect
        {...common('opdCode')}
        label={optional(t(texts.form.opd))}
        description={t(texts.form.partOpdHint)}
        aria-required={false}
        value={part.opdCode}
        change={(opdCode) => change({ opdCode })}
      />
      {remove && (
        <div>
          <Button variant="subtle" onClick={remove}>
            {t(texts.form.partRemove)}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface TextProps {
  name: string;
  error: string | undefined;
  value: string;
  whole: string;
  change: (value: string) => void;
}

/** The words of the part, which may begin as those of the whole. */
function PartText({ name, error, value, whole, change }: TextProps) {
  const { t } = useLanguage();
  const text = useRef<HTMLTextAreaElement>(null);
  return (
    <>
      <Textarea
        name={name}
        error={error}
        label={t(texts.form.partText)}
        description={t(texts.form.partTextHint)}
        aria-required
        ref={text}
        autosize
        minRows={3}
        maxRows={12}
        value={value}
        onChange={(e) => change(e.currentTarget.value)}
      />
      {value === '' && (
        <div>
          <Button
            variant="subtle"
            onClick={() => {
              change(whole);
              text.current?.focus();
            }}
          >
            {t(texts.form.partCopy)}
          </Button>
        </div>
      )}
    </>
  );
}
