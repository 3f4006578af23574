import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { isoInstant } from '@tanggap/platform';
import type { PolicyVersion } from '@tanggap/sla';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from '../http';
import { PolicyDto, PolicyQueryDto, presentPolicy, PutPolicyDto } from './sla.dto';

/** Limits with the reason of the change. */
export class ChangePolicyDto extends PutPolicyDto {
  @ApiPropertyOptional({ example: 'Perbup 12/2026 tentang standar pelayanan', maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  reason?: string;
}

export class RetirePolicyDto {
  @ApiPropertyOptional({ example: 'Kembali ke batas umum', maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  reason?: string;
}

export class PolicyVersionsQueryDto extends IntersectionType(PolicyQueryDto, PageQuery) {}

class PolicyAuthorDto {
  @ApiProperty({ example: 'admin' }) username!: string;
  @ApiProperty({ example: 'Admin' }) name!: string;
}

class PolicyVersionDto extends PolicyDto {
  @ApiProperty({ description: 'The scope has no limits of its own from here on' }) retired!: boolean;
  @ApiProperty({ enum: ['pack', 'edited'], description: "The data pack's, or an administrator's" }) source!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: PolicyAuthorDto, nullable: true, description: "null: the data pack's" })
  createdBy!: PolicyAuthorDto | null;
  @ApiProperty({ type: String, nullable: true, example: 'Perbup 12/2026 tentang standar pelayanan' })
  reason!: string | null;
}

export class PolicyVersionPageDto {
  @ApiProperty({ type: [PolicyVersionDto] }) items!: PolicyVersionDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export const presentVersion = (policy: PolicyVersion): PolicyVersionDto => {
  const { retired, source, createdAt, createdBy, reason } = policy;
  return { ...presentPolicy(policy), retired, source, createdAt: isoInstant(createdAt), createdBy, reason };
};
