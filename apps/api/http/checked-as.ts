import { AppError } from '@tanggap/platform';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { toFieldErrors } from './validation';

/**
 * A part of a body whose class depends on another part, checked as a body of its own would be.
 * @param field where it stands in the body
 * @throws AppError `validation_failed`
 */
export function checkedAs<T extends object>(type: new () => T, value: object, field: string): T {
  const instance = plainToInstance(type, value, { exposeDefaultValues: true });
  const errors = toFieldErrors(
    validateSync(instance, {
      whitelist: true,
      forbidNonWhitelisted: true,
      // A class without fields refuses whatever is given.
      forbidUnknownValues: false,
      validationError: { target: true, value: true },
    }),
  );
  if (errors.length === 0) return instance;
  throw new AppError('validation_failed', {
    errors: errors.map((error) => ({ ...error, field: `${field}.${error.field}` })),
  });
}
