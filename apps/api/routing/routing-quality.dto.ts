import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import {
  qualityConcerns,
  qualityGroups,
  statuses,
  type QualityCase,
  type QualityConcern,
  type QualityGroup,
  type RoutingQualityReport,
  type Status,
} from '@tanggap/complaints';
import { isoInstant } from '@tanggap/platform';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsDay, PageQuery } from '../http';

export class RoutingQualityQueryDto {
  @ApiPropertyOptional({ example: '2026-09-01', format: 'date', description: 'Without it 90 days before the end' })
  @IsOptional()
  @IsDay()
  from?: string;

  @ApiPropertyOptional({ example: '2026-11-30', format: 'date', description: 'Inclusive; without it until now' })
  @IsOptional()
  @IsDay()
  to?: string;

  @ApiPropertyOptional({ enum: qualityGroups, default: 'rule' })
  @IsOptional()
  @IsIn(qualityGroups)
  groupBy: QualityGroup = 'rule';
}

class RoutingQualityRowDto {
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'kebakaran',
    description: 'Rule, version of the model, or OPD that routing proposed; null where there was none',
  })
  key!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'Of complaints that no rule proposed: how they were routed',
  })
  method!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Kebakaran' }) name!: string | null;
  @ApiProperty({ example: 120 }) complaints!: number;
  @ApiProperty({ example: 100, description: 'A person has sent so many of them to an OPD' }) decided!: number;
  @ApiProperty({ example: 9, description: 'Sent to another OPD than routing had proposed' }) corrected!: number;
  @ApiProperty({ example: 4, description: 'An OPD sent them back at least once' }) bounced!: number;
  @ApiProperty({ example: 5, description: 'Lost time with an OPD that was not responsible' }) strayed!: number;
  @ApiProperty({ example: 211.5, description: 'In all' }) lostHours!: number;
  @ApiProperty({ type: Number, nullable: true, example: 30.2, description: 'Of those that lost time' })
  medianLostHours!: number | null;
}

export class RoutingQualityDto {
  @ApiProperty({ format: 'date-time' }) from!: string;
  @ApiProperty({ format: 'date-time', description: 'Exclusive' }) to!: string;
  @ApiProperty({ type: [RoutingQualityRowDto], description: 'Most complaints first, at most 100' })
  items!: RoutingQualityRowDto[];
}

export const presentQuality = ({ from, to, items }: RoutingQualityReport): RoutingQualityDto => ({
  from: isoInstant(from),
  to: isoInstant(to),
  items,
});

export class RoutingCasesQueryDto extends IntersectionType(RoutingQualityQueryDto, PageQuery) {
  @ApiProperty({ enum: qualityConcerns, example: 'corrected', description: 'Which of the numbers' })
  @IsIn(qualityConcerns)
  concern!: QualityConcern;

  @ApiPropertyOptional({ example: 'kebakaran', maxLength: 100, description: 'As in the row of the group' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  key?: string;

  @ApiPropertyOptional({ example: 'model', maxLength: 20, description: 'As in the row of the group' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  method?: string;
}

class RoutingCaseDto {
  @ApiProperty({ example: 'BTG-2026-000042' }) number!: string;
  @ApiProperty({ example: 'Lampu jalan padam' }) subject!: string;
  @ApiProperty({ enum: statuses }) status!: Status;
  @ApiProperty({ format: 'date-time' }) filedAt!: string;
  @ApiProperty({ type: String, nullable: true, example: 'dlh' }) proposedOpdCode!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'dishub', description: 'Where a person sent it first' })
  firstOpdCode!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'dishub' }) opdCode!: string | null;
  @ApiProperty({ type: Number, nullable: true, example: 30.2, description: 'With OPDs that were not responsible' })
  lostHours!: number | null;
}

export class RoutingCasesDto {
  @ApiProperty({ type: [RoutingCaseDto] }) items!: RoutingCaseDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export const presentCase = ({ id: _id, filedAt, ...one }: QualityCase): RoutingCaseDto => ({
  ...one,
  filedAt: isoInstant(filedAt),
});
