import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { AbsenceInput, AbsenceRow } from '@tanggap/identity';
import { isoInstant } from '@tanggap/platform';
import { Allow as Accept, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsDay, PageQuery } from '../http';

const day = { format: 'date', example: '2026-12-01', description: 'A local day, inclusive' };

export class AbsenceQuery extends PageQuery {
  @ApiPropertyOptional({ example: 'dpupr', description: 'Code of an OPD' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  opd?: string;

  @ApiPropertyOptional({ example: 'head.dpupr' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  username?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Only those that end on this local day or later' })
  @IsOptional()
  @IsDay()
  from?: string;
}

/** Takes what GET answers; what can't be changed is ignored. */
export class SaveAbsenceDto {
  @ApiProperty({ example: 'head.dpupr', maxLength: 64 })
  @IsString()
  @MaxLength(64)
  username!: string;

  @ApiProperty(day)
  @IsDay()
  from!: string;

  @ApiProperty({ ...day, example: '2026-12-05' })
  @IsDay()
  until!: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: 'officer.dpupr',
    maxLength: 64,
    description: 'Who acts meanwhile: of the same OPD, or of the regency for somebody of the regency',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  actingUsername?: string | null;

  @ApiPropertyOptional({ type: String, format: 'uuid', readOnly: true })
  @Accept()
  id?: unknown;

  @ApiPropertyOptional({ type: String, example: 'Sri Lestari', readOnly: true })
  @Accept()
  name?: unknown;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'dpupr', readOnly: true })
  @Accept()
  opdCode?: unknown;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'Agus Prasetyo', readOnly: true })
  @Accept()
  actingName?: unknown;

  @ApiPropertyOptional({ type: Number, readOnly: true })
  @Accept()
  version?: unknown;

  @ApiPropertyOptional({ type: String, format: 'date-time', readOnly: true })
  @Accept()
  updatedAt?: unknown;
}

export class AbsenceDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'head.dpupr' })
  username!: string;

  @ApiProperty({ example: 'Sri Lestari' })
  name!: string;

  @ApiProperty({ type: String, nullable: true, example: 'dpupr' })
  opdCode!: string | null;

  @ApiProperty(day)
  from!: string;

  @ApiProperty({ ...day, example: '2026-12-05' })
  until!: string;

  @ApiProperty({ type: String, nullable: true, example: 'officer.dpupr' })
  actingUsername!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Agus Prasetyo' })
  actingName!: string | null;

  @ApiProperty({ example: 1, description: 'The same as the ETag' })
  version!: number;

  @ApiProperty({ format: 'date-time' })
  updatedAt!: string;
}

export class AbsencePageDto {
  @ApiProperty({ type: [AbsenceDto] })
  items!: AbsenceDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export const absenceInput = (body: SaveAbsenceDto): AbsenceInput => ({
  username: body.username,
  fromDay: body.from,
  untilDay: body.until,
  actingUsername: body.actingUsername ?? null,
});

export const presentAbsence = (row: AbsenceRow): AbsenceDto => ({
  id: row.id,
  username: row.username,
  name: row.name,
  opdCode: row.opdCode,
  from: row.fromDay,
  until: row.untilDay,
  actingUsername: row.actingUsername,
  actingName: row.actingName,
  version: row.version,
  updatedAt: isoInstant(row.updatedAt),
});
