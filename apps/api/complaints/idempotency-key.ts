import { AppError } from '@tanggap/platform';

/** The header as the use cases take it. @throws AppError `validation_failed` for what can't be a key */
export function idempotencyKey(key: string | undefined): string | undefined {
  if (key === undefined || /^[\x21-\x7e]{1,255}$/.test(key)) return key;
  const message = {
    id: 'Idempotency-Key terdiri atas 1–255 karakter ASCII tanpa spasi, misalnya sebuah UUID.',
    en: 'An Idempotency-Key has 1–255 ASCII characters without spaces, such as a UUID.',
  };
  throw new AppError('validation_failed', { errors: [{ field: 'Idempotency-Key', message }] });
}
