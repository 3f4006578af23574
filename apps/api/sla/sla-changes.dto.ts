import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { isoInstant, type Lang } from '@tanggap/platform';
import { policyKinds, slaChangeKinds, type SlaChange, type SlaChangeKind } from '@tanggap/sla';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from '../http';
import { ChangeImpactDto, presentImpact } from './change-impact.dto';

export class SlaChangesQueryDto extends PageQuery {
  @ApiPropertyOptional({ enum: slaChangeKinds })
  @IsOptional()
  @IsIn(slaChangeKinds)
  kind?: SlaChangeKind;

  @ApiPropertyOptional({ example: 'kantor', description: "A calendar, a decree's year or a policy's kind" })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  code?: string;
}

class ChangedByDto {
  @ApiProperty({ example: 'admin' }) username!: string;
  @ApiProperty({ example: 'Admin' }) name!: string;
}

class ChangedPolicyDto {
  @ApiProperty({ enum: policyKinds }) kind!: string;
  @ApiProperty() supervisory!: boolean;
  @ApiProperty({ type: String, nullable: true, example: 'jalan-jembatan' }) categoryCode!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null }) opdCode!: string | null;
  @ApiProperty({ example: 2 }) version!: number;
  @ApiProperty() appliesToOpen!: boolean;
  @ApiProperty({ description: 'The scope has no limits of its own from here on' }) retired!: boolean;
}

class SlaChangeDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: slaChangeKinds }) kind!: string;
  @ApiProperty({ example: 'kantor' }) code!: string;
  @ApiProperty({ type: ChangedPolicyDto, nullable: true, description: 'Of a change of limits' })
  policy!: ChangedPolicyDto | null;
  @ApiProperty({ type: ChangedByDto }) by!: ChangedByDto;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: String, nullable: true, example: 'SKB 3 Menteri tentang hari libur 2028' })
  reason!: string | null;
  @ApiProperty({ type: ChangeImpactDto, nullable: true, description: 'As counted right before; null where it was not' })
  impact!: ChangeImpactDto | null;
}

export class SlaChangePageDto {
  @ApiProperty({ type: [SlaChangeDto] }) items!: SlaChangeDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export const presentChange = ({ at, impact, ...change }: SlaChange, lang: Lang): SlaChangeDto => ({
  ...change,
  at: isoInstant(at),
  impact: impact && presentImpact(impact, lang),
});
