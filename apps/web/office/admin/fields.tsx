import { Checkbox, MultiSelect, Select, TagsInput, TextInput } from '@mantine/core';
import { useCategories, useOpds } from '../api/reference-queries';
import type { DraftValues } from '../session/drafts';
import { texts, useLanguage } from '../text/language';
import type { RecordFields } from './record-form';

/** The names of the values that hold a `Value`. */
type NamesOf<V, Value> = { [K in keyof V]: V[K] extends Value ? K : never }[keyof V] & string;

interface FieldProps<V extends DraftValues, Value> {
  fields: RecordFields<V>;
  name: NamesOf<V, Value>;
  label: string;
  hint?: string;
  optional?: boolean;
}

interface Option {
  value: string;
  label: string;
}

const patchOf = <V extends DraftValues>(name: string, value: string | boolean | string[]) =>
  ({ [name]: value }) as Partial<V>;

function useCommon<V extends DraftValues, Value>({ fields, name, label, hint, optional }: FieldProps<V, Value>) {
  const { t } = useLanguage();
  return {
    name,
    label: optional ? `${label} ${t(texts.form.optional)}` : label,
    description: hint,
    error: fields.errorAt(name),
    'aria-required': !optional,
  };
}

const textOf = <V extends DraftValues>({ values }: RecordFields<V>, name: string): string => {
  const value = values[name];
  return typeof value === 'string' ? value : '';
};

const listOf = <V extends DraftValues>({ values }: RecordFields<V>, name: string): string[] => {
  const value = values[name];
  return Array.isArray(value) ? [...(value as readonly string[])] : [];
};

interface LineProps {
  type?: 'text' | 'date' | 'email' | 'tel' | 'url' | 'number';
  spellCheck?: boolean;
}

export function LineField<V extends DraftValues>(props: FieldProps<V, string> & LineProps) {
  const { fields, name, type = 'text', spellCheck = true } = props;
  return (
    <TextInput
      {...useCommon(props)}
      type={type}
      spellCheck={spellCheck}
      autoComplete="off"
      value={textOf(fields, name)}
      onChange={(event) => fields.change(patchOf(name, event.currentTarget.value))}
    />
  );
}

export function ChoiceField<V extends DraftValues>(props: FieldProps<V, string> & { options: Option[] }) {
  const { t } = useLanguage();
  const { fields, name, options, optional } = props;
  return (
    <Select
      {...useCommon(props)}
      placeholder={t(texts.form.choose)}
      searchable={options.length > 10}
      clearable={optional ?? false}
      allowDeselect={optional ?? false}
      nothingFoundMessage={t(texts.settings.nothingFound)}
      data={options}
      value={textOf(fields, name) || null}
      onChange={(value) => fields.change(patchOf(name, value ?? ''))}
    />
  );
}

export function ChoicesField<V extends DraftValues>(props: FieldProps<V, readonly string[]> & { options: Option[] }) {
  const { t } = useLanguage();
  const { fields, name, options } = props;
  return (
    <MultiSelect
      {...useCommon(props)}
      searchable
      hidePickedOptions
      limit={60}
      nothingFoundMessage={t(texts.settings.nothingFound)}
      data={options}
      value={listOf(fields, name)}
      onChange={(value) => fields.change(patchOf(name, value))}
    />
  );
}

const BETWEEN_WORDS = /[,;\n]/;

/** A phone's keyboard may hide which key was pressed, so that a comma arrives within the entry that it should have ended. */
const takenApart = (entries: string[]): string[] => [
  ...new Set(entries.flatMap((entry) => entry.split(BETWEEN_WORDS).map((word) => word.trim())).filter(Boolean)),
];

/** Words and phrases: Enter or a comma ends one, and a pasted list is taken apart. */
export function WordsField<V extends DraftValues>(props: FieldProps<V, readonly string[]>) {
  const { fields, name } = props;
  return (
    <TagsInput
      {...useCommon(props)}
      splitChars={[',', ';', '\n']}
      acceptValueOnBlur
      value={listOf(fields, name)}
      onChange={(value) => fields.change(patchOf(name, takenApart(value)))}
    />
  );
}

export function SwitchField<V extends DraftValues>(props: FieldProps<V, boolean>) {
  const { fields, name, label, hint } = props;
  return (
    <Checkbox
      name={name}
      label={label}
      description={hint}
      error={fields.errorAt(name)}
      checked={fields.values[name] === true}
      onChange={(event) => fields.change(patchOf(name, event.currentTarget.checked))}
    />
  );
}

/** What can never change once it is there is told, not offered. */
export function CodeField<V extends DraftValues>(props: FieldProps<V, string> & { fixed: boolean }) {
  const { fixed, ...field } = props;
  if (!fixed) return <LineField {...field} spellCheck={false} />;
  return (
    <p>
      {props.label}: <code className="tg-code">{textOf(props.fields, props.name)}</code>
    </p>
  );
}

/** Active ones, and the one that is set although it no longer is. */
export function useOpdOptions(set: string): Option[] {
  const opds = useOpds();
  return (opds.data ?? [])
    .filter((opd) => opd.active || opd.code === set)
    .map((opd) => ({ value: opd.code, label: opd.name }));
}

export function useCategoryOptions(set: readonly string[]): Option[] {
  const categories = useCategories();
  return (categories.data ?? [])
    .filter((category) => category.active || set.includes(category.code))
    .map((category) => ({ value: category.code, label: category.name }));
}
