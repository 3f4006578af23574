import { ApiProperty } from '@nestjs/swagger';
import type { Lang } from '@tanggap/platform';
import { clockNames, impactSentence, type ChangeImpact, type ChangePreview } from '@tanggap/sla';
import { HolidayDto } from './calendar-parts.dto';
import { DurationDto } from './sla.dto';

class DaySpanDto {
  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'null: always' }) from!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date', description: 'Inclusive; null: for good' })
  until!: string | null;
}

class ImpactExampleDto {
  @ApiProperty({ example: 'BTG-2026-000042' }) complaint!: string;
  @ApiProperty({ enum: clockNames }) clock!: string;
  @ApiProperty({ format: 'date-time' }) before!: string;
  @ApiProperty({ format: 'date-time' }) after!: string;
}

class LimitChangeDto {
  @ApiProperty({ enum: clockNames }) clock!: string;
  @ApiProperty({ type: DurationDto, nullable: true, description: 'null: it had no limit' }) before!: DurationDto | null;
  @ApiProperty({ type: DurationDto, description: 'The same where only its milestones change' }) after!: DurationDto;
}

/** What a change of calendars or limits moves, counted over the clocks that are open. */
export class ChangeImpactDto {
  @ApiProperty({ example: 2 }) daysAdded!: number;
  @ApiProperty({ example: 0 }) daysRemoved!: number;
  @ApiProperty({ example: 0 }) daysRenamed!: number;
  @ApiProperty({ type: [DaySpanDto] }) hoursChanged!: DaySpanDto[];
  @ApiProperty({ type: [Number], example: [2028] }) yearsDecreed!: number[];
  @ApiProperty({ type: [LimitChangeDto] }) limitsChanged!: LimitChangeDto[];
  @ApiProperty({ example: 318 }) openComplaintsMoved!: number;
  @ApiProperty({ example: 702 }) clocksMoved!: number;
  @ApiProperty({ example: 41 }) breachesDisappear!: number;
  @ApiProperty({ example: 0 }) breachesAppear!: number;
  @ApiProperty({ example: 0, description: 'Always 0: history keeps the promise that was made' })
  closedFiguresChanged!: number;
  @ApiProperty({ description: 'false: given up for its time, the figures are of those looked at' }) complete!: boolean;
  @ApiProperty({ type: [ImpactExampleDto], description: 'At most 20' }) examples!: ImpactExampleDto[];
  @ApiProperty({
    example:
      '2 hari ditambahkan: 318 pengaduan terbuka bergeser, 41 pelanggaran hilang, tidak ada angka selesai yang berubah',
  })
  sentence!: string;
}

export const presentImpact = (impact: ChangeImpact, lang: Lang): ChangeImpactDto => ({
  ...impact,
  sentence: impactSentence(impact, lang),
});

class RenamedDayDto {
  @ApiProperty({ example: '2027-04-08', format: 'date' }) date!: string;
  @ApiProperty({ type: HolidayDto }) before!: HolidayDto;
  @ApiProperty({ type: HolidayDto }) after!: HolidayDto;
}

/** What a change means in days, oldest first. */
class CalendarDifferenceDto {
  @ApiProperty({ type: [HolidayDto], description: "Days off that weren't" }) daysAdded!: HolidayDto[];
  @ApiProperty({ type: [HolidayDto], description: 'Days off that are no longer' }) daysRemoved!: HolidayDto[];
  @ApiProperty({ type: [RenamedDayDto] }) daysRenamed!: RenamedDayDto[];
  @ApiProperty({ type: [DaySpanDto] }) hoursChanged!: DaySpanDto[];
  @ApiProperty() timeZoneChanged!: boolean;
  @ApiProperty({ type: [Number], example: [2028] }) yearsDecreed!: number[];
  @ApiProperty({ type: [Number], example: [] }) yearsUndecreed!: number[];
}

/** The effect of a change that is not applied. */
export class ChangePreviewDto extends ChangeImpactDto {
  @ApiProperty({ type: CalendarDifferenceDto }) difference!: CalendarDifferenceDto;
}

export const presentPreview = ({ difference, impact }: ChangePreview, lang: Lang): ChangePreviewDto => ({
  ...presentImpact(impact, lang),
  difference,
});
