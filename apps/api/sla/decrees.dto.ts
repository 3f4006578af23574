import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { render, type Lang } from '@tanggap/platform';
import type { ParsedDecree } from '@tanggap/sla';
import { Type } from 'class-transformer';
import {
  Allow as Accept,
  ArrayMaxSize,
  IsArray,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { HolidayDto } from './calendar-parts.dto';

class DecreeInputDto {
  @ApiProperty({ example: 'SKB 1205/2026, 3/2026, 2/2026', minLength: 2, maxLength: 200 })
  @IsString()
  @Length(2, 200)
  title!: string;

  @ApiProperty({ type: [HolidayDto], description: 'All days off of that year; those known before are replaced' })
  @IsArray()
  @ArrayMaxSize(400)
  @ValidateNested({ each: true })
  @Type(() => HolidayDto)
  holidays!: HolidayDto[];

  @Accept() year?: unknown;
  @Accept() source?: unknown;
  @Accept() version?: unknown;
}

/** Takes what GET answers, with the reason of the change. */
export class PutDecreeDto extends DecreeInputDto {
  @ApiProperty({ example: 'SKB 3 Menteri tentang hari libur 2028', minLength: 3, maxLength: 500 })
  @IsString()
  @Length(3, 500)
  reason!: string;
}

/** The same without applying it; the reason may still be missing. */
export class PreviewDecreeDto extends DecreeInputDto {
  @ApiPropertyOptional({ example: 'SKB 3 Menteri tentang hari libur 2028', maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  reason?: string;
}

/** A decree's text in JSON, where it isn't sent as a file. */
export class DecreeTextDto {
  @ApiProperty({ example: 'tanggal;jenis;nama;keputusan\n01/01/2028;libur nasional;Tahun Baru Masehi;SKB 1/2027' })
  @IsString()
  @MaxLength(120_000)
  text!: string;
}

export class DecreeDto {
  @ApiProperty({ example: 2027 }) year!: number;
  @ApiProperty({ example: 'SKB 1205/2026, 3/2026, 2/2026' }) title!: string;
  @ApiProperty({ type: [HolidayDto] }) holidays!: HolidayDto[];
  @ApiProperty({ enum: ['pack', 'edited'], description: "The data pack's, or an administrator's" }) source!: string;
  @ApiProperty({ example: 1 }) version!: number;
}

export class DecreePageDto {
  @ApiProperty({ type: [DecreeDto] }) items!: DecreeDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

class DecreeProblemDto {
  @ApiProperty({ example: 7 }) line!: number;
  @ApiProperty({ example: 'Tanggal tidak terbaca. Tulis seperti 2027-03-10, 10/3/2027, atau 10 Maret 2027.' })
  message!: string;
}

export class ParsedDecreeDto {
  @ApiProperty({ type: String, nullable: true, example: 'SKB 1/2027' }) title!: string | null;
  @ApiProperty({ type: Number, nullable: true, example: 2028 }) year!: number | null;
  @ApiProperty({ type: [HolidayDto] }) holidays!: HolidayDto[];
  @ApiProperty({ type: [DecreeProblemDto] }) problems!: DecreeProblemDto[];
}

export const presentParsed = ({ problems, ...parsed }: ParsedDecree, lang: Lang): ParsedDecreeDto => ({
  ...parsed,
  problems: problems.map(({ line, message }) => ({ line, message: render(message, lang) })),
});
