import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type ComplaintMetricsView, metricGroups, type MetricGroup } from '@tanggap/compliance';
import { isoInstant, type Lang } from '@tanggap/platform';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

export class MetricsQueryDto {
  @ApiPropertyOptional({
    example: '2026-01-01',
    description: 'Filed on or after that local day, or instant; by default a year before `to`',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  from?: string;

  @ApiPropertyOptional({
    example: '2026-12-31',
    description: 'Filed up to that local day inclusive, or before that instant; by default now',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  to?: string;

  @ApiPropertyOptional({ enum: metricGroups, default: 'opd', description: 'area: by district (kecamatan)' })
  @IsOptional()
  @IsIn(metricGroups)
  groupBy: MetricGroup = 'opd';
}

const hours = { type: Number, nullable: true, example: 27.5, description: 'From filing, by the clock on the wall' };

export class MetricTotalsDto {
  @ApiProperty({ example: 120 }) received!: number;
  @ApiProperty({ example: 100 }) resolved!: number;
  @ApiProperty({ example: 93, description: 'Resolved within the limit' }) onTime!: number;
  @ApiProperty({ example: 9, description: 'A limit has passed, resolved or not' }) breached!: number;
  @ApiProperty(hours) medianHoursToFirstResponse!: number | null;
  @ApiProperty(hours) p90HoursToFirstResponse!: number | null;
  @ApiProperty(hours) medianHoursToResolution!: number | null;
  @ApiProperty(hours) p90HoursToResolution!: number | null;
  @ApiProperty({ example: 4, description: 'Reopened at least once' }) reopened!: number;
  @ApiProperty({ type: Number, nullable: true, example: 4.2, description: 'Mean rating, 1 to 5' })
  satisfaction!: number | null;
}

export class MetricDto extends MetricTotalsDto {
  @ApiProperty({ type: String, nullable: true, example: 'dpupr', description: 'null: of none' })
  key!: string | null;

  @ApiProperty({ example: 'Dinas Pekerjaan Umum dan Penataan Ruang' })
  name!: string;
}

export class MetricsDto {
  @ApiProperty({ format: 'date-time' }) from!: string;
  @ApiProperty({ format: 'date-time', description: 'Exclusive' }) to!: string;
  @ApiProperty({ enum: metricGroups }) groupBy!: MetricGroup;
  @ApiProperty({ type: [MetricDto], description: 'The largest group first, months in order' }) items!: MetricDto[];
  @ApiProperty({ type: MetricTotalsDto }) totals!: MetricTotalsDto;
}

export function presentMetrics(view: ComplaintMetricsView, groupBy: MetricGroup, lang: Lang): MetricsDto {
  const { key: _key, ...totals } = view.totals;
  return {
    from: isoInstant(view.from),
    to: isoInstant(view.to),
    groupBy,
    items: view.items.map((item) => ({ ...item, name: item.name[lang] })),
    totals,
  };
}
