import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { rejectionReasons, type RejectionReason } from '@tanggap/complaints';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { says } from '../http';
import { Trimmed } from './contact.dto';

const NUMBER = /^[A-Z]{2,6}-\d{4}-\d{6,9}$/;
const text = { minLength: 3, maxLength: 5000 };

export class TextDto {
  @ApiProperty({ ...text, example: 'Tim sudah meninjau lokasi dan menjadwalkan penambalan pekan ini.' })
  @Trimmed()
  @IsString()
  @Length(3, 5000)
  text!: string;
}

export class ReasonDto {
  @ApiProperty({ minLength: 3, maxLength: 1000, example: 'Ruas ini jalan provinsi, bukan kewenangan kabupaten.' })
  @Trimmed()
  @IsString()
  @Length(3, 1000)
  reason!: string;
}

export class ReturnDto extends ReasonDto {
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: 'dinkes',
    description: 'The OPD that is thought to be responsible; the verifier is offered it first',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  proposedOpdCode?: string | null;
}

export class VerifyDto {
  @ApiPropertyOptional({ type: String, nullable: true, example: 'jalan-jembatan' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  categoryCode?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'dpupr', description: "Else the category's OPD" })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  opdCode?: string | null;
}

export class RejectDto {
  @ApiProperty({ enum: rejectionReasons, example: 'not_authorised' })
  @IsIn(rejectionReasons)
  reason!: RejectionReason;

  @ApiProperty({
    ...text,
    example: 'Ruas jalan ini kewenangan Pemerintah Provinsi Jawa Tengah; laporkan lewat LaporGub.',
  })
  @Trimmed()
  @IsString()
  @Length(3, 5000)
  text!: string;
}

export class AssignDto {
  @ApiProperty({ example: 'dpupr' })
  @IsString()
  @MaxLength(64)
  opdCode!: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: 'officer.dpupr',
    description: 'User name of an officer of that OPD',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  officer?: string | null;

  @ApiProperty({ minLength: 3, maxLength: 1000, example: 'Penanganan jalan kabupaten ada pada DPUPR.' })
  @Trimmed()
  @IsString()
  @Length(3, 1000)
  reason!: string;
}

export class AttachedTextDto extends TextDto {
  @ApiPropertyOptional({ type: [String], format: 'uuid', maxItems: 10, example: [] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsUUID(undefined, { each: true })
  attachmentIds?: string[] | null;
}

export class MergeDto {
  @ApiProperty({ example: 'BTG-2026-000041', description: 'Number of the original' })
  @Matches(
    NUMBER,
    says({ id: 'Tulis nomor pengaduan seperti BTG-2026-000041.', en: 'Give a number such as BTG-2026-000041.' }),
  )
  into!: string;
}

class SplitPartDto {
  @ApiProperty({ example: 'Lampu jalan padam di Jl. Veteran', minLength: 5, maxLength: 150 })
  @Trimmed()
  @IsString()
  @Length(5, 150)
  subject!: string;

  @ApiProperty({ example: 'Sudah tiga malam gelap di depan pasar.', minLength: 20, maxLength: 5000 })
  @Trimmed()
  @IsString()
  @Length(20, 5000)
  description!: string;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'penerangan-jalan', maxLength: 64 })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  categoryCode?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: 'dishub',
    maxLength: 64,
    description: 'Proposed for it; without it the one that its words speak for',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  opdCode?: string | null;
}

export class SplitDto {
  @ApiProperty({
    type: [SplitPartDto],
    minItems: 1,
    maxItems: 8,
    description: 'The further matters, each in its words',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(8)
  @ValidateNested({ each: true })
  @Type(() => SplitPartDto)
  parts!: SplitPartDto[];
}

export class ConfirmationDto {
  @ApiProperty({ example: true, description: 'true closes a resolved complaint, false reopens it' })
  @IsBoolean()
  satisfied!: boolean;

  @ApiPropertyOptional({ type: Number, nullable: true, minimum: 1, maximum: 5, example: 5 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  rating?: number | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 2000,
    example: 'Terima kasih, jalannya sudah halus.',
  })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(2000)
  comment?: string | null;
}
