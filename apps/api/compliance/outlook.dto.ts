import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { openSteps, type EffectsView, type ForecastView, type OpenStep, type OrderedWork } from '@tanggap/compliance';
import { isoInstant, isoInstantOrNull, type Lang } from '@tanggap/platform';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { said, SimulatedDto } from './simulated.dto';

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
  @ApiPropertyOptional({
    enum: openSteps,
    description: 'Exactly the complaints of that step of GET /compliance; else all that are open',
  })
  @IsOptional()
  @IsIn(openSteps)
  step?: OpenStep;

  @ApiPropertyOptional({ type: Number, default: 50, minimum: 1, maximum: 200 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 50;
}

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
  @ApiProperty({ example: 120, description: 'Open complaints of the period, or of the step' }) open!: number;
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

class RoomDto {
  @ApiProperty({ example: 4.1, description: 'With every document that the instrument asks for' }) documents!: number;
  @ApiProperty({ example: 6.2, description: 'With the highest value of all that people assess' }) assessed!: number;
}

export class ForecastDto extends SimulatedDto {
  @ApiProperty({ format: 'date-time', description: 'The end of the period' }) until!: string;
  @ApiProperty({ description: 'False: nothing is assessed now, and the scores say nothing' }) assessed!: boolean;
  @ApiProperty({ example: 88.2 }) now!: number;
  @ApiProperty({ example: 88.9 }) mean!: number;
  @ApiProperty({ example: 87.6, description: 'Of a hundred ends ten lie below' }) p10!: number;
  @ApiProperty({ example: 88.9 }) p50!: number;
  @ApiProperty({ example: 90.1, description: 'Of a hundred ends ten lie above' }) p90!: number;
  @ApiProperty({ example: 90.8, description: 'With every open complaint resolved now, and no new ones' }) best!: number;
  @ApiProperty({ example: 82.1, description: 'With every open complaint left past its limits, and no new ones' })
  worst!: number;
  @ApiProperty({
    example: 91.2,
    description:
      'The most that complaint handling can still make of it: those that will come as well, each promise kept',
  })
  ceiling!: number;
  @ApiProperty({ example: 80.4, description: 'The least: none kept' }) floor!: number;
  @ApiProperty({ type: RoomDto, description: 'Points that it could gain by what is no complaint, each alone' })
  room!: RoomDto;
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
  room: { documents: points(view.room.documents), assessed: points(view.room.assessed) },
});
