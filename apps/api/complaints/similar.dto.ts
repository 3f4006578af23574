import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { statuses, type FollowInput, type SimilarComplaint, type Status } from '@tanggap/complaints';
import { isoInstant } from '@tanggap/platform';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { Nested } from '../http';
import { NamedContactDto } from './contact.dto';
import { LocationDto, OpdRefDto } from './file-complaint.dto';

/** A report as far as it is typed. */
export class SimilarQueryDto {
  @ApiPropertyOptional({ type: String, nullable: true, example: 'Jalan berlubang di depan SDN Kauman', maxLength: 150 })
  @IsOptional()
  @IsString()
  @MaxLength(150)
  subject?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'Lubangnya dalam sekali.', maxLength: 5000 })
  @IsOptional()
  @IsString()
  @MaxLength(5000)
  description?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'jalan-jembatan', maxLength: 64 })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  categoryCode?: string | null;

  @ApiPropertyOptional({ type: () => LocationDto, nullable: true })
  @IsOptional()
  @Nested(() => LocationDto)
  location?: LocationDto | null;
}

class SimilarComplaintDto {
  @ApiProperty({ example: 'BTG-2026-000042' }) number!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'Jalan berlubang di Kauman',
    description: 'Null until it is verified',
  })
  subject!: string | null;
  @ApiProperty({ type: OpdRefDto, nullable: true, example: { code: 'jalan-jembatan', name: 'Jalan dan jembatan' } })
  category!: OpdRefDto | null;
  @ApiProperty({ type: OpdRefDto, nullable: true, example: { code: '33.25.11.1004', name: 'Kauman' } })
  area!: OpdRefDto | null;
  @ApiProperty({ type: OpdRefDto, nullable: true }) opd!: OpdRefDto | null;
  @ApiProperty({ enum: statuses }) status!: Status;
  @ApiProperty({ format: 'date-time' }) filedAt!: string;
  @ApiProperty({ example: 12, description: 'People who reported it or follow it' }) affected!: number;
}

export class SimilarComplaintsDto {
  @ApiProperty({ type: [SimilarComplaintDto], description: 'At most three, the likeliest first' })
  items!: SimilarComplaintDto[];
}

export class FollowContactDto extends NamedContactDto {}

export class FollowComplaintDto {
  @ApiPropertyOptional({
    type: () => FollowContactDto,
    nullable: true,
    description: 'Where to be told; without it only the tracking code tells. Kept encrypted, shown to nobody',
  })
  @IsOptional()
  @Nested(() => FollowContactDto)
  contact?: FollowContactDto | null;
}

export class FollowedDto {
  @ApiProperty({ example: 'BTG-2026-000042' }) number!: string;
  @ApiProperty({ example: '7K3M-9QXT-2FHP', description: "The follower's own; only its hash is stored" })
  trackingCode!: string;
}

export const toTyped = ({ subject, description, categoryCode, location }: SimilarQueryDto) => ({
  subject: subject ?? '',
  description: description ?? '',
  categoryCode: categoryCode ?? null,
  areaCode: location?.areaCode ?? null,
  latitude: location?.latitude ?? null,
  longitude: location?.longitude ?? null,
});

/** Nothing where no way to reach them was given: a name alone is of no use. */
export function toContact(contact: FollowContactDto | null | undefined): FollowInput['contact'] {
  if (!contact?.email && !contact?.phone) return undefined;
  const { name, email, phone } = contact;
  return { name: name ?? undefined, email: email ?? undefined, phone: phone ?? undefined };
}

export const presentSimilar = ({ filedAt, ...similar }: SimilarComplaint): SimilarComplaintDto => ({
  ...similar,
  filedAt: isoInstant(filedAt),
});
