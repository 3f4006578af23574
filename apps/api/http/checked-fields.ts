import { createValidationPipe } from './validation';
import type { MultipartForm } from './uploads';

const pipe = createValidationPipe();

/**
 * The text fields of a form with files as their DTO, checked as a JSON body would be; an empty field counts as not given.
 * @throws AppError `validation_failed`
 */
export async function checkedFields<T extends object>(type: new () => T, fields: MultipartForm['fields']): Promise<T> {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
  return (await pipe.transform(given, { type: 'body', metatype: type })) as T;
}
