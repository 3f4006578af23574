import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ComplaintKind, FileComplaintInput, FiledComplaint } from '@tanggap/complaints';
import { isoInstant } from '@tanggap/platform';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsLatitude,
  IsLongitude,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  Validate,
  ValidateIf,
  ValidatorConstraint,
  type ValidationArguments,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { Nested, says } from '../http';
import { ContactDto, Trimmed } from './contact.dto';

const kinds: ComplaintKind[] = ['complaint', 'aspiration', 'information_request'];

export class LocationDto {
  @ApiPropertyOptional({ type: Number, nullable: true, example: -6.9082, minimum: -90, maximum: 90 })
  @ValidateIf((location: LocationDto) => location.latitude != null || location.longitude != null)
  @IsLatitude()
  @IsNumber()
  latitude?: number | null;

  @ApiPropertyOptional({ type: Number, nullable: true, example: 109.7335, minimum: -180, maximum: 180 })
  @ValidateIf((location: LocationDto) => location.latitude != null || location.longitude != null)
  @IsLongitude()
  @IsNumber()
  longitude?: number | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: '33.25.11',
    description: 'Code of a district or village',
  })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  areaCode?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'Jl. Veteran', maxLength: 300 })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(300)
  address?: string | null;
}

class ReporterDto extends ContactDto {
  @ApiProperty({ example: 'Siti Aminah', minLength: 2, maxLength: 120 })
  @Trimmed()
  @IsString()
  @Length(2, 120)
  name!: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: '3325010101900001',
    description: '16 digits; never shown whole, stored encrypted',
  })
  @IsOptional()
  @Matches(/^\d{16}$/, says({ id: 'NIK terdiri atas 16 angka.', en: 'A NIK has 16 digits.' }))
  nik?: string | null;
}

@ValidatorConstraint({ name: 'reporterOrAnonymous' })
class ReporterOrAnonymous implements ValidatorConstraintInterface {
  validate(anonymous: unknown, { object }: ValidationArguments): boolean {
    const { reporter } = object as FileComplaintDto;
    return (anonymous === true) === (reporter === undefined || reporter === null);
  }
}

export class FileComplaintDto {
  @ApiProperty({ enum: kinds, example: 'complaint' })
  @IsIn(kinds)
  kind!: ComplaintKind;

  @ApiProperty({ example: 'Jalan berlubang di depan SDN Kauman 1', minLength: 5, maxLength: 150 })
  @Trimmed()
  @IsString()
  @Length(5, 150)
  subject!: string;

  @ApiProperty({
    example: 'Lubang sedalam 20 cm sejak dua minggu, sudah ada yang jatuh.',
    minLength: 20,
    maxLength: 5000,
  })
  @Trimmed()
  @IsString()
  @Length(20, 5000)
  description!: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: 'jalan-jembatan',
    description: 'Code of a category of GET /reference',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  categoryCode?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: '2026-11-20',
    format: 'date',
    description: 'Local day; today or earlier',
  })
  @IsOptional()
  @IsISO8601({ strict: true }, says({ id: 'Tulis tanggal seperti 2026-11-20.', en: 'Give a date such as 2026-11-20.' }))
  @Matches(
    /^\d{4}-\d{2}-\d{2}$/,
    says({ id: 'Tulis tanggal seperti 2026-11-20.', en: 'Give a date such as 2026-11-20.' }),
  )
  occurredOn?: string | null;

  @ApiPropertyOptional({ type: () => LocationDto })
  @IsOptional()
  @Nested(() => LocationDto)
  location?: LocationDto | null;

  @ApiPropertyOptional({ default: false, description: 'true: no name is known; `reporter` must be absent' })
  @IsBoolean()
  @Validate(
    ReporterOrAnonymous,
    says({
      id: 'Isi reporter, atau kirim anonymous: true tanpa reporter; tidak bisa keduanya.',
      en: 'Give a reporter, or anonymous: true without one; not both.',
    }),
  )
  anonymous: boolean = false;

  @ApiPropertyOptional({
    default: false,
    description: 'true: hides the report from the public and the reporter from the OPD',
  })
  @IsBoolean()
  confidential: boolean = false;

  @ApiPropertyOptional({ type: () => ReporterDto })
  @IsOptional()
  @Nested(() => ReporterDto)
  reporter?: ReporterDto | null;

  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    maxItems: 10,
    description: 'Ids that POST /attachments answered',
    example: [],
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsUUID(undefined, { each: true })
  attachmentIds?: string[] | null;
}

/** `null` and absent mean the same to us. */
export function toFilingInput(dto: FileComplaintDto): FileComplaintInput {
  const { location, reporter } = dto;
  return {
    kind: dto.kind,
    subject: dto.subject,
    description: dto.description,
    categoryCode: dto.categoryCode ?? undefined,
    occurredOn: dto.occurredOn ?? undefined,
    location: location
      ? {
          latitude: location.latitude ?? undefined,
          longitude: location.longitude ?? undefined,
          areaCode: location.areaCode ?? undefined,
          address: location.address ?? undefined,
        }
      : undefined,
    anonymous: dto.anonymous,
    confidential: dto.confidential,
    reporter: reporter
      ? {
          name: reporter.name,
          email: reporter.email ?? undefined,
          phone: reporter.phone ?? undefined,
          nik: reporter.nik ?? undefined,
        }
      : undefined,
    attachmentIds: dto.attachmentIds ?? undefined,
  };
}

export class OpdRefDto {
  @ApiProperty({ example: 'dpupr' })
  code!: string;

  @ApiProperty({ example: 'Dinas Pekerjaan Umum dan Penataan Ruang' })
  name!: string;
}

class FiledRoutingDto {
  @ApiProperty({ enum: ['rule', 'manual', 'classifier', 'combined'], example: 'rule' })
  method!: string;

  @ApiProperty({ example: 1, minimum: 0, maximum: 1 })
  confidence!: number;

  @ApiProperty({ type: [String], example: ['category jalan-jembatan'] })
  reasons!: string[];
}

class FiledDeadlineDto {
  @ApiProperty({ enum: ['verification', 'first_response', 'resolution'], example: 'verification' })
  clock!: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-26T16:00:00+07:00' })
  dueAt!: string;

  @ApiProperty({ example: 'running' })
  state!: string;
}

export class FiledComplaintDto {
  @ApiProperty({ example: 'BTG-2026-000042', description: 'Public and sequential' })
  number!: string;

  @ApiProperty({
    example: '7K3M-9QXT-2FHP',
    description: "The citizen's secret; only its hash is stored, so it is shown once",
  })
  trackingCode!: string;

  @ApiProperty({ example: 'submitted' })
  status!: string;

  @ApiProperty({ type: OpdRefDto, nullable: true, description: 'null where a verifier decides' })
  opd!: OpdRefDto | null;

  @ApiProperty({ type: FiledRoutingDto })
  routing!: FiledRoutingDto;

  @ApiProperty({ type: [FiledDeadlineDto] })
  deadlines!: FiledDeadlineDto[];
}

export const presentFiled = (filed: FiledComplaint): FiledComplaintDto => ({
  ...filed,
  deadlines: filed.deadlines.map((deadline) => ({ ...deadline, dueAt: isoInstant(deadline.dueAt) })),
});
