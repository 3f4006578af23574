import { ApiProperty } from '@nestjs/swagger';
import type { ExplainedDeadline, ExplainedSegment } from '@tanggap/complaints';
import { isoInstant, type Lang } from '@tanggap/platform';
import { durationUnits } from '@tanggap/sla';
import { DeadlineDto, presentDeadline } from './deadline.dto';
import { segmentInWords } from './segment-words';

const reasons = ['work', 'elapsed', 'paused', 'weekly_rest', 'libur_nasional', 'cuti_bersama', 'libur_daerah'] as const;

class SegmentDto {
  @ApiProperty({ format: 'date-time', example: '2026-11-20T07:30:00+07:00' }) from!: string;
  @ApiProperty({ format: 'date-time', example: '2026-11-20T14:30:00+07:00' }) to!: string;
  @ApiProperty({ example: true, description: 'Whether it counted' }) counts!: boolean;
  @ApiProperty({ example: 25200, description: 'Seconds that counted' }) countedSeconds!: number;
  @ApiProperty({ enum: reasons, example: 'work' }) reason!: (typeof reasons)[number];
  @ApiProperty({ type: Number, nullable: true, example: 1, description: 'The n-th working day of the limit' })
  workingDay!: number | null;
  @ApiProperty({ example: 'Jumat 20 Nov 07.30–14.30 · 7 jam' }) label!: string;
}

export class ExplainedDeadlineDto extends DeadlineDto {
  @ApiProperty({ example: 14 }) amount!: number;
  @ApiProperty({ enum: durationUnits, example: 'working_days' }) unit!: string;
  @ApiProperty({ type: [SegmentDto], description: 'From its start to its date, at most 400 days of it' })
  segments!: SegmentDto[];
}

class HeldTimeDto {
  @ApiProperty({ type: String, nullable: true, example: 'dpupr', description: 'null: the verifier held it' })
  opd!: string | null;
  @ApiProperty({ example: 61200, description: 'Seconds that counted meanwhile' }) countedSeconds!: number;
}

class ChargedDeadlineDto extends ExplainedDeadlineDto {
  @ApiProperty({ type: [HeldTimeDto], description: 'Working time is charged to whoever held the complaint' })
  heldBy!: HeldTimeDto[];
}

export class ExplainedDeadlinesDto {
  @ApiProperty({ type: [ChargedDeadlineDto] }) items!: ChargedDeadlineDto[];
}

const SECOND = 1000;

function presentSegment(segment: ExplainedSegment, lang: Lang): SegmentDto {
  const { reason, from, to, countedMs, workingDay } = segment;
  return {
    from: isoInstant(from),
    to: isoInstant(to),
    counts: countedMs > 0,
    countedSeconds: Math.round(countedMs / SECOND),
    reason: reason.kind === 'off' ? reason.day.kind : reason.kind,
    workingDay,
    label: segmentInWords(segment, lang),
  };
}

export const presentExplained = (
  { heldBy: _internal, segments, amount, unit, ...deadline }: ExplainedDeadline,
  lang: Lang,
): ExplainedDeadlineDto => ({
  ...presentDeadline(deadline),
  amount,
  unit,
  segments: segments.map((segment) => presentSegment(segment, lang)),
});

export const presentCharged = (deadline: ExplainedDeadline, lang: Lang): ChargedDeadlineDto => ({
  ...presentExplained(deadline, lang),
  heldBy: deadline.heldBy.map(({ opdCode, countedMs }) => ({
    opd: opdCode,
    countedSeconds: Math.round(countedMs / SECOND),
  })),
});
