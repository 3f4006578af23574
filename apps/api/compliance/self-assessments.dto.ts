import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  reviewDecisions,
  selfAssessmentStates,
  type ListedSelfAssessment,
  type ReviewDecision,
  type SelfAssessmentForm,
  type SelfAssessmentRow,
  type SelfAssessmentState,
} from '@tanggap/compliance';
import { isoInstant, isoInstantOrNull, type Lang } from '@tanggap/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '../http';
import { IndicatorValueDto } from './indicator-value.dto';

const year = { type: Number, example: 2026, minimum: 2000, maximum: 2100 };

export class AssessmentsQueryDto {
  @ApiProperty(year)
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  year!: number;
}

export class SelfAssessmentFormQueryDto extends AssessmentsQueryDto {
  @ApiProperty({ example: 'dinkes' })
  @IsString()
  @Length(1, 64)
  unit!: string;

  @ApiPropertyOptional({ example: 'ombudsman-2022' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  instrument?: string;
}

export class SelfAssessmentsQueryDto extends PageQuery {
  @ApiPropertyOptional({ example: 'dinkes' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  unit?: string;

  @ApiPropertyOptional(year)
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  year?: number;

  @ApiPropertyOptional({ enum: selfAssessmentStates })
  @IsOptional()
  @IsIn(selfAssessmentStates)
  state?: SelfAssessmentState;
}

class AnswerDto extends IndicatorValueDto {
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 1000, example: 'Sertifikat terlampir.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  note?: string | null;

  @ApiPropertyOptional({
    type: [String],
    maxItems: 20,
    example: ['0199f2f0-1c2d-7e3f-8a4b-5c6d7e8f9a0b'],
    description: 'Of uploaded documents',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  evidenceIds?: string[];
}

export class SubmitSelfAssessmentDto {
  @ApiProperty({ example: 'dinkes' })
  @IsString()
  @Length(1, 64)
  unitCode!: string;

  @ApiProperty(year)
  @IsInt()
  @Min(2000)
  @Max(2100)
  year!: number;

  @ApiPropertyOptional({ example: 'ombudsman-2022' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  instrument?: string;

  @ApiProperty({ example: 'input' })
  @IsString()
  @Length(1, 60)
  dimensionCode!: string;

  @ApiProperty({ type: [AnswerDto], minItems: 1, maxItems: 60 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => AnswerDto)
  answers!: AnswerDto[];

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 1000, example: 'Sertifikat terlampir.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  note?: string | null;
}

export class ReviewSelfAssessmentDto {
  @ApiProperty({ enum: reviewDecisions })
  @IsIn(reviewDecisions)
  decision!: ReviewDecision;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 1000,
    example: 'Lampirkan sertifikatnya.',
    description: 'Needed to return it',
  })
  @IsOptional()
  @IsString()
  @Length(5, 1000)
  note?: string | null;
}

class GivenAnswerDto {
  @ApiProperty({ example: 'input.staff.1' }) indicatorCode!: string;
  @ApiProperty({ example: 3 }) value!: number;
  @ApiProperty({ type: String, nullable: true, example: 'Sertifikat terlampir.' }) note!: string | null;
  @ApiProperty({ type: [String], example: ['0199f2f0-1c2d-7e3f-8a4b-5c6d7e8f9a0b'] }) evidenceIds!: string[];
}

class SelfAssessmentVersionDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'dinkes' }) unitCode!: string;
  @ApiProperty({ example: 'ombudsman-2022' }) instrumentCode!: string;
  @ApiProperty({ example: 'input' }) dimensionCode!: string;
  @ApiProperty({ example: 2026 }) year!: number;
  @ApiProperty({ example: 2, description: 'Each submission is a new version; all stay on record' }) version!: number;
  @ApiProperty({ type: [GivenAnswerDto] }) answers!: GivenAnswerDto[];
  @ApiProperty({ type: String, nullable: true, example: 'Sertifikat terlampir.' }) note!: string | null;
  @ApiProperty({ example: 'Kepala Dinas Kesehatan' }) submittedBy!: string;
  @ApiProperty({ format: 'date-time' }) submittedAt!: string;
  @ApiProperty({ enum: selfAssessmentStates }) state!: SelfAssessmentState;
  @ApiProperty({ type: String, nullable: true, example: 'Bagian Organisasi' }) reviewedBy!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) reviewedAt!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Lampirkan sertifikatnya.' }) reviewNote!: string | null;
}

class AskedIndicatorDto {
  @ApiProperty({ example: 'input.staff.1' }) code!: string;
  @ApiProperty({ example: 'Pengetahuan pelaksana tentang standar pelayanan' }) name!: string;
  @ApiProperty({ example: 3 }) max!: number;
}

export class SelfAssessmentDto extends SelfAssessmentVersionDto {
  @ApiProperty({ example: 'Dinas Kesehatan' }) unitName!: string;
  @ApiProperty({ example: 'Input' }) dimensionName!: string;
  @ApiProperty({ type: [AskedIndicatorDto] }) indicators!: AskedIndicatorDto[];
  @ApiProperty({ description: 'By whoever reads it: it waits, and somebody else wrote it' }) reviewable!: boolean;
}

export class SelfAssessmentPageDto {
  @ApiProperty({ type: [SelfAssessmentDto] }) items!: SelfAssessmentDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

class ValueInForceDto {
  @ApiProperty({ example: 2 }) value!: number;
  @ApiProperty({ type: String, nullable: true, example: 'Sertifikat terlampir.' }) note!: string | null;
  @ApiProperty({ enum: ['pack', 'entered', 'reviewed'] }) source!: string;
}

class FormIndicatorDto extends AskedIndicatorDto {
  @ApiProperty({ type: ValueInForceDto, nullable: true }) inForce!: ValueInForceDto | null;
}

class FormDimensionDto {
  @ApiProperty({ example: 'input' }) code!: string;
  @ApiProperty({ example: 'Input' }) name!: string;
  @ApiProperty({ type: SelfAssessmentVersionDto, nullable: true }) newest!: SelfAssessmentVersionDto | null;
  @ApiProperty({ type: [FormIndicatorDto] }) indicators!: FormIndicatorDto[];
}

export class SelfAssessmentFormDto {
  @ApiProperty({ example: 'dinkes' }) unitCode!: string;
  @ApiProperty({ example: 'Dinas Kesehatan' }) unitName!: string;
  @ApiProperty({ example: 'ombudsman-2022' }) instrument!: string;
  @ApiProperty({ example: 'Penilaian Kepatuhan Ombudsman RI 2022–2024' }) instrumentName!: string;
  @ApiProperty() draft!: boolean;
  @ApiProperty({ example: 2026 }) year!: number;
  @ApiProperty({ type: [FormDimensionDto] }) dimensions!: FormDimensionDto[];
}

class AssessmentInForceDto {
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'dinkes',
    description: 'null: units without a value of their own',
  })
  unitCode!: string | null;
  @ApiProperty({ example: 'ombudsman-2022' }) instrumentCode!: string;
  @ApiProperty({ example: 'input.staff.1' }) indicatorCode!: string;
  @ApiProperty({ example: 2026 }) year!: number;
  @ApiProperty({ example: 2 }) value!: number;
  @ApiProperty({ type: String, nullable: true, example: 'SK Bupati 065/2026' }) note!: string | null;
  @ApiProperty({ enum: ['pack', 'entered', 'reviewed'] }) source!: string;
  @ApiProperty({ format: 'date-time' }) enteredAt!: string;
  @ApiProperty({ type: String, nullable: true, format: 'uuid', description: 'Where it comes from' })
  selfAssessmentId!: string | null;
}

export class AssessmentsInForceDto {
  @ApiProperty({ type: [AssessmentInForceDto] }) items!: AssessmentInForceDto[];
}

const presentVersion = (row: SelfAssessmentRow): SelfAssessmentVersionDto => ({
  id: row.id,
  unitCode: row.unitCode,
  instrumentCode: row.instrumentCode,
  dimensionCode: row.dimensionCode,
  year: row.year,
  version: row.version,
  answers: row.answers,
  note: row.note,
  submittedBy: row.submittedBy,
  submittedAt: isoInstant(row.submittedAt),
  state: row.state,
  reviewedBy: row.reviewedBy,
  reviewedAt: isoInstantOrNull(row.reviewedAt),
  reviewNote: row.reviewNote,
});

export const presentSelfAssessment = (row: ListedSelfAssessment, lang: Lang): SelfAssessmentDto => ({
  ...presentVersion(row),
  unitName: row.unitName,
  dimensionName: row.dimensionName[lang],
  indicators: row.indicators.map(({ code, name, max }) => ({ code, name: name[lang], max })),
  reviewable: row.reviewable,
});

export const presentForm = (form: SelfAssessmentForm, lang: Lang): SelfAssessmentFormDto => ({
  ...form,
  instrumentName: form.instrumentName[lang],
  dimensions: form.dimensions.map(({ code, name, newest, indicators }) => ({
    code,
    name: name[lang],
    newest: newest && presentVersion(newest),
    indicators: indicators.map((indicator) => ({ ...indicator, name: indicator.name[lang] })),
  })),
});
