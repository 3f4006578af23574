import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { EscalationView } from '@tanggap/complaints';
import { isoInstant, isoInstantOrNull } from '@tanggap/platform';
import { clockNames, escalationStates, type ClockName, type EscalationPost, type EscalationState } from '@tanggap/sla';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { PageQuery } from '../http';
import { Trimmed } from './contact.dto';

const posts: EscalationPost[] = ['officer', 'opd_head', 'verifier', 'supervisor', 'board'];
const queryStates = ['open', 'acknowledged', 'all'] as const;

export class EscalationQueryDto extends PageQuery {
  @ApiPropertyOptional({ enum: queryStates, default: 'open' })
  @IsOptional()
  @IsIn(queryStates)
  state: (typeof queryStates)[number] = 'open';

  @ApiPropertyOptional({ example: 'dpupr', description: 'Code of an OPD' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  opd?: string;

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 3, example: 2 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(3)
  level?: number;

  @ApiPropertyOptional({ example: 'BTG-2026-000042', description: "One complaint's" })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  complaint?: string;

  @ApiPropertyOptional({
    type: Boolean,
    default: false,
    description: 'Only before a post that the reader holds or acts in',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  mine = false;
}

export class AcknowledgementDto {
  @ApiProperty({ example: 'Tim sudah di lapangan, selesai besok siang.', minLength: 3, maxLength: 2000 })
  @Trimmed()
  @IsString()
  @Length(3, 2000)
  note!: string;

  @ApiPropertyOptional({
    type: Boolean,
    example: true,
    default: false,
    description: 'As well what else of the same complaint is open before the same post',
  })
  @IsOptional()
  @IsBoolean()
  sameComplaint = false;
}

class AcknowledgerDto {
  @ApiProperty({ example: 'head.dpupr' })
  username!: string;

  @ApiProperty({ example: 'Sri Lestari' })
  name!: string;
}

class AnsweringDto extends AcknowledgerDto {
  @ApiProperty({ example: false, description: 'Acts in the place of somebody on leave' })
  acting!: boolean;
}

class EscalationDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'BTG-2026-000042' })
  complaint!: string;

  @ApiProperty({ example: 'Jalan berlubang di depan SDN Kauman 1' })
  subject!: string;

  @ApiProperty({ type: String, nullable: true, example: 'dpupr', description: 'null: no OPD is responsible yet' })
  opd!: string | null;

  @ApiProperty({
    enum: clockNames,
    nullable: true,
    example: 'resolution',
    description: 'null: a supervisor did it by hand',
  })
  clock!: ClockName | null;

  @ApiProperty({
    example: '100',
    description: 'The milestone: 100 the limit, +3wd three working days after; or manual',
  })
  key!: string;

  @ApiProperty({ example: 1, description: '1 the OPD or the verifier, 2 the supervisor, 3 the board' })
  level!: number;

  @ApiProperty({ enum: posts, example: 'opd_head' })
  post!: EscalationPost;

  @ApiProperty({ enum: escalationStates, example: 'open' })
  state!: EscalationState;

  @ApiProperty({ format: 'date-time', description: 'Its true time, however late it was noticed' })
  raisedAt!: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'null: there is nobody above' })
  climbsAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  acknowledgedAt!: string | null;

  @ApiProperty({ type: AcknowledgerDto, nullable: true })
  acknowledgedBy!: AcknowledgerDto | null;

  @ApiProperty({ type: String, nullable: true, example: 'Tim sudah di lapangan.' })
  note!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  climbedAt!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The escalation it climbed to' })
  climbedTo!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'The clock stopped or the complaint is done',
  })
  closedAt!: string | null;

  @ApiProperty({ type: [AnsweringDto], description: 'Who answers for the post today' })
  holders!: AnsweringDto[];

  @ApiProperty({ example: true, description: 'The reader is one of them' })
  mine!: boolean;

  @ApiProperty({ example: true })
  mayAcknowledge!: boolean;
}

export class EscalationPageDto {
  @ApiProperty({ type: [EscalationDto] })
  items!: EscalationDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export function presentEscalation(view: EscalationView): EscalationDto {
  const { id, complaint, subject, opd, clock, key, level, post, state, note, climbedTo, mine, mayAcknowledge } = view;
  const by = view.acknowledgedBy;
  return {
    ...{ id, complaint, subject, opd, clock, key, level, post, state, note, climbedTo, mine, mayAcknowledge },
    raisedAt: isoInstant(view.raisedAt),
    recordedAt: isoInstant(view.recordedAt),
    climbsAt: isoInstantOrNull(view.climbsAt),
    acknowledgedAt: isoInstantOrNull(view.acknowledgedAt),
    acknowledgedBy: by && { username: by.username, name: by.name },
    climbedAt: isoInstantOrNull(view.climbedAt),
    closedAt: isoInstantOrNull(view.closedAt),
    holders: view.holders.map(({ username, name, actingFor }) => ({ username, name, acting: actingFor !== null })),
  };
}
