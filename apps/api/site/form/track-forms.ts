import { randomUUID } from 'node:crypto';
import type { FieldError } from '@tanggap/platform';
import { siteTexts } from '@tanggap/platform';
import type { PageContext } from '../page-context';
import { noProblems, ProblemCollector, type FormProblems } from './problems';
import { formKey, readKeptFiles, typedText, type FormFields, type KeptFile } from './report-form';

/** The two forms of a tracking page as they were typed. */
export interface TrackForms {
  /** Made with each rendered page: what is sent twice with it counts once. */
  key: string;
  text: string;
  kept: KeptFile[];
  satisfied: '' | 'yes' | 'no';
  rating: string;
  comment: string;
  problems: FormProblems;
}

export const emptyTrackForms = (): TrackForms => ({
  key: randomUUID(),
  text: '',
  kept: [],
  satisfied: '',
  rating: '',
  comment: '',
  problems: noProblems,
});

const withKey = (fields: FormFields): TrackForms => ({ ...emptyTrackForms(), ...formKey(fields) });

export function readReply(fields: FormFields): TrackForms {
  return { ...withKey(fields), text: typedText(fields, 'text').trim(), kept: readKeptFiles(fields) };
}

export function readConfirmation(fields: FormFields): TrackForms {
  const answer = typedText(fields, 'satisfied');
  return {
    ...emptyTrackForms(),
    satisfied: answer === 'yes' || answer === 'no' ? answer : '',
    rating: typedText(fields, 'rating'),
    comment: typedText(fields, 'comment').trim(),
  };
}

/** The body of `POST /tracking/{code}/replies`. */
export const replyOf = (forms: TrackForms): Record<string, unknown> => ({
  text: forms.text,
  attachmentIds: forms.kept.map((file) => file.id),
});

/** The body of `POST /tracking/{code}/confirmation`. */
export const confirmationOf = (forms: TrackForms): Record<string, unknown> => ({
  ...(forms.satisfied === '' ? {} : { satisfied: forms.satisfied === 'yes' }),
  ...(forms.rating === '' ? {} : { rating: Number(forms.rating) }),
  ...(forms.comment === '' ? {} : { comment: forms.comment }),
});

/** What the API's fields have to say, in a citizen's words. */
export function trackProblems(page: PageContext, forms: TrackForms, errors: readonly FieldError[]): FormProblems {
  const texts = siteTexts.formErrors;
  const found = new ProblemCollector();
  for (const { field } of errors) {
    if (field === 'text') found.add('text', page.t([...forms.text].length < 3 ? texts.text : texts.textLong));
    else if (field.startsWith('attachmentIds')) found.add('photos', page.t(texts.photoGone));
    else if (field === 'satisfied' || field === 'rating' || field === 'comment') found.add(field, page.t(texts[field]));
  }
  return found.problems;
}
