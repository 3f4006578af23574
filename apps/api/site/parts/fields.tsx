import type { InputHTMLAttributes, ReactNode } from 'react';
import { siteTexts } from '@tanggap/platform';
import type { PageContext } from '../page-context';

interface FieldProps {
  page: PageContext;
  /** Name of the form field; its id as well, so that the error summary can link to it. */
  name: string;
  label: string;
  hint?: ReactNode;
  optional?: boolean;
  problems: readonly string[];
  children: (attributes: FieldAttributes) => ReactNode;
}

interface FieldAttributes {
  id: string;
  name: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** A label above its field, a hint between them, and what is wrong below. */
export function Field({ page, name, label, hint, optional, problems, children }: FieldProps) {
  const described = [hint ? `${name}-hint` : '', problems.length > 0 ? `${name}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className="tg-field" data-invalid={problems.length > 0 ? '' : undefined}>
      <label className="tg-field__label" htmlFor={name}>
        {label} {optional && <Optional page={page} />}
      </label>
      {hint && (
        <div className="tg-field__hint" id={`${name}-hint`}>
          {hint}
        </div>
      )}
      {children({
        id: name,
        name,
        'aria-describedby': described || undefined,
        'aria-invalid': problems.length > 0 || undefined,
      })}
      <Problems name={name} problems={problems} />
    </div>
  );
}

export function Optional({ page }: { page: PageContext }) {
  return <span className="tg-field__optional">({page.t(siteTexts.shell.optional)})</span>;
}

export function Problems({ name, problems }: { name: string; problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <p className="tg-field__error" id={`${name}-error`}>
      <span>{problems.join(' ')}</span>
    </p>
  );
}

type TextInputProps = Omit<FieldProps, 'children'> & {
  value: string;
  input?: InputHTMLAttributes<HTMLInputElement>;
  /** Least and most characters, for a counter. */
  counter?: { min: number; max: number };
};

export function TextField({ value, input, counter, ...field }: TextInputProps) {
  return (
    <Field {...field}>
      {(attributes) => (
        <>
          <input className="tg-input" type="text" defaultValue={value} {...input} {...attributes} />
          {counter && <Counter page={field.page} for={field.name} {...counter} />}
        </>
      )}
    </Field>
  );
}

type TextAreaProps = Omit<FieldProps, 'children'> & {
  value: string;
  rows: number;
  minLength: number;
  limit: number;
  required?: boolean;
};

/** A long text with a counter that the script fills. No maxlength: it would cut off what is pasted, silently. */
export function TextAreaField({ value, rows, minLength, limit, required, ...field }: TextAreaProps) {
  return (
    <Field {...field}>
      {(attributes) => (
        <>
          <textarea
            className="tg-textarea"
            rows={rows}
            defaultValue={value}
            minLength={minLength}
            required={required}
            {...attributes}
          />
          <Counter page={field.page} for={field.name} min={minLength} max={limit} />
        </>
      )}
    </Field>
  );
}

/** Filled and shown by the script alone. */
function Counter({ page, min, max, ...props }: { page: PageContext; for: string; min: number; max: number }) {
  const { t } = page;
  return (
    <p
      className="site-counter tg-small tg-soft"
      hidden
      data-counter={props.for}
      data-min={min}
      data-max={max}
      data-left={t(siteTexts.form.charactersLeft)}
      data-missing={t(siteTexts.form.charactersMissing)}
      data-over={t(siteTexts.form.charactersOver)}
    />
  );
}

interface Choice {
  value: string;
  label: string;
  hint?: string;
}

interface ChoicesProps {
  page: PageContext;
  name: string;
  legend: string;
  hint?: string;
  choices: readonly Choice[];
  value: string;
  required?: boolean;
  problems: readonly string[];
  className?: string;
}

/** Radio buttons as whole rows to press; the first carries the field's id for the error summary. */
export function Choices({ name, legend, hint, choices, value, required, problems, className }: ChoicesProps) {
  const described = [hint ? `${name}-hint` : '', problems.length > 0 ? `${name}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset
      className="tg-field"
      data-invalid={problems.length > 0 ? '' : undefined}
      aria-describedby={described || undefined}
    >
      <legend className="tg-field__label">{legend}</legend>
      {hint && (
        <p className="tg-field__hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <div className={className ?? 'tg-stack tg-stack--tight'}>
        {choices.map((choice, index) => (
          <label className="tg-choice" key={choice.value}>
            <input
              type="radio"
              name={name}
              id={index === 0 ? name : `${name}-${choice.value}`}
              value={choice.value}
              defaultChecked={choice.value === value}
              required={required}
            />
            <span>{choice.label}</span>
            {choice.hint && <span className="tg-choice__hint">{choice.hint}</span>}
          </label>
        ))}
      </div>
      <Problems name={name} problems={problems} />
    </fieldset>
  );
}
