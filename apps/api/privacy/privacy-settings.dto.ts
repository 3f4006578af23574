import { ApiProperty } from '@nestjs/swagger';
import { RETENTION_YEARS, type RetentionSetting } from '@tanggap/complaints';
import { isoInstant } from '@tanggap/platform';
import { Type } from 'class-transformer';
import { IsInt, IsString, Length, Max, Min } from 'class-validator';
import { Trimmed } from '../complaints/contact.dto';

const { least, most } = RETENTION_YEARS;
const years = {
  example: 5,
  minimum: least,
  maximum: most,
  description: 'Years after a complaint is over (closed, rejected or merged)',
};

export class PutPrivacySettingsDto {
  @ApiProperty(years)
  @IsInt()
  @Min(least)
  @Max(most)
  retentionYears!: number;

  @ApiProperty({ example: 'Jadwal retensi arsip Kabupaten Batang', minLength: 5, maxLength: 500 })
  @Trimmed()
  @IsString()
  @Length(5, 500)
  reason!: string;
}

export class PrivacyPreviewQueryDto {
  @ApiProperty(years)
  @Type(() => Number)
  @IsInt()
  @Min(least)
  @Max(most)
  retentionYears!: number;
}

export class PrivacyPreviewDto {
  @ApiProperty({ example: 1240, description: 'Complaints that would lose their personal data at once' })
  complaints!: number;
}

class RetentionVersionDto {
  @ApiProperty({ example: 2 }) version!: number;
  @ApiProperty(years) retentionYears!: number;
  @ApiProperty({ type: String, nullable: true, example: 'Jadwal retensi arsip Kabupaten Batang' })
  reason!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'Admin Diskominfo',
    description: 'Null for what came with the product',
  })
  changedBy!: string | null;
  @ApiProperty({ format: 'date-time' }) changedAt!: string;
}

export class PrivacySettingsDto {
  @ApiProperty(years) retentionYears!: number;
  @ApiProperty({ example: true, description: 'Nobody here has decided it: an assumption of the product' })
  isAssumed!: boolean;
  @ApiProperty({ example: 1, description: 'The same as the ETag' }) version!: number;
  @ApiProperty({ type: [RetentionVersionDto], description: 'The newest first, at most fifty' })
  versions!: RetentionVersionDto[];
}

export function presentPrivacySettings(versions: RetentionSetting[]): PrivacySettingsDto {
  const [latest] = versions;
  if (!latest) throw new Error('the first version comes with the table');
  return {
    retentionYears: latest.years,
    isAssumed: latest.changedBy === null,
    version: latest.version,
    versions: versions.map(({ version, years: retentionYears, reason, changedBy, changedAt }) => ({
      ...{ version, retentionYears, reason, changedBy },
      changedAt: isoInstant(changedAt),
    })),
  };
}
