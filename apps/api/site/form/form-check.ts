import { AppError, siteTexts, type FieldError, type Text } from '@tanggap/platform';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { toFieldErrors } from '../../http/validation';
import type { PageContext } from '../page-context';
import { ProblemCollector, type FormProblems } from './problems';
import type { ReportForm } from './report-form';

const texts = siteTexts.formErrors;

/** What the same class as the API's says about a body: paths such as `reporter.email`. */
export async function checkAs<T extends object>(
  type: new () => T,
  body: Record<string, unknown>,
): Promise<{ dto: T; errors: FieldError[] }> {
  const dto = plainToInstance(type, body, { exposeDefaultValues: true });
  const errors = await validate(dto, { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: true });
  return { dto, errors: toFieldErrors(errors) };
}

/** The fields that a use case refused; anything but a validation is not the form's to explain. */
export function refusedFields(error: unknown): readonly FieldError[] | null {
  return error instanceof AppError && error.code === 'validation_failed' ? error.errors : null;
}

/** Errors of the API's fields in a citizen's words, at the fields of the form and in its order. */
export function reportProblems(page: PageContext, form: ReportForm, errors: readonly FieldError[]): FormProblems {
  const found = new ProblemCollector();
  const names =
    form.identity === '' ? [...errors.map(({ field }) => field), 'identity'] : errors.map(({ field }) => field);
  const wrong = new Set(names.map((field) => FORM_FIELDS[field] ?? field));
  // Without a choice nobody can say whether a name is missing.
  if (form.identity === '') wrong.delete('name');
  for (const field of ORDER) {
    if (wrong.has(field)) found.add(field, page.t(wordsFor(field, form), { regency: page.regency }));
  }
  if (wrong.size > 0 && found.problems.size === 0) found.add('submit', page.t(siteTexts.formErrors.other));
  return found.problems;
}

/** Field of the API → field of the form. */
const FORM_FIELDS: Record<string, string | undefined> = {
  categoryCode: 'category',
  'location.areaCode': 'area',
  'location.address': 'address',
  'location.latitude': 'coordinates',
  'location.longitude': 'coordinates',
  location: 'coordinates',
  anonymous: 'identity',
  confidential: 'identity',
  reporter: 'name',
  'reporter.name': 'name',
  'reporter.email': 'email',
  'reporter.phone': 'phone',
  attachmentIds: 'photos',
};

/** As the fields follow one another on the page. */
const ORDER = [
  'kind',
  'subject',
  'description',
  'category',
  'occurredOn',
  'area',
  'address',
  'coordinates',
  'photos',
  'identity',
  'name',
  'email',
  'phone',
] as const;

function wordsFor(field: (typeof ORDER)[number], form: ReportForm): Text {
  switch (field) {
    case 'subject':
      return [...form.subject].length < 5 ? texts.subjectShort : texts.subjectLong;
    case 'description':
      return [...form.description].length < 20 ? texts.descriptionShort : texts.descriptionLong;
    case 'photos':
      return texts.photoGone;
    default:
      return texts[field];
  }
}
