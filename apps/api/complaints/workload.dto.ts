import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { workloadGroups, type Workload, type WorkloadGroup } from '@tanggap/complaints';
import { isoInstantOrNull } from '@tanggap/platform';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { OpdRefDto } from './file-complaint.dto';
import { OfficerRefDto } from './list-complaints.dto';

export class WorkloadQueryDto {
  @ApiPropertyOptional({ enum: workloadGroups, default: 'opd' })
  @IsOptional()
  @IsIn(workloadGroups)
  groupBy?: WorkloadGroup;

  @ApiPropertyOptional({ example: 'dpupr', description: 'Code of an OPD' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  opd?: string;
}

class WorkloadRowDto {
  @ApiProperty({ type: OpdRefDto, nullable: true, description: 'Null: waits for verification' })
  opd!: OpdRefDto | null;

  @ApiProperty({ type: OfficerRefDto, nullable: true, description: 'With groupBy=officer; null: nobody has it yet' })
  officer!: OfficerRefDto | null;

  @ApiProperty({ example: 4 }) overdue!: number;
  @ApiProperty({ example: 1 }) today!: number;
  @ApiProperty({ example: 2 }) tomorrow!: number;
  @ApiProperty({ example: 6, description: 'Of the days after tomorrow up to Sunday' }) week!: number;
  @ApiProperty({ example: 12 }) later!: number;

  @ApiProperty({ example: 3, description: 'Not overdue, and the next step is the citizen’s, or a declared pause runs' })
  waiting!: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2026-11-12T09:00:00.000Z' })
  oldestDueAt!: string | null;

  @ApiProperty({ type: Number, nullable: true, example: 18, description: 'Whole days since oldestDueAt' })
  oldestDays!: number | null;
}

export class WorkloadDto {
  @ApiProperty({ type: [WorkloadRowDto], description: 'Whoever has most overdue first; at most 200' })
  items!: WorkloadRowDto[];
}

export const presentWorkload = (rows: readonly Workload[]): WorkloadDto => ({
  items: rows.map((row) => ({ ...row, oldestDueAt: isoInstantOrNull(row.oldestDueAt) })),
});
