import { ApiProperty } from '@nestjs/swagger';
import type { DeadlineView, StaffDeadline } from '@tanggap/complaints';
import { isoInstant, isoInstantOrNull } from '@tanggap/platform';
import { RemainingTimeDto } from './list-complaints.dto';

export class DeadlineDto {
  @ApiProperty({ example: 'resolution' }) clock!: string;
  @ApiProperty({ example: 1, description: 'Reopening and returning begin another' }) cycle!: number;
  @ApiProperty({ enum: ['running', 'paused', 'stopped', 'cancelled', 'breached'] }) state!: string;
  @ApiProperty({ description: 'The date may still move' }) provisional!: boolean;
  @ApiProperty({ format: 'date-time' }) startedAt!: string;
  @ApiProperty({ format: 'date-time', example: '2026-12-11T14:30:00+07:00' }) dueAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: null }) stoppedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: null }) breachedAt!: string | null;
}

export class StaffDeadlineDto extends DeadlineDto {
  @ApiProperty({ type: RemainingTimeDto, nullable: true, description: 'null unless it runs' })
  remaining!: RemainingTimeDto | null;
}

export const presentDeadline = (deadline: DeadlineView): DeadlineDto => ({
  ...deadline,
  startedAt: isoInstant(deadline.startedAt),
  dueAt: isoInstant(deadline.dueAt),
  stoppedAt: isoInstantOrNull(deadline.stoppedAt),
  breachedAt: isoInstantOrNull(deadline.breachedAt),
});

export const presentStaffDeadline = (deadline: StaffDeadline): StaffDeadlineDto => ({
  ...presentDeadline(deadline),
  remaining: deadline.remaining,
});
