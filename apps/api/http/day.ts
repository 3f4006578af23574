import { applyDecorators } from '@nestjs/common';
import { isLocalDay } from '@tanggap/platform';
import { ValidateBy } from 'class-validator';
import { says } from './dto';

const validator = {
  validate: (value: unknown): boolean => typeof value === 'string' && isLocalDay(value),
  // class-validator drops the words of `says` where a validator has no message of its own.
  defaultMessage: (): string => 'not a local day',
};

/** A local day that exists, written YYYY-MM-DD. */
export const IsDay = (): PropertyDecorator =>
  applyDecorators(
    ValidateBy(
      { name: 'isDay', validator },
      says({ id: 'Tulis tanggal yang ada seperti 2026-11-20.', en: 'Write a date that exists, such as 2026-11-20.' }),
    ),
  );
