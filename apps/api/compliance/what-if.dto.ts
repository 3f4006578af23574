import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { openSteps, type OpenStep, type WhatIf, type WhatIfView } from '@tanggap/compliance';
import { parseTo, type Lang } from '@tanggap/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../http';
import { IndicatorValueDto } from './indicator-value.dto';
import { ClassificationDto } from './compliance.dto';
import { OutlookQueryDto } from './outlook.dto';
import { said, SimulatedDto } from './simulated.dto';

class WishedDocumentDto {
  @ApiPropertyOptional({ type: String, nullable: true, example: 'dinkes', description: 'Not given: for every unit' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  unitCode?: string | null;

  @ApiProperty({ example: 'sk' })
  @IsString()
  @Length(1, 40)
  kind!: string;

  @ApiPropertyOptional({ type: Number, default: 1, minimum: 1, maximum: 100, example: 1 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  count?: number;
}

class WishedValueDto extends IndicatorValueDto {
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: 'dinkes',
    description: 'Not given: units without their own',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  unitCode?: string | null;
}

export class WhatIfDto extends OutlookQueryDto {
  @ApiPropertyOptional({
    enum: openSteps,
    nullable: true,
    description: 'This is done about all complaints that it concerns, as the steps of GET /compliance; without numbers',
  })
  @IsOptional()
  @IsIn(openSteps)
  step?: OpenStep | null;

  @ApiPropertyOptional({
    type: [String],
    maxItems: 500,
    example: ['BTG-2026-000042'],
    description: 'Complaints that close',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsString({ each: true })
  @MaxLength(30, { each: true })
  numbers?: string[];

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: '2026-11-27',
    description: 'All that are due up to that local day close',
  })
  @IsOptional()
  @IsDay()
  dueBefore?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'dpupr', description: 'Of those due: this OPD alone' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  opd?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: '2026-11-27',
    description: 'They close by the end of that local day; else now',
  })
  @IsOptional()
  @IsDay()
  by?: string | null;

  @ApiPropertyOptional({ type: [WishedDocumentDto], maxItems: 100, description: 'Documents that are uploaded' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => WishedDocumentDto)
  documents?: WishedDocumentDto[];

  @ApiPropertyOptional({ type: [WishedValueDto], maxItems: 300, description: 'Values that are approved' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(300)
  @ValidateNested({ each: true })
  @Type(() => WishedValueDto)
  values?: WishedValueDto[];
}

export const toWish = (body: WhatIfDto): WhatIf => ({
  period: body.period,
  instrument: body.instrument,
  unit: body.unit,
  step: body.step ?? null,
  numbers: body.numbers ?? [],
  dueBefore: body.dueBefore ? parseTo(body.dueBefore) : null,
  opdCode: body.opd ?? null,
  // The last moment of the day: a limit at its end is kept.
  by: body.by ? new Date((parseTo(body.by)?.getTime() ?? 0) - 1) : null,
  documents: (body.documents ?? []).map(({ unitCode, kind, count }) => ({
    unitCode: unitCode ?? null,
    kind,
    count: count ?? 1,
  })),
  values: (body.values ?? []).map(({ unitCode, ...value }) => ({ ...value, unitCode: unitCode ?? null })),
});

class ScoreThenDto extends ClassificationDto {
  @ApiProperty({ description: 'False: nothing is assessed, and the score says nothing' }) assessed!: boolean;
  @ApiProperty({ example: 91.5 }) score!: number;
}

class ComparedDto {
  @ApiProperty({ example: 'complaints' }) code!: string;
  @ApiProperty({ example: 'Pengaduan' }) name!: string;
  @ApiProperty({ example: 71.2 }) before!: number;
  @ApiProperty({ example: 80.4 }) after!: number;
}

class ComparedIndicatorDto {
  @ApiProperty({ example: 'complaints.2' }) code!: string;
  @ApiProperty({ example: 'Unit atau pejabat pengelola yang ditetapkan (SK)' }) name!: string;
  @ApiProperty({ type: Number, nullable: true, example: 0 }) before!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 2 }) after!: number | null;
  @ApiProperty({ example: 3 }) max!: number;
}

class ChosenCasesDto {
  @ApiProperty({ example: 14 }) chosen!: number;
  @ApiProperty({ example: 12, description: 'Of these so many would be resolved in time' }) inTime!: number;
  @ApiProperty({ type: [String], example: ['BTG-2026-000999'], description: 'Not open, or not to be seen' })
  unknown!: string[];
}

export class WhatIfAnswerDto extends SimulatedDto {
  @ApiProperty({ type: ScoreThenDto }) before!: ScoreThenDto;
  @ApiProperty({ type: ScoreThenDto }) after!: ScoreThenDto;
  @ApiProperty({ example: 1.84 }) difference!: number;
  @ApiProperty({ type: [ComparedDto] }) dimensions!: ComparedDto[];
  @ApiProperty({ type: [ComparedIndicatorDto], description: 'Those that would change' })
  indicators!: ComparedIndicatorDto[];
  @ApiProperty({ type: [ComparedDto] }) units!: ComparedDto[];
  @ApiProperty({ type: ChosenCasesDto }) cases!: ChosenCasesDto;
}

export const presentWhatIf = (view: WhatIfView, lang: Lang): WhatIfAnswerDto => ({
  ...view,
  ...said(view.subject, lang),
  dimensions: view.dimensions.map((one) => ({ ...one, name: one.name[lang] })),
  indicators: view.indicators.map((one) => ({ ...one, name: one.name[lang] })),
});
