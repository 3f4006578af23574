import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ListedEvidence } from '@tanggap/compliance';
import { isoInstant, isoInstantOrNull } from '@tanggap/platform';
import { IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { IsDay, PageQuery } from '../http';

/** What goes with an uploaded document; of a form with files every field is a text. */
export class EvidenceFieldsDto {
  @ApiPropertyOptional({ example: 'dinkes', description: 'An OPD or a unit of the instrument; not given: all units' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  unitCode?: string;

  @ApiProperty({ example: 'complaints.2' })
  @IsString()
  @Length(1, 60)
  indicatorCode!: string;

  @ApiPropertyOptional({ example: 'sk', description: 'As the proofs of the indicator name it' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  kind?: string;

  @ApiPropertyOptional({ example: 'ombudsman-2022', description: "Else that of the document's year" })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  instrument?: string;

  @ApiProperty({ example: 'SK Bupati tentang pengelola pengaduan', minLength: 3, maxLength: 200 })
  @IsString()
  @Length(3, 200)
  title!: string;

  @ApiPropertyOptional({ example: '065/123/2026', maxLength: 100 })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  number?: string;

  @ApiProperty({ example: '2026-01-15' })
  @IsDay()
  date!: string;

  @ApiPropertyOptional({ example: '2026-01-15', description: "Else the document's own day" })
  @IsOptional()
  @IsDay()
  validFrom?: string;

  @ApiPropertyOptional({ example: '2026-12-31', description: 'Inclusive; not given: without an end' })
  @IsOptional()
  @IsDay()
  validUntil?: string;
}

export class EvidenceQueryDto extends PageQuery {
  @ApiPropertyOptional({ example: 'dinkes', description: 'Of that unit, and what holds for all' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  unit?: string;

  @ApiPropertyOptional({ example: 'complaints.2' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  indicator?: string;

  @ApiPropertyOptional({ example: '2026', description: 'In force on some day of it' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  period?: string;

  @ApiPropertyOptional({ enum: ['true', 'false'], default: 'false', description: 'Those that were withdrawn' })
  @IsOptional()
  @IsIn(['true', 'false'])
  withdrawn?: string;
}

export class WithdrawEvidenceDto {
  @ApiProperty({ example: 'Berkas yang salah', minLength: 5, maxLength: 500 })
  @IsString()
  @Length(5, 500)
  reason!: string;
}

export class EvidenceDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, nullable: true, example: 'dinkes', description: 'null: all units' })
  unitCode!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Dinas Kesehatan' }) unitName!: string | null;
  @ApiProperty({ example: 'ombudsman-2022' }) instrumentCode!: string;
  @ApiProperty({ example: 'complaints.2' }) indicatorCode!: string;
  @ApiProperty({ type: String, nullable: true, example: 'sk' }) kind!: string | null;
  @ApiProperty({ example: 'SK Bupati tentang pengelola pengaduan' }) title!: string;
  @ApiProperty({ type: String, nullable: true, example: '065/123/2026' }) number!: string | null;
  @ApiProperty({ example: '2026-01-15' }) date!: string;
  @ApiProperty({ example: '2026-01-15' }) validFrom!: string;
  @ApiProperty({ type: String, nullable: true, example: '2026-12-31' }) validUntil!: string | null;
  @ApiProperty({ example: 'sk-pengelola.pdf' }) fileName!: string;
  @ApiProperty({ example: 'application/pdf' }) mediaType!: string;
  @ApiProperty({ example: 120_000, description: 'Bytes' }) size!: number;
  @ApiProperty({ example: '9f86d081884c7d65…', description: 'Of the file as it is kept, in hex' }) sha256!: string;
  @ApiProperty({ example: 'Kepala Dinas Kesehatan' }) uploadedBy!: string;
  @ApiProperty({ format: 'date-time' }) uploadedAt!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) withdrawnAt!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Kepala Dinas Kesehatan' }) withdrawnBy!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Berkas yang salah' }) withdrawalReason!: string | null;
}

export class EvidencePageDto {
  @ApiProperty({ type: [EvidenceDto] }) items!: EvidenceDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export const presentEvidence = ({ documentNumber, documentDate, ...row }: ListedEvidence): EvidenceDto => ({
  ...row,
  number: documentNumber,
  date: documentDate,
  uploadedAt: isoInstant(row.uploadedAt),
  withdrawnAt: isoInstantOrNull(row.withdrawnAt),
});
