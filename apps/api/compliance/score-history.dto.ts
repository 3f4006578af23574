import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { SnapshotPoint } from '@tanggap/compliance';
import { isoInstant, type Lang } from '@tanggap/platform';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from '../http';
import { notice, ScoreDto } from './compliance.dto';

export class HistoryQueryDto extends PageQuery {
  @ApiPropertyOptional({ example: '2026', description: 'A year, a quarter or a month; else this year' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  period?: string;

  @ApiPropertyOptional({ example: 'ombudsman-2022' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  instrument?: string;

  @ApiPropertyOptional({ example: 'dinkes', description: 'Else the regency; staff of an OPD get their own' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  unit?: string;
}

export class SnapshotQueryDto {
  @ApiPropertyOptional({ example: 'dinkes', description: 'Else the regency; staff of an OPD get their own' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  unit?: string;
}

export class TakeSnapshotDto {
  @ApiPropertyOptional({ type: String, nullable: true, example: '2026' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  period?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'ombudsman-2022' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  instrument?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 300, example: 'Sebelum kunjungan penilai' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  note?: string | null;
}

class PointDimensionDto {
  @ApiProperty({ example: 'complaints' }) code!: string;
  @ApiProperty({ example: 91.67 }) score!: number;
}

class SnapshotHeadDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['period_end', 'manual'] }) kind!: string;
  @ApiProperty({ type: String, nullable: true, example: 'Sebelum kunjungan penilai' }) note!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Bagian Organisasi', description: 'null: by the worker' })
  takenBy!: string | null;
  @ApiProperty({ format: 'date-time' }) takenAt!: string;
}

class SnapshotPointDto extends SnapshotHeadDto {
  @ApiProperty({ example: 'ombudsman-2022' }) instrumentCode!: string;
  @ApiProperty({ example: 1 }) instrumentVersion!: number;
  @ApiProperty({ example: '2026' }) period!: string;
  @ApiProperty({ format: 'date-time' }) asOf!: string;
  @ApiProperty({ example: 91.5 }) score!: number;
  @ApiProperty({ example: true, description: 'False: nothing was, and the score says nothing' }) assessed!: boolean;
  @ApiProperty({ type: String, nullable: true, example: 'A' }) category!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'green' }) zone!: string | null;
  @ApiProperty({ type: [PointDimensionDto] }) dimensions!: PointDimensionDto[];
}

export class HistoryDto {
  @ApiProperty({ type: [SnapshotPointDto] }) items!: SnapshotPointDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
  @ApiProperty({ example: true }) simulation!: boolean;
  @ApiProperty({ example: notice.id }) notice!: string;
}

export class SnapshotDto extends SnapshotHeadDto {
  @ApiProperty({ example: '9f86d081884c7d65…', description: 'Of what was frozen, in hex' }) sha256!: string;
  @ApiProperty({ type: ScoreDto, description: 'As it was answered then' }) score!: ScoreDto;
}

export const presentHistory = (
  page: { items: SnapshotPoint[]; nextCursor: string | null },
  lang: Lang,
): HistoryDto => ({
  items: page.items.map((item) => ({ ...item, asOf: isoInstant(item.asOf), takenAt: isoInstant(item.takenAt) })),
  nextCursor: page.nextCursor,
  simulation: true,
  notice: notice[lang],
});
