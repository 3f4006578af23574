import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsEmail, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import { says } from '../http';

/** Spaces, and characters that nobody sees, such as a zero-width space or a turn of direction. */
const BLANK_ENDS = /^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu;

/** What is blank at both ends is never meant; without it a minimum length means something. */
export const Trimmed = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.replace(BLANK_ENDS, '') : value));

/** Where somebody may be told. */
export abstract class ContactDto {
  @ApiPropertyOptional({ type: String, nullable: true, example: 'siti@example.org', maxLength: 254 })
  @IsOptional()
  @Trimmed()
  @IsEmail()
  @MaxLength(254)
  email?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: '+6281234567890', maxLength: 30 })
  @IsOptional()
  @Trimmed()
  @Matches(
    /^(\+|0)[0-9 ().-]{7,28}$/,
    says({
      id: 'Tulis nomor telepon, misalnya 0812-3456-7890.',
      en: 'Give a telephone number, such as +62 812 3456 7890.',
    }),
  )
  phone?: string | null;
}

/** With a name, which nobody has to give. */
export abstract class NamedContactDto extends ContactDto {
  @ApiPropertyOptional({ type: String, nullable: true, example: 'Siti Aminah', minLength: 2, maxLength: 120 })
  @IsOptional()
  @Trimmed()
  @IsString()
  @Length(2, 120)
  name?: string | null;
}
