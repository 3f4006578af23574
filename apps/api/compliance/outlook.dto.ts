import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { EffectsView, ForecastView, OrderedWork, WhatIf, WhatIfView } from '@tanggap/compliance';
import { isoInstant, isoInstantOrNull, parseTo, type Lang } from '@tanggap/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../http';
import { ClassificationDto, notice } from './compliance.dto';

export class OutlookQueryDto {
  @ApiPropertyOptional({ example: '2026', description: 'A year, a quarter or a month; else this year' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  period?: string;

  @ApiPropertyOptional({ example: 'ombudsman-2022' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  instrument?: string;

  @ApiPropertyOptional({
    example: 'dinkes',
    description: "Whose score; else the regency's. Staff of an OPD get their own",
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  unit?: string;
}

export class WorkQueryDto extends OutlookQueryDto {
  @ApiPropertyOptional({ type: Number, default: 50, minimum: 1, maximum: 200 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 50;
}

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

class WishedValueDto {
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

  @ApiProperty({ example: 'input.staff.3' })
  @IsString()
  @Length(1, 60)
  indicatorCode!: string;

  @ApiProperty({ example: 3, minimum: 0 })
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(100)
  value!: number;
}

export class WhatIfDto extends OutlookQueryDto {
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

/** Every look ahead says so too. */
class SimulatedDto {
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'Dinas Kesehatan',
    description: 'Whose score; null: the regency',
  })
  subject!: string | null;
  @ApiProperty({ example: true }) simulation!: boolean;
  @ApiProperty({ example: notice.id }) notice!: string;
}

const said = (subject: string | null, lang: Lang) => ({ subject, simulation: true, notice: notice[lang] });

class EffectUnitDto {
  @ApiProperty({ example: 'dinkes' }) code!: string;
  @ApiProperty({ example: 'Dinas Kesehatan' }) name!: string;
  @ApiProperty({ type: Number, nullable: true, example: 1 }) value!: number | null;
  @ApiProperty({ example: 0.32 }) toMax!: number;
}

class IndicatorEffectDto {
  @ApiProperty({ example: 'complaints.2' }) code!: string;
  @ApiProperty({ example: 'Unit atau pejabat pengelola yang ditetapkan (SK)' }) name!: string;
  @ApiProperty({ example: 'complaints' }) dimensionCode!: string;
  @ApiProperty({ type: Number, nullable: true, example: 1.43 }) value!: number | null;
  @ApiProperty({ example: 3 }) max!: number;
  @ApiProperty({ example: 1.2, description: 'Points of the score for each point more in every unit' })
  perPoint!: number;
  @ApiProperty({ example: 1.9, description: 'Points of the score at its maximum in every unit' }) toMax!: number;
  @ApiProperty({ type: [EffectUnitDto] }) units!: EffectUnitDto[];
}

class OpdEffectDto {
  @ApiProperty({ type: String, nullable: true, example: 'dinkes' }) opdCode!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Dinas Kesehatan' }) name!: string | null;
  @ApiProperty({ example: 42 }) cases!: number;
  @ApiProperty({ example: -0.4, description: 'The score with its complaints less that without them' }) effect!: number;
  @ApiProperty({ example: 0.9, description: 'Gained if all its decided complaints had kept every promise' })
  potential!: number;
}

export class EffectsDto extends SimulatedDto {
  @ApiProperty({ type: [IndicatorEffectDto] }) indicators!: IndicatorEffectDto[];
  @ApiProperty({ type: [OpdEffectDto] }) opds!: OpdEffectDto[];
}

const points = (value: number): number => Number(value.toFixed(4));

export const presentEffects = ({ subject, indicators, opds }: EffectsView, lang: Lang): EffectsDto => ({
  ...said(subject, lang),
  indicators: indicators.map((one) => ({
    ...one,
    name: one.name[lang],
    value: one.value === null ? null : points(one.value),
    perPoint: points(one.perPoint),
    toMax: points(one.toMax),
    units: one.units.map((unit) => ({ ...unit, toMax: points(unit.toMax) })),
  })),
  opds: opds.map((one) => ({ ...one, effect: points(one.effect), potential: points(one.potential) })),
});

class WorkItemDto {
  @ApiProperty({ example: 'BTG-2026-000042' }) number!: string;
  @ApiProperty({ example: 'Jalan berlubang di depan SDN Kauman 1' }) subject!: string;
  @ApiProperty({ example: 'in_progress' }) status!: string;
  @ApiProperty({ type: String, nullable: true, example: 'dinkes' }) opdCode!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Dinas Kesehatan' }) opdName!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) dueAt!: string | null;
  @ApiProperty({ description: 'Whether it can still be resolved in time' }) inTime!: boolean;
  @ApiProperty({ example: 0.042, description: 'Of the score: resolving it now instead of letting every limit pass' })
  points!: number;
  @ApiProperty({ example: 0.3, description: "The same of its own OPD's score" }) ownPoints!: number;
}

export class OrderOfWorkDto extends SimulatedDto {
  @ApiProperty({ example: 120, description: 'Open complaints of the period' }) open!: number;
  @ApiProperty({ type: [WorkItemDto] }) items!: WorkItemDto[];
}

export const presentWork = (
  { subject, open, items }: { subject: string | null; open: number; items: OrderedWork[] },
  lang: Lang,
): OrderOfWorkDto => ({
  ...said(subject, lang),
  open,
  items: items.map(({ one, opdName, inTime, points: gained, ownPoints }) => ({
    number: one.number,
    subject: one.subject,
    status: one.status,
    opdCode: one.opdCode,
    opdName,
    dueAt: isoInstantOrNull(one.resolutionDueAt),
    inTime,
    points: points(gained),
    ownPoints: points(ownPoints),
  })),
});

class ForecastBandDto {
  @ApiProperty({ type: String, nullable: true, example: 'A' }) category!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'green' }) zone!: string | null;
  @ApiProperty({ example: 0.83 }) probability!: number;
}

export class ForecastDto extends SimulatedDto {
  @ApiProperty({ format: 'date-time', description: 'The end of the period' }) until!: string;
  @ApiProperty({ example: 88.2 }) now!: number;
  @ApiProperty({ example: 88.9 }) mean!: number;
  @ApiProperty({ example: 87.6, description: 'Of a hundred ends ten lie below' }) p10!: number;
  @ApiProperty({ example: 88.9 }) p50!: number;
  @ApiProperty({ example: 90.1, description: 'Of a hundred ends ten lie above' }) p90!: number;
  @ApiProperty({ example: 90.8, description: 'With every open complaint resolved now, and no new ones' }) best!: number;
  @ApiProperty({ example: 82.1, description: 'With every open complaint left past its limits, and no new ones' })
  worst!: number;
  @ApiProperty({ type: [ForecastBandDto] }) bands!: ForecastBandDto[];
  @ApiProperty({ example: 120 }) openCases!: number;
  @ApiProperty({ example: 340, description: 'New ones that will be decided by then' }) expectedArrivals!: number;
  @ApiProperty({ example: 400 }) draws!: number;
  @ApiProperty({ example: 3325, description: 'Fixed: the same facts give the same forecast' }) seed!: number;
}

export const presentForecast = (view: ForecastView, lang: Lang): ForecastDto => ({
  ...view,
  ...said(view.subject, lang),
  until: isoInstant(view.until),
});

class ScoreThenDto extends ClassificationDto {
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
