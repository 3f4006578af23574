import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  behindScore,
  complianceTexts,
  isAssessed,
  metricGroups,
  type ExplainedScore,
  type MetricGroup,
  type ScoreView,
} from '@tanggap/compliance';
import { isoInstant, type Lang } from '@tanggap/platform';
import { IsIn, IsInt, IsNumber, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { says } from '../http';
import { AdviceDto, presentAdvice } from './advice.dto';

const day = says({ id: 'Tulis tanggal seperti 2026-11-20.', en: 'Give a date such as 2026-11-20.' });

export class ScoreQueryDto {
  @ApiPropertyOptional({
    example: '2026',
    description: 'A year, a quarter (2026-Q3) or a month (2026-09); else this year',
  })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  period?: string;

  @ApiPropertyOptional({ example: '2026-11-20', description: 'As known at the end of that local day, from the events' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, day)
  asOf?: string;

  @ApiPropertyOptional({
    example: 'pekppp-2026',
    description: 'Another instrument than that of the year: a draft or a companion',
  })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  instrument?: string;
}

export class ClassifyDto {
  @ApiProperty({ example: 91.5, minimum: 0, maximum: 100 })
  @IsNumber()
  @Min(0)
  @Max(100)
  score!: number;

  @ApiPropertyOptional({ example: 2023, description: 'By the bands of that year; else of the newest instrument' })
  @IsOptional()
  @IsInt()
  @Min(2000)
  @Max(2100)
  year?: number | null;
}

export class ClassificationDto {
  @ApiProperty({ type: String, nullable: true, example: 'A', description: 'null up to 2021' }) category!: string | null;
  @ApiProperty({ type: String, nullable: true, enum: ['green', 'yellow', 'red'], example: 'green' }) zone!:
    string | null;
  @ApiProperty({ example: 'highest_quality' }) opinion!: string;
}

class MetricShareDto {
  @ApiProperty({ example: 'resolved_on_time' }) metric!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'resolved_in_time',
    description: 'Measure of the complaints that kept it: GET /complaints?measure=',
  })
  kept!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'resolved_late', description: 'Of those that did not' })
  missed!: string | null;
  @ApiProperty({ type: Number, nullable: true, example: 0.81 }) share!: number | null;
}

class ProofDto {
  @ApiProperty({ example: 'sk' }) kind!: string;
  @ApiProperty({ example: 'SK penetapan pengelola pengaduan' }) name!: string;
  @ApiProperty({ example: 2, description: 'That it can give to the value of the indicator' }) points!: number;
  @ApiProperty({ example: 1, description: 'So many documents give all points' }) least!: number;
  @ApiProperty({ example: 0, description: 'So many are in force' }) count!: number;
  @ApiProperty({ example: 0 }) earned!: number;
}

class IndicatorDto {
  @ApiProperty({ example: 'complaints.6' }) code!: string;
  @ApiProperty({ example: 'Penyelesaian, publikasi, dan pemantauan' }) name!: string;
  @ApiProperty({ type: Number, nullable: true, example: 2.4 }) value!: number | null;
  @ApiProperty({ example: 3 }) max!: number;
  @ApiProperty({ enum: ['measured', 'proven', 'assessed', 'missing'] }) source!: string;
  @ApiProperty({ type: Number, nullable: true, example: 0.81 }) share!: number | null;
  @ApiProperty({ type: [MetricShareDto] }) metrics!: MetricShareDto[];
  @ApiProperty({ type: [ProofDto] }) proofs!: ProofDto[];
  @ApiProperty({
    example: 'SK penetapan: ada (2 poin); daftar kontak: kurang 1 dokumen (0 dari 1 poin). Nilai 2 dari 3.',
  })
  sentence!: string;
  @ApiProperty({
    type: AdviceDto,
    nullable: true,
    description: 'What it lacks and what would raise it most. Null in a frozen score',
  })
  advice!: AdviceDto | null;
}

class DimensionDto {
  @ApiProperty({ example: 'complaints' }) code!: string;
  @ApiProperty({ example: 'Pengaduan' }) name!: string;
  @ApiProperty({ example: 0.2154 }) weight!: number;
  @ApiProperty({ example: 91.67 }) score!: number;
  @ApiProperty({ type: [IndicatorDto] }) indicators!: IndicatorDto[];
}

class UnitDimensionDto {
  @ApiProperty({ example: 'complaints' }) code!: string;
  @ApiProperty({ example: 91.67 }) score!: number;
}

class ScoredUnitDto extends ClassificationDto {
  @ApiProperty({ example: 'puskesmas-batang-1' }) code!: string;
  @ApiProperty({ example: 'Puskesmas Batang I' }) name!: string;
  @ApiProperty({ example: 'dinkes', description: 'The OPD that answers for it' }) opdCode!: string;
  @ApiProperty({ example: 1, description: "Its part of the region's mean; 0: not assessed" }) weight!: number;
  @ApiProperty({ example: 90.9 }) score!: number;
  @ApiProperty({ example: true, description: 'False: nothing is, and its score says nothing' }) assessed!: boolean;
  @ApiProperty({ example: 42, description: 'Complaints that came to it in the period' }) cases!: number;
  @ApiProperty({
    enum: ['own', 'region'],
    description: "Whose complaints it is measured by: the region's where its own decide nothing yet",
  })
  basis!: string;
  @ApiProperty({ type: [UnitDimensionDto] }) dimensions!: UnitDimensionDto[];
}

