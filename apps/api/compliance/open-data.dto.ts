import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

export class OpenDataQueryDto {
  @ApiPropertyOptional({ type: Number, example: 2026, minimum: 2000, maximum: 2100, description: 'Else this year' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  year?: number;
}

class OpenColumnDto {
  @ApiProperty({ example: 'received' }) name!: string;
  @ApiProperty({ enum: ['text', 'date', 'integer', 'number'] }) type!: string;
  @ApiProperty({ type: String, nullable: true, example: 'laporan' }) unit!: string | null;
  @ApiProperty({ example: '1.0', description: 'The version of the columns that it came with' }) since!: string;
  @ApiProperty({ example: 'Laporan yang masuk pada tahun itu.' }) description!: string;
}

class OpenDatasetInfoDto {
  @ApiProperty({ example: 'complaints-by-opd' }) code!: string;
  @ApiProperty({ example: 'Laporan menurut perangkat daerah' }) title!: string;
  @ApiProperty({ type: [OpenColumnDto] }) columns!: OpenColumnDto[];
  @ApiProperty({ example: '/api/v1/open-data/complaints-by-opd.csv' }) csv!: string;
  @ApiProperty({ example: '/api/v1/open-data/complaints-by-opd.json' }) json!: string;
  @ApiProperty({ example: '/api/v1/open-data/complaints-by-opd.xlsx', description: 'For spreadsheets' }) xlsx!: string;
}

class OpenLicenceDto {
  @ApiProperty({ example: 'CC-BY-4.0', description: 'SPDX' }) id!: string;
  @ApiProperty({ example: 'Creative Commons Attribution 4.0 International (CC BY 4.0)' }) name!: string;
  @ApiProperty({ example: 'https://creativecommons.org/licenses/by/4.0/' }) url!: string;
}

export class OpenDataCatalogueDto {
  @ApiProperty({ example: '1.0', description: 'Of the columns' }) version!: string;
  @ApiProperty({ type: OpenLicenceDto }) licence!: OpenLicenceDto;
  @ApiProperty({ example: '/transparansi/kamus-data', description: 'The same for people' }) dictionary!: string;
  @ApiProperty({ example: '/api/v1/open-data/datapackage.json', description: 'Frictionless' }) dataPackage!: string;
  @ApiProperty({ example: 'Sel tentang kurang dari lima laporan dikosongkan.' }) suppression!: string;
  @ApiProperty({ type: [OpenDatasetInfoDto] }) datasets!: OpenDatasetInfoDto[];
}

export class OpenDatasetDto {
  @ApiProperty({ example: 'complaints-by-opd' }) dataset!: string;
  @ApiProperty({ example: 'Laporan menurut perangkat daerah' }) title!: string;
  @ApiProperty({ example: '1.0' }) version!: string;
  @ApiProperty({ example: 'https://creativecommons.org/licenses/by/4.0/' }) licence!: string;
  @ApiProperty({ example: 2026 }) year!: number;
  @ApiProperty({ example: '2026-11-19', description: 'As known at the end of that local day' }) asOf!: string;
  @ApiProperty({ example: 'Sel tentang kurang dari lima laporan dikosongkan.' }) suppression!: string;
  @ApiProperty({ type: [OpenColumnDto] }) columns!: OpenColumnDto[];

  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: { nullable: true, oneOf: [{ type: 'string' }, { type: 'number' }] },
    },
    example: [{ code: 'dpupr', name: 'Dinas Pekerjaan Umum', received: 420, resolved: 398, in_time_percent: 87 }],
  })
  rows!: Record<string, string | number | null>[];
}
