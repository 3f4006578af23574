import { applyDecorators } from '@nestjs/common';
import { isLocalDay } from '@tanggap/platform';
import { ValidateBy } from 'class-validator';
import { says } from './dto';

/** A local day that exists, written YYYY-MM-DD. */
export const IsDay = (): PropertyDecorator =>
  applyDecorators(
    ValidateBy(
      { name: 'isDay', validator: { validate: (value) => typeof value === 'string' && isLocalDay(value) } },
      says({ id: 'Tulis tanggal yang ada seperti 2026-11-20.', en: 'Write a date that exists, such as 2026-11-20.' }),
    ),
  );
