import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import {
  type EvidenceLevel,
  evidenceLevels,
  type Opd,
  type OpdInput,
  type OpdKind,
  opdKinds,
} from '@tanggap/directory';
import {
  Allow as Accept,
  IsBoolean,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  MaxLength,
} from 'class-validator';
import { Trimmed } from '../complaints/contact.dto';
import { PageQuery } from '../http';

const nullable = { type: String, nullable: true } as const;

export class OpdQuery extends PageQuery {
  @ApiPropertyOptional({ enum: opdKinds })
  @IsOptional()
  @IsIn(opdKinds)
  kind?: OpdKind;

  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Without it, active and inactive ones' })
  @IsOptional()
  @IsIn(['true', 'false'])
  active?: 'true' | 'false';

  @ApiPropertyOptional({ example: 'pekerjaan umum', description: 'Part of the code or of the names' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}

class OpdFields {
  @ApiProperty({ example: 'Dinas Pekerjaan Umum dan Penataan Ruang', minLength: 3, maxLength: 150 })
  @Trimmed()
  @IsString()
  @Length(3, 150)
  name!: string;

  @ApiProperty({ example: 'DPUPR', minLength: 2, maxLength: 40 })
  @Trimmed()
  @IsString()
  @Length(2, 40)
  shortName!: string;

  @ApiProperty({ enum: opdKinds, example: 'dinas' })
  @IsIn(opdKinds)
  kind!: OpdKind;

  @ApiPropertyOptional({ ...nullable, example: null, description: 'The area it serves: only kecamatan and kelurahan' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  areaCode?: string | null;

  @ApiProperty({ example: 'kantor', description: 'Code of the working calendar its deadlines follow' })
  @IsString()
  @Length(1, 60)
  calendarCode!: string;

  @ApiPropertyOptional({ ...nullable, example: 'Jl. Jendral Sudirman No. 272, Batang', maxLength: 300 })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(300)
  address?: string | null;

  @ApiPropertyOptional({ ...nullable, example: '(0285) 391014', maxLength: 60 })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(60)
  phone?: string | null;

  @ApiPropertyOptional({ ...nullable, example: 'dpupr@batangkab.go.id', maxLength: 254 })
  @IsOptional()
  @Trimmed()
  @IsEmail()
  @MaxLength(254)
  email?: string | null;

  @ApiPropertyOptional({ ...nullable, example: 'https://dpupr.batangkab.go.id', maxLength: 300 })
  @IsOptional()
  @Trimmed()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  @MaxLength(300)
  website?: string | null;

  @ApiPropertyOptional({ default: true, description: 'false: kept for old complaints, receives no new ones' })
  @IsBoolean()
  active: boolean = true;
}

export class CreateOpdDto extends OpdFields {
  @ApiProperty({
    example: 'dpupr',
    maxLength: 60,
    description: 'Lower-case letters, digits, hyphens; can never change',
  })
  @IsString()
  @MaxLength(60)
  code!: string;
}

/** What GET answers and nobody can set. */
class OpdReadOnly {
  @ApiPropertyOptional({ type: String, example: 'dpupr', readOnly: true })
  @Accept()
  code?: unknown;

  @ApiPropertyOptional({ enum: evidenceLevels, readOnly: true })
  @Accept()
  evidence?: unknown;

  @ApiPropertyOptional({ enum: ['pack', 'edited'], readOnly: true })
  @Accept()
  source?: unknown;

  @ApiPropertyOptional({ type: Number, readOnly: true })
  @Accept()
  version?: unknown;
}

/** Takes what GET answers; what can't be changed is ignored. */
export class UpdateOpdDto extends IntersectionType(OpdFields, OpdReadOnly) {}

export class OpdDto {
  @ApiProperty({ example: 'dpupr' })
  code!: string;

  @ApiProperty({ example: 'Dinas Pekerjaan Umum dan Penataan Ruang' })
  name!: string;

  @ApiProperty({ example: 'DPUPR' })
  shortName!: string;

  @ApiProperty({ enum: opdKinds, example: 'dinas' })
  kind!: OpdKind;

  @ApiProperty({ ...nullable, example: null })
  areaCode!: string | null;

  @ApiProperty({ example: 'kantor' })
  calendarCode!: string;

  @ApiProperty({ ...nullable, example: 'Jl. Jendral Sudirman No. 272, Batang' })
  address!: string | null;

  @ApiProperty({ ...nullable, example: '(0285) 391014' })
  phone!: string | null;

  @ApiProperty({ ...nullable, example: 'dpupr@batangkab.go.id' })
  email!: string | null;

  @ApiProperty({ ...nullable, example: 'https://dpupr.batangkab.go.id' })
  website!: string | null;

  @ApiProperty({ example: true })
  active!: boolean;

  @ApiProperty({ enum: evidenceLevels, example: 'confirmed', description: 'How sure the data pack is of this entry' })
  evidence!: EvidenceLevel;

  @ApiProperty({ enum: ['pack', 'edited'], example: 'pack', description: 'edited: no data pack changes it any more' })
  source!: 'pack' | 'edited';

  @ApiProperty({ example: 1, description: 'The same as the ETag' })
  version!: number;
}

export class OpdPageDto {
  @ApiProperty({ type: [OpdDto] })
  items!: OpdDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export const opdInput = (dto: OpdFields): OpdInput => ({
  name: dto.name,
  shortName: dto.shortName,
  kind: dto.kind,
  areaCode: dto.areaCode ?? null,
  calendarCode: dto.calendarCode,
  address: dto.address ?? null,
  phone: dto.phone ?? null,
  email: dto.email ?? null,
  website: dto.website ?? null,
  active: dto.active,
});

export const presentOpd = (opd: Opd): OpdDto => ({
  code: opd.code,
  name: opd.name,
  shortName: opd.shortName,
  kind: opd.kind,
  areaCode: opd.areaCode,
  calendarCode: opd.calendarCode,
  address: opd.address,
  phone: opd.phone,
  email: opd.email,
  website: opd.website,
  active: opd.active,
  evidence: opd.evidence,
  source: opd.source,
  version: opd.version,
});
