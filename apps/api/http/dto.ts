import { applyDecorators } from '@nestjs/common';
import type { Text } from '@tanggap/platform';
import { Type } from 'class-transformer';
import { IsInt, IsObject, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { ApiPropertyOptional } from '@nestjs/swagger';

/** The words for a failed constraint, where those of the catalogue are too general: `@Matches(/…/, says({ id, en }))`. */
export const says = (text: Text): { message: string; context: { text: Text } } => ({
  // A constraint without any message would lose its context on the way.
  message: text.en,
  context: { text },
});

/** An object of its own class; unlike a bare ValidateNested it refuses an array in its place. */
export const Nested = (type: () => new () => object): PropertyDecorator =>
  applyDecorators(IsObject(), ValidateNested(), Type(type));

/** The query of a list: keyset cursor and size of a page. */
export class PageQuery {
  @ApiPropertyOptional({ description: 'nextCursor of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  cursor?: string;

  @ApiPropertyOptional({ type: Number, default: 25, minimum: 1, maximum: 100 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit = 25;
}