class BehindScoreDto {
  @ApiProperty({
    type: [String],
    nullable: true,
    example: null,
    description: 'Names of the units whose own they are, where several lists make up all; else null',
  })
  units!: readonly string[] | null;
  @ApiProperty({ example: '2026-01-01' }) from!: string;
  @ApiProperty({ example: '2026-12-31' }) to!: string;
  @ApiProperty({ type: String, nullable: true, example: 'dinkes', description: 'Null: the whole regency' })
  opd!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '33.25.11' }) area!: string | null;
}

export const notice = {
  id: 'Simulasi untuk manajemen, bukan nilai resmi Ombudsman RI.',
  en: "A simulation for management, not the Ombudsman's official score.",
};

export class ScoreDto extends ClassificationDto {
  @ApiProperty({ example: 91.5 }) score!: number;
  @ApiProperty({
    example: true,
    description: 'False: nothing of the period is assessed, so the score, its zone and its category say nothing',
  })
  assessed!: boolean;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'Why not' })
  notAssessed!: string | null;
  @ApiProperty({ type: [DimensionDto] }) dimensions!: DimensionDto[];
  @ApiProperty({ example: '2026' }) period!: string;
  @ApiProperty({ example: 'ombudsman-2022' }) instrument!: string;
  @ApiProperty({ example: 'Penilaian Kepatuhan Ombudsman RI 2022–2024' }) instrumentName!: string;
  @ApiProperty({ example: 3, description: 'Each change of its file is a new version' }) instrumentVersion!: number;
  @ApiProperty({ description: 'Not published in full: its figures are a first guess' }) draft!: boolean;
  @ApiProperty({ type: [ScoredUnitDto], description: "Those whose mean is the region's score" })
  units!: ScoredUnitDto[];
  @ApiProperty({
    type: [BehindScoreDto],
    description:
      'Whose complaints it is measured by, as GET /complaints takes it; several where one filter cannot say it',
  })
  behind!: BehindScoreDto[];
  @ApiProperty({ format: 'date-time' }) asOf!: string;
  @ApiProperty({ example: true, description: 'Always: never an official Ombudsman score' }) simulation!: boolean;
  @ApiProperty({ example: notice.id }) notice!: string;
}

export const presentScore = (view: ScoreView, lang: Lang, advice?: ExplainedScore['advice']): ScoreDto => ({
  ...view,
  assessed: isAssessed(view),
  notAssessed: isAssessed(view) ? null : complianceTexts.notAssessed[lang],
  units: view.units.map(({ areas: _areas, assessed = true, ...unit }) => ({ ...unit, assessed })),
  behind: behindScore.complaintsOf(view),
  asOf: isoInstant(view.asOf),
  instrumentName: view.instrumentName[lang],
  dimensions: view.dimensions.map((dimension) => ({
    ...dimension,
    name: dimension.name[lang],
    indicators: dimension.indicators.map((indicator) => ({
      ...indicator,
      name: indicator.name[lang],
      sentence: indicator.sentence[lang],
      metrics: indicator.metrics.map(({ metric, share }) => {
        const { kept = null, missed = null } = behindScore.measuresOf(metric) ?? {};
        return { metric, share, kept, missed };
      }),
      proofs: indicator.proofs.map((proof) => ({ ...proof, name: proof.name[lang] })),
      advice: adviceOn(indicator.code, advice, lang),
    })),
  })),
  simulation: true,
  notice: notice[lang],
});

function adviceOn(code: string, advice: ExplainedScore['advice'] | undefined, lang: Lang): AdviceDto | null {
  const found = advice?.get(code);
  return found ? presentAdvice(found, lang) : null;
}

export class MetricsQueryDto {
  @ApiPropertyOptional({ example: '2026-01-01', description: 'Filed on or after that local day, or instant' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  from?: string;

  @ApiPropertyOptional({
    example: '2026-12-31',
    description: 'Filed up to that local day inclusive, or before that instant',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  to?: string;

  @ApiPropertyOptional({ enum: metricGroups, default: 'opd', description: 'area: by the kecamatan' })
  @IsOptional()
  @IsIn(metricGroups)
  groupBy: MetricGroup = 'opd';
}

const hours = { type: Number, nullable: true, example: 8.25 } as const;

class MetricsDto {
  @ApiProperty({ type: String, nullable: true, example: 'dpupr' }) key!: string | null;
  @ApiProperty({ example: 42 }) received!: number;
  @ApiProperty({ example: 30 }) resolved!: number;
  @ApiProperty({ example: 27, description: 'Resolved within the limit' }) onTime!: number;
  @ApiProperty({ example: 5, description: 'Any limit of staff passed' }) breached!: number;
  @ApiProperty(hours) medianHoursToFirstResponse!: number | null;
  @ApiProperty(hours) p90HoursToFirstResponse!: number | null;
  @ApiProperty(hours) medianHoursToResolution!: number | null;
  @ApiProperty(hours) p90HoursToResolution!: number | null;
  @ApiProperty({ example: 1 }) reopened!: number;
  @ApiProperty({ type: Number, nullable: true, example: 4.2, description: 'Mean rating 1–5' }) satisfaction!:
    number | null;
}

class NamedMetricsDto extends MetricsDto {
  @ApiProperty({ example: 'Dinas Pekerjaan Umum dan Penataan Ruang' }) name!: string;
}

export class ComplaintMetricsDto {
  @ApiProperty({ type: [NamedMetricsDto] }) items!: NamedMetricsDto[];
  @ApiProperty({ type: MetricsDto }) totals!: MetricsDto;
}
