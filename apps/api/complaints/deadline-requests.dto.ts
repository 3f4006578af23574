import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  requestKinds,
  requestStatuses,
  type DeadlineRequestView,
  type ListedRequest,
  type PauseView,
  type RequestKind,
  type RequestStatus,
} from '@tanggap/complaints';
import { isoInstant, isoInstantOrNull } from '@tanggap/platform';
import { clockNames, durationUnits, type ClockName, type DurationUnit } from '@tanggap/sla';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { IsDay, PageQuery } from '../http';
import { Trimmed } from './contact.dto';
import { OpdRefDto } from './file-complaint.dto';
import { RemainingTimeDto } from './list-complaints.dto';

const text = { minLength: 3, maxLength: 5000 };

export class PauseDto {
  @ApiProperty({ example: 'awaiting_other_agency', description: 'A code of GET /pause-reasons' })
  @IsString()
  @MaxLength(64)
  reason!: string;

  @ApiProperty({
    ...text,
    example: 'Ruas ini menunggu izin Balai Besar Jalan Nasional.',
    description: 'For the citizen',
  })
  @Trimmed()
  @IsString()
  @Length(3, 5000)
  text!: string;

  @ApiProperty({
    format: 'date',
    example: '2026-12-04',
    description: 'The last local day; the clocks run on at the opening after it',
  })
  @IsDay()
  until!: string;
}

export class ResumeDto {
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    ...text,
    example: 'Izin sudah terbit.',
    description: 'For the citizen',
  })
  @IsOptional()
  @Trimmed()
  @IsString()
  @Length(3, 5000)
  text?: string | null;
}

export class ExtensionDto {
  @ApiProperty({
    ...text,
    example: 'Penambalan menunggu aspal hotmix; kami kerjakan paling lambat 18 Desember.',
    description: 'The interim reply, shown to the citizen once approved',
  })
  @Trimmed()
  @IsString()
  @Length(3, 5000)
  text!: string;

  @ApiProperty({ format: 'date', example: '2026-12-18', description: 'The new date: a working day of the OPD' })
  @IsDay()
  until!: string;
}

export class DecisionDto {
  @ApiProperty({ example: true })
  @IsBoolean()
  approve!: boolean;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 1000,
    example: 'Izin sudah kami tanyakan sendiri.',
    description: 'For the colleagues; a refusal needs one',
  })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(1000)
  note?: string | null;
}

export class ReasonRefDto {
  @ApiProperty({ example: 'awaiting_other_agency' }) code!: string;
  @ApiProperty({ example: 'menunggu instansi lain' }) name!: string;
}

export class PauseUnderWayDto {
  @ApiProperty({ type: ReasonRefDto }) reason!: ReasonRefDto;
  @ApiProperty({ format: 'date', example: '2026-12-04', description: 'The last local day' }) until!: string;
  @ApiProperty({ format: 'date-time', example: '2026-12-07T07:30:00+07:00' }) resumesAt!: string;
}

/** The cap of one clock, as the policy gives it. */
class PauseCapDto {
  @ApiProperty({ example: 10 }) amount!: number;
  @ApiProperty({ enum: durationUnits, example: 'working_days' }) unit!: DurationUnit;
}

export class PauseAllowanceDto {
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    example: '2026-12-04',
    description: 'The last local day until which a pause needs no approval; null where every pause needs it',
  })
  until!: string | null;

  @ApiProperty({ enum: clockNames, example: 'resolution', description: 'The clock that reaches its cap first' })
  clock!: ClockName;

  @ApiProperty({ type: PauseCapDto }) cap!: PauseCapDto;
  @ApiProperty({ type: RemainingTimeDto, description: 'Until the close of that day' }) left!: RemainingTimeDto;
}

export class ExtensionDaysDto {
  @ApiProperty({ format: 'date', example: '2026-12-12', description: 'The day after the date that holds' })
  from!: string;

  @ApiProperty({ format: 'date', example: '2027-01-08', description: "The last day of the law's own limit" })
  until!: string;
}

export class DeadlineRequestDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: requestKinds }) kind!: string;
  @ApiProperty({ enum: requestStatuses, description: 'An approved pause is under way' }) status!: string;
  @ApiProperty({ type: ReasonRefDto, nullable: true, description: 'Of a pause' }) reason!: ReasonRefDto | null;
  @ApiProperty({ example: 'Ruas ini menunggu izin Balai Besar Jalan Nasional.' }) text!: string;
  @ApiProperty({ format: 'date', example: '2026-12-04' }) until!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When a pause under way ends' })
  resumesAt!: string | null;
  @ApiProperty({ example: 'Agus Prasetyo' }) requestedBy!: string;
  @ApiProperty({ format: 'date-time' }) requestedAt!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'Dewi Lestari',
    description: 'null where nobody had to decide',
  })
  decidedBy!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null }) note!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) closedAt!: string | null;
  @ApiProperty({ description: "Whether it waits for this reader's decision" }) decidable!: boolean;
  @ApiProperty({ type: [String], example: ['Dewi Lestari'], description: 'Who may decide today, while it waits' })
  deciders!: string[];
}

class ListedRequestDto extends DeadlineRequestDto {
  @ApiProperty({ example: 'BTG-2026-000042' }) complaint!: string;
  @ApiProperty() subject!: string;
  @ApiProperty({ type: OpdRefDto }) opd!: OpdRefDto;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'The date that holds now' })
  dueAt!: string | null;
}

export class RequestPageDto {
  @ApiProperty({ type: [ListedRequestDto] }) items!: ListedRequestDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class RequestsQueryDto extends PageQuery {
  @ApiPropertyOptional({ enum: requestStatuses, example: 'pending' })
  @IsOptional()
  @IsIn(requestStatuses)
  state?: RequestStatus;

  @ApiPropertyOptional({ enum: requestKinds })
  @IsOptional()
  @IsIn(requestKinds)
  kind?: RequestKind;

  @ApiPropertyOptional({ type: Boolean, default: false, description: "Only what waits for the reader's own decision" })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  mine = false;
}

export class WaitingDto {
  @ApiProperty({ example: 3, maximum: 100, description: 'Counted up to 100' }) waiting!: number;
}

export const presentRequest = (request: DeadlineRequestView): DeadlineRequestDto => ({
  ...request,
  resumesAt: isoInstantOrNull(request.resumesAt),
  requestedAt: isoInstant(request.requestedAt),
  decidedAt: isoInstantOrNull(request.decidedAt),
  closedAt: isoInstantOrNull(request.closedAt),
});

export const presentListedRequest = (request: ListedRequest): ListedRequestDto => ({
  ...presentRequest(request),
  complaint: request.complaint,
  subject: request.subject,
  opd: request.opd,
  dueAt: isoInstantOrNull(request.dueAt),
});

export const presentPause = (pause: PauseView | null): PauseUnderWayDto | null =>
  pause && { ...pause, resumesAt: isoInstant(pause.resumesAt) };
