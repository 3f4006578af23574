import { Select, Textarea, TextInput } from '@mantine/core';
import type { Complaint } from '../api/types';
import { useCategories, useOfficers, useOpds } from '../api/reference-queries';
import { useUser } from '../session/signed-in';
import { texts, useLanguage, words } from '../text/language';
import type { ActionField, ActionValues } from './actions';
import type { FieldProps } from './field-props';
import { ExtensionDay, PauseDay, PauseReasonSelect } from './deadline-inputs';
import { FilesInput } from './files-input';
import { PartsInput } from './parts-input';
import { filesOf, type Uploads } from './uploads';

interface Props {
  field: ActionField;
  values: ActionValues;
  complaint: Complaint;
  errorAt: (name: string) => string | undefined;
  autoFocus: boolean;
  uploads: Uploads;
  change: (value: string) => void;
}

/** One field of an action; label, hint and error are tied to it by Mantine. */
export function ActionInput({ field, values, complaint, errorAt, autoFocus, uploads, change }: Props) {
  const { t, word } = useLanguage();
  const value = values[field.name];
  const error = errorAt(field.name);
  const common = {
    name: field.name,
    label: field.required ? t(field.label) : `${t(field.label)} ${t(texts.form.optional)}`,
    description: field.hint ? t(field.hint) : undefined,
    error,
    autoFocus,
    'aria-required': field.required,
  };
  switch (field.kind) {
    case 'long':
      return (
        <Textarea
          {...common}
          autosize
          minRows={5}
          maxRows={16}
          value={value}
          onChange={(e) => change(e.currentTarget.value)}
        />
      );
    case 'files':
      return (
        <FilesInput
          files={filesOf(value)}
          change={(files) => change(JSON.stringify(files))}
          uploads={uploads}
          error={error}
        />
      );
    case 'parts':
      return <PartsInput value={value} whole={complaint.description} change={change} errorAt={errorAt} />;
    case 'line':
      return <TextInput {...common} value={value} onChange={(e) => change(e.currentTarget.value)} />;
    case 'category':
      return <CategorySelect {...common} value={value} change={change} />;
    case 'opd':
      return <OpdSelect {...common} value={value} change={change} />;
    case 'other-opd':
      return <OtherOpdSelect {...common} value={value} change={change} />;
    case 'officer':
      return <OfficerSelect {...common} opdCode={values.opdCode} value={value} change={change} />;
    case 'pause-reason':
      return <PauseReasonSelect {...common} value={value} change={change} />;
    case 'pause-day':
      return <PauseDay {...common} value={value} change={change} allowance={complaint.pauseAllowance} />;
    case 'extension-day':
      return <ExtensionDay {...common} value={value} change={change} complaint={complaint} />;
    case 'reject-reason':
      return (
        <Select
          {...common}
          placeholder={t(texts.form.choose)}
          data={Object.keys(words.reject).map((code) => ({ value: code, label: word('reject', code) }))}
          value={value || null}
          onChange={(code) => change(code ?? '')}
        />
      );
  }
}

export function CategorySelect({ change, value, ...rest }: FieldProps) {
  const { t } = useLanguage();
  const categories = useCategories();
  const data = (categories.data ?? []).filter((one) => one.active || one.code === value);
  return (
    <Select
      {...rest}
      searchable
      clearable
      placeholder={t(texts.form.choose)}
      data={data.map((one) => ({ value: one.code, label: one.name }))}
      value={value || null}
      onChange={(code) => change(code ?? '')}
    />
  );
}

/** A head of OPD assigns within their own OPD only. */
export function OpdSelect({ change, value, ...rest }: FieldProps) {
  const { t } = useLanguage();
  const { opdCode } = useUser();
  const opds = useOpds();
  const data = (opds.data ?? []).filter((one) => one.active || one.code === value);
  return (
    <Select
      {...rest}
      searchable
      clearable
      disabled={opdCode !== null}
      placeholder={t(texts.form.choose)}
      data={data.map((one) => ({ value: one.code, label: one.name }))}
      value={value || null}
      onChange={(code) => change(code ?? '')}
    />
  );
}

/** Every OPD but the user's own. */
function OtherOpdSelect({ change, value, ...rest }: FieldProps) {
  const { t } = useLanguage();
  const { opdCode } = useUser();
  const opds = useOpds();
  const data = (opds.data ?? []).filter((one) => one.active && one.code !== opdCode);
  return (
    <Select
      {...rest}
      searchable
      placeholder={t(texts.form.choose)}
      data={data.map((one) => ({ value: one.code, label: one.name }))}
      value={value || null}
      onChange={(code) => change(code ?? '')}
    />
  );
}

function OfficerSelect({ opdCode, change, value, ...rest }: FieldProps & { opdCode: string }) {
  const { t } = useLanguage();
  const officers = useOfficers(opdCode);
  return (
    <Select
      {...rest}
      searchable
      clearable
      placeholder={t(texts.form.choose)}
      data={(officers.data ?? []).map((one) => ({ value: one.username, label: one.name }))}
      value={value || null}
      onChange={(username) => change(username ?? '')}
    />
  );
}
