import { ApiProperty } from '@nestjs/swagger';
import type { Lang } from '@tanggap/platform';
import { clockNames, impactSentence, type ChangeImpact } from '@tanggap/sla';

export class DaySpanDto {
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

/** What a change of calendars moves, counted over the clocks that are open. */
export class ChangeImpactDto {
  @ApiProperty({ example: 2 }) daysAdded!: number;
  @ApiProperty({ example: 0 }) daysRemoved!: number;
  @ApiProperty({ example: 0 }) daysRenamed!: number;
  @ApiProperty({ type: [DaySpanDto] }) hoursChanged!: DaySpanDto[];
  @ApiProperty({ type: [Number], example: [2028] }) yearsDecreed!: number[];
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
