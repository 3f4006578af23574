import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  catalogue,
  detectorCodes,
  formulaInWords,
  formulaOf,
  summaryGroups,
  type Figure,
  type Figures,
  type Measure,
  type MetricSummaryView,
  type NamedWarning,
  type SummaryGroupBy,
} from '@tanggap/compliance';
import type { Lang } from '@tanggap/platform';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { says } from '../http';

const day = says({ id: 'Tulis tanggal seperti 2026-11-20.', en: 'Give a date such as 2026-11-20.' });
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class SummaryQueryDto {
  @ApiPropertyOptional({ example: '2026-01-01', description: 'Filed on or after that local day' })
  @IsOptional()
  @Matches(DAY, day)
  from?: string;

  @ApiPropertyOptional({ example: '2026-12-31', description: 'Filed up to that local day inclusive' })
  @IsOptional()
  @Matches(DAY, day)
  to?: string;

  @ApiPropertyOptional({
    example: 'dpupr',
    description: 'Code of an OPD, several joined by commas; none: not determined',
  })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  opd?: string;

  @ApiPropertyOptional({ example: 'jalan-jembatan', description: 'Code of a category; none: not determined' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  category?: string;

  @ApiPropertyOptional({
    example: '33.25.11',
    description: 'Code of a kecamatan or a desa, several joined by commas; none: not determined',
  })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  area?: string;

  @ApiPropertyOptional({ example: 'complaint' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  kind?: string;

  @ApiPropertyOptional({
    example: '2026-11-20',
    description: 'As known at the end of that local day; what was noted later changes nothing in it',
  })
  @IsOptional()
  @Matches(DAY, day)
  asOf?: string;

  @ApiPropertyOptional({
    enum: summaryGroups,
    description: 'age: how many are open, by their age in days; else every measure by its values',
  })
  @IsOptional()
  @IsIn(summaryGroups)
  groupBy?: SummaryGroupBy;
}

class ClassCountDto {
  @ApiProperty({ example: 'web' }) class!: string;
  @ApiProperty({ example: 512 }) count!: number;
}

class FigureDto {
  @ApiProperty({ example: 'resolved_in_time_share' }) code!: string;

  @ApiProperty({
    type: Number,
    nullable: true,
    example: 0.87,
    description: 'A count, a share 0–1, a mean mark or the median in hours; null where nothing can be said',
  })
  value!: number | null;

  @ApiProperty({ example: 420, description: 'How many stand behind a share, a mean or a median' }) n!: number;
  @ApiPropertyOptional({ type: Number, nullable: true, example: 31.5, description: 'Hours, exact' }) mean?:
    number | null;
  @ApiPropertyOptional({ type: Number, nullable: true, example: 26.25, description: 'Hours, within 3.2 %' })
  median?: number | null;
  @ApiPropertyOptional({ type: Number, nullable: true, example: 71.5, description: 'Hours, within 3.2 %' })
  p90?: number | null;
  @ApiPropertyOptional({ type: [ClassCountDto] }) classes?: ClassCountDto[];
}

class FiledWithinDto {
  @ApiProperty({ example: '2026-11-01' }) from!: string;
  @ApiProperty({ example: '2026-11-08' }) to!: string;
}

class SummaryGroupDto {
  @ApiProperty({ example: 'dpupr', description: "A code, a day, a month's first day or ages; '' : not determined" })
  key!: string;
  @ApiProperty({ example: 'Dinas Pekerjaan Umum dan Penataan Ruang' }) name!: string;
  @ApiProperty({ type: [FigureDto] }) figures!: FigureDto[];
  @ApiPropertyOptional({
    type: FiledWithinDto,
    description: 'Of ages: when these complaints were filed, within from and to; absent where none can be',
  })
  filed?: FiledWithinDto;
}

export class MetricSummaryDto {
  @ApiProperty({ example: '2026-01-01' }) from!: string;
  @ApiProperty({ example: '2026-11-20' }) to!: string;
  @ApiProperty({ type: String, nullable: true, example: null }) asOf!: string | null;
  @ApiProperty({ type: [FigureDto] }) figures!: FigureDto[];
  @ApiProperty({ type: [SummaryGroupDto] }) groups!: SummaryGroupDto[];
}

class MeasureDto {
  @ApiProperty({ example: 'resolved_in_time' }) code!: string;
  @ApiProperty({ example: 'Selesai tepat waktu' }) name!: string;
  @ApiProperty({ example: 'Laporan yang selesai sebelum batas waktunya.' }) definition!: string;
  @ApiProperty({ enum: ['complaints', 'events', 'hours', 'share', 'rating'] }) unit!: string;
  @ApiProperty({ enum: ['flow', 'deadlines', 'time', 'quality', 'supervision'] }) group!: string;
  @ApiProperty({ enum: ['count', 'classes', 'durations', 'derived', 'mean'] }) shape!: string;
  @ApiProperty({ example: '({ inTime }) => one(inTime.resolution === true)', description: 'As the code has it' })
  formula!: string;
  @ApiProperty({ example: 'Σ laporan (1 jika selesai ≤ batas penyelesaian)', description: 'As people read it' })
  formulaInWords!: string;
  @ApiProperty({ example: true, description: 'Merged reports are left out: the one they were merged into counts' })
  perMatter!: boolean;
  @ApiProperty({ example: 1 }) version!: number;
}

export class CatalogueDto {
  @ApiProperty({ type: [MeasureDto] }) items!: MeasureDto[];
}

export const presentCatalogue = (lang: Lang): MeasureDto[] =>
  catalogue.map((measure: Measure) => ({
    code: measure.code,
    name: measure.name[lang],
    definition: measure.definition[lang],
    unit: measure.unit,
    group: measure.group,
    shape: measure.shape,
    formula: formulaOf(measure),
    formulaInWords: formulaInWords(measure, lang),
    perMatter: 'perMatter' in measure,
    version: measure.version,
  }));

const presentFigures = (figures: Figures): FigureDto[] => [...figures.values()].map((figure: Figure) => figure);

export const presentSummary = ({ from, to, asOf, figures, groups }: MetricSummaryView): MetricSummaryDto => ({
  ...{ from, to, asOf },
  figures: presentFigures(figures),
  groups: groups.map((group) => ({ ...group, figures: presentFigures(group.figures) })),
});

export class WarningsQueryDto {
  @ApiPropertyOptional({ example: 'dpupr' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  opd?: string;
}

/** Other days than the last 90 are for a file, which takes its time. */
export class WarningsFilterDto extends WarningsQueryDto {
  @ApiPropertyOptional({ example: '2026-09-01', description: 'Resolved on or after that local day; else 90 days back' })
  @IsOptional()
  @Matches(DAY, day)
  from?: string;

  @ApiPropertyOptional({ example: '2026-11-30', description: 'Resolved up to that local day inclusive' })
  @IsOptional()
  @Matches(DAY, day)
  to?: string;
}

class WarningDto {
  @ApiProperty({ enum: detectorCodes, example: 'closed_in_bulk' }) code!: string;
  @ApiProperty({ example: 'Ditutup beramai-ramai' }) name!: string;
  @ApiProperty({ example: 'Paling sedikit 5 laporan satu OPD dinyatakan selesai dalam sepuluh menit.' })
  definition!: string;
  @ApiProperty({ example: 'dlh' }) opdCode!: string;
  @ApiProperty({ example: 'Dinas Lingkungan Hidup' }) opdName!: string;
  @ApiProperty({ example: 42 }) cases!: number;
  @ApiProperty({ example: 120, description: 'What the cases are counted among' }) of!: number;
  @ApiProperty({ example: 0.35 }) share!: number;
  @ApiProperty({ example: 5, description: "The detector's limit, in its own unit" }) limit!: number;
  @ApiProperty({ type: [String], example: ['BTG-2026-000042'], description: 'The newest, 20 at most' })
  numbers!: string[];
}

export class WarningsDto {
  @ApiProperty({
    type: String,
    nullable: true,
    example: '2026-11-30T08:10:00+07:00',
    description:
      'When a worker looked at the 90 days before, every ten minutes; null: none has yet, it will within minutes',
  })
  asOf!: string | null;
  @ApiProperty({ type: [WarningDto] }) items!: WarningDto[];
}

export const presentWarning = ({ name, definition, ...warning }: NamedWarning, lang: Lang): WarningDto => ({
  ...warning,
  name: name[lang],
  definition: definition[lang],
});
