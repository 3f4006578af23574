import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { says } from '../http';
import { ExportDto } from './exports.dto';

const period = says({ id: 'Tulis periode seperti 2026, 2026-Q3, atau 2026-09.', en: 'Give 2026, 2026-Q3 or 2026-09.' });

export class RequestEvidencePackDto {
  @ApiProperty({
    example: 'dpupr',
    description: 'Code of an OPD, or of a unit that is assessed by itself, such as puskesmas-batang-1',
  })
  @IsString()
  @MaxLength(64)
  opd!: string;

  @ApiProperty({ example: '2026-Q3', description: 'A year, a quarter or a month' })
  @Matches(/^\d{4}(-(Q[1-4]|0[1-9]|1[0-2]))?$/, period)
  period!: string;
}

export class MonthlyReportsDto {
  @ApiProperty({ type: [ExportDto] }) items!: ExportDto[];
}

const month = says({ id: 'Tulis bulan seperti 2026-10.', en: 'Give a month such as 2026-10.' });

export class RequestMonthlyReportDto {
  @ApiProperty({ example: '2026-10', description: 'A month' })
  @Matches(/^20\d{2}-(0[1-9]|1[0-2])$/, month)
  period!: string;

  @ApiPropertyOptional({ default: false, description: 'Tell me on my channels; a mail carries the file' })
  @IsOptional()
  @IsBoolean()
  tell?: boolean;
}
