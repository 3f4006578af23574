import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  contributionStatuses,
  LONGEST_CONTRIBUTION_DAYS,
  type ComplaintView,
  type ContributionStatus,
} from '@tanggap/complaints';
import { isoInstant, isoInstantOrNull } from '@tanggap/platform';
import { IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { Trimmed } from './contact.dto';
import { presentStaffDeadline, StaffDeadlineDto } from './deadline.dto';
import { OpdRefDto } from './file-complaint.dto';

export class AskContributionDto {
  @ApiProperty({ example: 'dlh', description: 'Not the one that leads' })
  @IsString()
  @MaxLength(64)
  opdCode!: string;

  @ApiProperty({ minLength: 3, maxLength: 2000, example: 'Mohon angkut tumpukan sampah sebelum saluran dikeruk.' })
  @Trimmed()
  @IsString()
  @Length(3, 2000)
  text!: string;

  @ApiPropertyOptional({
    type: Number,
    nullable: true,
    minimum: 1,
    maximum: LONGEST_CONTRIBUTION_DAYS,
    example: 3,
    description: "Until the close of that working day of the OPD asked; else the policy's limit",
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LONGEST_CONTRIBUTION_DAYS)
  workingDays?: number | null;
}

export class ContributionDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: OpdRefDto, description: 'That was asked' }) opd!: OpdRefDto;
  @ApiProperty({ example: 'Mohon angkut tumpukan sampah sebelum saluran dikeruk.' }) text!: string;
  @ApiProperty({ enum: contributionStatuses, description: '`ended`: moot, by no word of anybody' })
  status!: ContributionStatus;
  @ApiProperty({ example: 'Agus Prasetyo' }) askedBy!: string;
  @ApiProperty({ type: OpdRefDto, nullable: true, description: "null for the regency's own roles" })
  askedByOpd!: OpdRefDto | null;
  @ApiProperty({ format: 'date-time' }) askedAt!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'Dua truk sampah sudah diangkut.',
    description: 'What was done, or why it was refused or withdrawn',
  })
  answer!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null }) endedBy!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: null }) endedAt!: string | null;
  @ApiProperty({ type: StaffDeadlineDto, description: 'Its own limit, apart from those of the lead' })
  deadline!: StaffDeadlineDto;
  @ApiProperty({ enum: ['complete', 'refuse', 'withdraw'], isArray: true, description: 'What this reader may do now' })
  allowedActions!: ('complete' | 'refuse' | 'withdraw')[];
}

export const presentContribution = (view: ComplaintView['contributions'][number]): ContributionDto => ({
  ...view,
  askedAt: isoInstant(view.askedAt),
  endedAt: isoInstantOrNull(view.endedAt),
  deadline: presentStaffDeadline(view.deadline),
});
