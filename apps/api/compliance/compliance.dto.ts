import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type {
  Assessment,
  ComplianceView,
  DimensionScore,
  IndicatorScore,
  Measured,
  RegionView,
  Score,
} from '@tanggap/compliance';
import { AppError, complianceTexts, isoInstant, type Lang, parseTo, render } from '@tanggap/platform';
import { IsInt, IsNumber, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { PageQuery } from '../http';
import { Type } from 'class-transformer';

const ZONES = ['green', 'yellow', 'red'];

export class ScoreQueryDto {
  @ApiPropertyOptional({ example: '2026-Q3', description: 'A year, quarter or month (WIB); by default this year' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  period?: string;

  @ApiPropertyOptional({
    example: '2026-09-30',
    description: 'As it stood at the end of that local day, or at that instant; by default now',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  asOf?: string;
}

/** @throws AppError `validation_failed` for what is neither a day nor an instant */
export function asOfOf({ asOf }: ScoreQueryDto): Date | undefined {
  if (asOf === undefined || asOf === '') return undefined;
  const parsed = parseTo(asOf);
  if (parsed) return parsed;
  throw new AppError('validation_failed', { errors: [{ field: 'asOf', message: complianceTexts.instant }] });
}

export class ClassifyDto {
  @ApiProperty({
    example: 91.5,
    minimum: 0,
    maximum: 100,
    description: 'Rounded to two decimals before the bands apply',
  })
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(0)
  @Max(100)
  score!: number;

  @ApiPropertyOptional({ type: Number, example: 2023, minimum: 1990, maximum: 2100 })
  @IsOptional()
  @IsInt()
  @Min(1990)
  @Max(2100)
  year?: number | null;
}

export class ClassificationDto {
  @ApiProperty({ type: String, nullable: true, example: 'A', description: 'null up to 2021' })
  category!: string | null;

  @ApiProperty({ enum: ZONES, example: 'green' })
  zone!: string;

  @ApiProperty({ example: 'highest_quality' })
  opinion!: string;
}

export class IndicatorDto {
  @ApiProperty({ example: 'complaints.5' }) code!: string;
  @ApiProperty({ example: 'Register dengan bukti tindak lanjut' }) name!: string;
  @ApiProperty({ type: Number, nullable: true, example: 2.7 }) value!: number | null;
  @ApiProperty({ example: 3 }) max!: number;
  @ApiProperty({ enum: ['measured', 'assessed', 'missing'], description: 'missing: left out of the mean' })
  source!: IndicatorScore['source'];
  @ApiProperty({ example: '9 dari 10 dijawab; 9 dari 10 dijawab tepat waktu' }) explanation!: string;
}

export class DimensionDto {
  @ApiProperty({ example: 'complaints' }) code!: string;
  @ApiProperty({ example: 'Pengaduan' }) name!: string;
  @ApiProperty({ example: 0.2154 }) weight!: number;
  @ApiProperty({ type: Number, nullable: true, example: 90.56 }) score!: number | null;
  @ApiProperty({ type: [IndicatorDto] }) indicators!: IndicatorDto[];
}

class InstrumentRefDto {
  @ApiProperty({ example: 'ombudsman-2022' }) code!: string;
  @ApiProperty({ example: 'Penilaian Kepatuhan Ombudsman RI 2022–2024' }) name!: string;
}

export class ComplianceDto {
  @ApiProperty({ example: '2026' }) period!: string;
  @ApiProperty({ format: 'date-time' }) asOf!: string;
  @ApiProperty({ type: Number, nullable: true, example: 91.5, description: 'null where there is nothing to go by' })
  score!: number | null;
  @ApiProperty({ type: String, nullable: true, example: 'A' }) category!: string | null;
  @ApiProperty({ enum: ZONES, nullable: true, example: 'green' }) zone!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'highest_quality' }) opinion!: string | null;
  @ApiProperty({ type: [DimensionDto] }) dimensions!: DimensionDto[];
  @ApiProperty({ type: InstrumentRefDto }) instrument!: InstrumentRefDto;
  @ApiProperty({ example: 120, description: 'Complaints of the period that count' }) cases!: number;
  @ApiProperty({ enum: [true], description: 'Never an official score of the Ombudsman' }) simulation!: true;
  @ApiProperty({ example: complianceTexts.notice.id }) notice!: string;
}

class UnitDto {
  @ApiProperty({ example: 'disdukcapil' }) opdCode!: string;
  @ApiProperty({ example: 'Dinas Kependudukan dan Pencatatan Sipil' }) name!: string;
  @ApiProperty({ type: Number, nullable: true, example: 92.1 }) score!: number | null;
  @ApiProperty({ type: String, nullable: true, example: 'A' }) category!: string | null;
  @ApiProperty({ enum: ZONES, nullable: true, example: 'green' }) zone!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'highest_quality' }) opinion!: string | null;
  @ApiProperty({ example: 12 }) cases!: number;
}

export class RegionComplianceDto extends ComplianceDto {
  @ApiProperty({
    type: [UnitDto],
    description: 'The score is their mean: the assessed units and every OPD with complaints',
  })
  units!: UnitDto[];
}

export class OpdComplianceDto extends ComplianceDto {
  @ApiProperty({ example: 'dpupr' }) opdCode!: string;
  @ApiProperty({ example: 'Dinas Pekerjaan Umum dan Penataan Ruang' }) name!: string;
}

export class AssessmentQuery extends PageQuery {
  @ApiPropertyOptional({ example: 'dpupr', description: 'Code of an OPD' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  opd?: string;

  @ApiPropertyOptional({ example: 'complaints.1' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  indicator?: string;

  @ApiPropertyOptional({ type: Number, example: 2026 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  year?: number;
}

export class EnterAssessmentDto {
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: 'dpupr',
    description: 'Without it: for every OPD that has no value of its own',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  opdCode?: string | null;

  @ApiProperty({ example: 'complaints.1' })
  @IsString()
  @MaxLength(60)
  indicatorCode!: string;

  @ApiProperty({ example: 2026, minimum: 2000, maximum: 2100 })
  @IsInt()
  @Min(2000)
  @Max(2100)
  year!: number;

  @ApiProperty({ example: 2.5, minimum: 0, maximum: 3, description: '0 to the maximum of the instrument' })
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(0)
  @Max(100)
  value!: number;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'SK Bupati 2026, halaman 3', maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string | null;
}

export class AssessmentDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, nullable: true, example: 'dpupr' }) opdCode!: string | null;
  @ApiProperty({ example: 'ombudsman-2022' }) instrumentCode!: string;
  @ApiProperty({ example: 'complaints.1' }) indicatorCode!: string;
  @ApiProperty({ example: 2026 }) year!: number;
  @ApiProperty({ example: 2.5 }) value!: number;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
  @ApiProperty({ enum: ['pack', 'entered'], description: 'pack: an example of the data pack' }) source!: string;
  @ApiProperty({ format: 'date-time' }) enteredAt!: string;
}

export class AssessmentPageDto {
  @ApiProperty({
    type: [AssessmentDto],
    description: 'The latest first; of an OPD, indicator and year the latest counts',
  })
  items!: AssessmentDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

const twoDecimals = (value: number | null): number | null => (value === null ? null : Math.round(value * 100) / 100);

const presentGrade = ({ score, classification }: Score) => ({
  score,
  category: classification?.category ?? null,
  zone: classification?.zone ?? null,
  opinion: classification?.opinion ?? null,
});

const presentView = (view: ComplianceView, lang: Lang): ComplianceDto => ({
  period: view.period.text,
  asOf: isoInstant(view.asOf),
  ...presentGrade(view.score),
  dimensions: view.score.dimensions.map((dimension) => presentDimension(dimension, lang)),
  instrument: { code: view.instrument.code, name: view.instrument.name[lang] },
  cases: view.cases,
  simulation: true,
  notice: complianceTexts.notice[lang],
});

export const presentRegion = (view: RegionView, lang: Lang): RegionComplianceDto => ({
  ...presentView(view, lang),
  units: view.units.map(({ opdCode, name, score, cases }) => ({ opdCode, name, ...presentGrade(score), cases })),
});

export const presentOpd = (code: string, view: ComplianceView & { name: string }, lang: Lang): OpdComplianceDto => ({
  opdCode: code,
  name: view.name,
  ...presentView(view, lang),
});

const presentDimension = ({ code, name, weight, score, indicators }: DimensionScore, lang: Lang): DimensionDto => ({
  code,
  name: name[lang],
  weight,
  score: twoDecimals(score),
  indicators: indicators.map((indicator) => ({
    code: indicator.code,
    name: indicator.name[lang],
    value: twoDecimals(indicator.value),
    max: indicator.max,
    source: indicator.source,
    explanation: explain(indicator, lang),
  })),
});

function explain({ source, measured, note }: IndicatorScore, lang: Lang): string {
  if (source === 'assessed') return note ?? complianceTexts.assessed[lang];
  if (source === 'missing') return complianceTexts[measured.length > 0 ? 'notMeasured' : 'notAssessed'][lang];
  return measured
    .filter(({ value }) => value !== null)
    .map((one) => tell(one, lang))
    .join('; ');
}

function tell({ metric, part, of }: Measured, lang: Lang): string {
  if (metric !== 'satisfaction') return render(complianceTexts.metric[metric], lang, { part, of });
  const mean = part.toLocaleString(lang === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 1 });
  return render(complianceTexts.satisfaction, lang, { part: mean, of });
}

export const presentAssessment = ({ enteredBy: _account, enteredAt, ...assessment }: Assessment): AssessmentDto => ({
  ...assessment,
  enteredAt: isoInstant(enteredAt),
});
