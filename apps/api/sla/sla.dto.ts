import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  audiences,
  clockNames,
  durationUnits,
  policyKinds,
  type Audience,
  type ClockName,
  type ClockPolicyInput,
  type DurationUnit,
  type Milestone,
  type PolicyKind,
  type PolicyScope,
  type SlaPolicy,
} from '@tanggap/sla';
import { Transform } from 'class-transformer';
import {
  Allow as Accept,
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { Nested, PageQuery } from '../http';

export class DurationDto {
  @ApiProperty({ example: 5, minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(31_622_400)
  amount!: number;

  @ApiProperty({ enum: durationUnits, example: 'working_days', description: 'seconds are elapsed seconds, for drills' })
  @IsIn(durationUnits)
  unit!: DurationUnit;
}

class MilestoneDto {
  @ApiPropertyOptional({
    example: 80,
    minimum: 1,
    maximum: 100,
    description: 'Either percent or after; 100 is the limit itself',
  })
  @ValidateIf((milestone: MilestoneDto) => milestone.after === undefined)
  @IsInt()
  @Min(1)
  @Max(100)
  percent?: number;

  @ApiPropertyOptional({ type: DurationDto, description: 'After the limit has passed' })
  @IsOptional()
  @Nested(() => DurationDto)
  after?: DurationDto;

  @ApiPropertyOptional({
    enum: audiences,
    isArray: true,
    example: ['officer', 'opd_head'],
    description: 'Posts, never persons',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(clockNames.length)
  @IsIn(audiences, { each: true })
  audience?: Audience[];

  @ApiPropertyOptional({
    type: DurationDto,
    description: 'From the limit on: how long a post has to acknowledge before it climbs; else 8 working hours',
  })
  @IsOptional()
  @Nested(() => DurationDto)
  acknowledgeWithin?: DurationDto;
}

class ClockPolicyDto {
  @ApiProperty({ enum: clockNames, example: 'first_response' })
  @IsIn(clockNames)
  clock!: ClockName;

  @ApiProperty({ type: DurationDto })
  @Nested(() => DurationDto)
  duration!: DurationDto;

  @ApiPropertyOptional({ type: [MilestoneDto], description: 'Without them: the default ladder' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => MilestoneDto)
  milestones?: MilestoneDto[];

  @ApiPropertyOptional({
    type: DurationDto,
    description: "How long staff may pause it without the OPD head's approval; without it: 10 working days",
  })
  @IsOptional()
  @Nested(() => DurationDto)
  pauseCap?: DurationDto;
}

/** Takes what GET answers; `kind`, `version` and `id` are ignored. */
export class PutPolicyDto {
  @ApiProperty({ type: [ClockPolicyDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(clockNames.length)
  @ValidateNested({ each: true })
  @Type(() => ClockPolicyDto)
  clocks!: ClockPolicyDto[];

  @ApiPropertyOptional({
    example: false,
    description: 'Open complaints are computed again by these limits, not only those filed afterwards',
  })
  @IsOptional()
  @IsBoolean()
  appliesToOpen?: boolean;

  @ApiPropertyOptional({ enum: policyKinds, readOnly: true })
  @Accept()
  kind?: unknown;

  @ApiPropertyOptional({ type: Boolean, readOnly: true })
  @Accept()
  supervisory?: unknown;

  @ApiPropertyOptional({ type: String, nullable: true, readOnly: true, example: 'jalan-jembatan' })
  @Accept()
  categoryCode?: unknown;

  @ApiPropertyOptional({ type: String, nullable: true, readOnly: true, example: 'dpupr' })
  @Accept()
  opdCode?: unknown;

  @ApiPropertyOptional({ type: Number, readOnly: true })
  @Accept()
  version?: unknown;
}

export class PolicyQueryDto {
  @ApiPropertyOptional({ type: Boolean, default: false, description: 'The variant for supervisory complaints' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  supervisory = false;

  @ApiPropertyOptional({ example: 'jalan-jembatan', description: 'Limits of this category alone' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  category?: string;

  @ApiPropertyOptional({ example: 'dpupr', description: 'Limits of this OPD alone' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  opd?: string;
}

export const scopeOf = (kind: PolicyKind, { supervisory, category, opd }: PolicyQueryDto): PolicyScope => ({
  kind,
  supervisory,
  categoryCode: category ?? null,
  opdCode: opd ?? null,
});

export class PolicyDto {
  @ApiProperty({ enum: policyKinds, example: 'complaint' }) kind!: string;
  @ApiProperty({ example: false }) supervisory!: boolean;
  @ApiProperty({ type: String, nullable: true, example: null }) categoryCode!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null }) opdCode!: string | null;
  @ApiProperty({ example: false }) appliesToOpen!: boolean;
  @ApiProperty({ example: 1 }) version!: number;
  @ApiProperty({ type: [ClockPolicyDto] }) clocks!: ClockPolicyDto[];
}

export class PoliciesDto {
  @ApiProperty({ type: [PolicyDto] }) items!: PolicyDto[];
}

export const presentPolicy = ({ clocks, ...policy }: SlaPolicy): PolicyDto => ({
  kind: policy.kind,
  supervisory: policy.supervisory,
  categoryCode: policy.categoryCode,
  opdCode: policy.opdCode,
  appliesToOpen: policy.appliesToOpen,
  version: policy.version,
  clocks: clocks.map(({ clock, duration, milestones, pauseCap }) => ({
    ...{ clock, duration, milestones },
    ...(pauseCap ? { pauseCap } : {}),
  })),
});

/** A milestone without audience is heard of by the OPD's officer and head. */
export const toClockInput = ({ clock, duration, milestones, pauseCap }: ClockPolicyDto): ClockPolicyInput => ({
  clock,
  duration,
  ...(milestones && milestones.length > 0 ? { milestones: withLimit(milestones.map(toMilestone)) } : {}),
  ...(pauseCap ? { pauseCap } : {}),
});

function toMilestone({
  percent,
  after,
  acknowledgeWithin,
  audience = ['officer', 'opd_head'],
}: MilestoneDto): Milestone {
  const told = { audience, ...(acknowledgeWithin ? { acknowledgeWithin } : {}) };
  return after ? { after, ...told } : { percent: percent ?? 100, ...told };
}

/** The limit itself is always a milestone: without it a breach would pass unrecorded. */
function withLimit(milestones: Milestone[]): Milestone[] {
  const named = milestones.some((milestone) => 'percent' in milestone && milestone.percent === 100);
  return named ? milestones : [...milestones, { percent: 100, audience: ['verifier', 'opd_head'] }];
}

export class BreachesQueryDto extends PageQuery {
  @ApiPropertyOptional({ example: 'dpupr' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  opd?: string;

  @ApiPropertyOptional({ enum: clockNames })
  @IsOptional()
  @IsIn(clockNames)
  clock?: ClockName;

  @ApiPropertyOptional({ example: '2026-11-01', description: 'Breached on or after that local day, or instant' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  from?: string;

  @ApiPropertyOptional({
    example: '2026-11-30',
    description: 'Breached up to that local day inclusive, or before that instant',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  to?: string;
}

class BreachDto {
  @ApiProperty({ example: 'BTG-2026-000042' }) complaint!: string;
  @ApiProperty({ type: String, nullable: true, example: 'dpupr' }) opd!: string | null;
  @ApiProperty({ enum: clockNames }) clock!: string;
  @ApiProperty({ example: 1 }) cycle!: number;
  @ApiProperty({ enum: ['running', 'paused', 'stopped', 'cancelled'] }) state!: string;
  @ApiProperty({ format: 'date-time' }) dueAt!: string;
  @ApiProperty({ format: 'date-time', description: 'Its true due time, however late it was noticed' })
  breachedAt!: string;
  @ApiProperty({ example: 5400, description: 'Seconds past due, until it was met or now' }) overdue!: number;
  @ApiProperty({ example: 1, description: '1 at the breach, then it climbs' }) escalationLevel!: number;
}

export class BreachPageDto {
  @ApiProperty({ type: [BreachDto] }) items!: BreachDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
