import { applyDecorators } from '@nestjs/common';
import { IsNumber, ValidateBy } from 'class-validator';
import { says } from './dto';

/** A number with so many decimals at most; class-validator's own option for it throws on 1e-7, in which it finds no point. */
export const HasDecimals = (most: number): PropertyDecorator => {
  const validator = {
    validate: (value: unknown): boolean => typeof value === 'number' && Number(value.toFixed(most)) === value,
    defaultMessage: (): string => 'too many decimals',
  };
  const text = { id: `Paling banyak ${most} angka di belakang koma.`, en: `Give at most ${most} decimals.` };
  return applyDecorators(IsNumber(), ValidateBy({ name: 'hasDecimals', validator }, says(text)));
};
