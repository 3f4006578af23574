import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { AssessedUnitsView, ScoredUnit, ScoreView, UnitSettings } from '@tanggap/compliance';
import { isoInstant } from '@tanggap/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { HasDecimals, says } from '../http';
import { ClassificationDto } from './compliance.dto';

const unitCode = says({
  id: 'Kode memakai huruf kecil, angka, dan tanda hubung.',
  en: 'A code is of small letters, figures and hyphens.',
});
const period = says({ id: 'Tulis periode seperti 2026, 2026-Q3, atau 2026-09.', en: 'Give 2026, 2026-Q3 or 2026-09.' });
const withoutComplaints = ['region', 'unmeasured'] as const;

class AssessedUnitDto {
  @ApiProperty({ example: 'puskesmas-batang-1', description: 'Of an OPD its own code' })
  @Matches(/^[a-z0-9][a-z0-9-]{0,63}$/, unitCode)
  code!: string;

  @ApiPropertyOptional({ example: 'Puskesmas Batang I', description: 'Of a part of an OPD; an OPD has its own' })
  @IsOptional()
  @IsString()
  @MaxLength(120)
  name?: string;

  @ApiPropertyOptional({ example: 'dinkes', description: 'The OPD that it is a part of' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  opdCode?: string;

  @ApiPropertyOptional({ type: [String], example: ['33.25.11'], description: 'Whose complaints are its own' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(20, { each: true })
  areas?: string[];

  @ApiProperty({ example: 1, description: "Its part of the region's mean" })
  @HasDecimals(3)
  @Min(0.001)
  @Max(1000)
  weight!: number;
}

class ChosenUnitsDto {
  @ApiProperty({ type: [AssessedUnitDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => AssessedUnitDto)
  units!: AssessedUnitDto[];

  @ApiProperty({
    enum: withoutComplaints,
    description: 'How a unit is measured in which no complaint decides anything',
  })
  @IsIn(withoutComplaints)
  withoutComplaints!: (typeof withoutComplaints)[number];
}

export class PreviewUnitsDto extends ChosenUnitsDto {
  @ApiPropertyOptional({ example: '2026', description: 'A year, a quarter or a month; this year where not given' })
  @IsOptional()
  @Matches(/^\d{4}(-(Q[1-4]|0[1-9]|1[0-2]))?$/, period)
  period?: string;
}

export class PutUnitsDto extends ChosenUnitsDto {
  @ApiProperty({ example: 'Surat Ombudsman tentang lokus penilaian 2026' })
  @IsString()
  @Length(5, 500)
  reason!: string;
}

class SetUnitDto {
  @ApiProperty({ example: 'puskesmas-batang-1' }) code!: string;
  @ApiProperty({ example: 'Puskesmas Batang I' }) name!: string;
  @ApiProperty({ type: String, nullable: true, example: 'dinkes', description: 'Null for an OPD' }) opdCode!:
    string | null;
  @ApiProperty({ type: [String], example: ['33.25.11'] }) areas!: string[];
  @ApiProperty({ example: 1 }) weight!: number;
}

class UnitChangeDto {
  @ApiProperty({ example: 2 }) version!: number;
  @ApiProperty({ example: 'Rina Wulandari' }) by!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ example: 'Surat Ombudsman tentang lokus penilaian 2026' }) reason!: string;
  @ApiProperty({ example: 7, description: 'How many units it chose' }) units!: number;
}

export class AssessedUnitsDto {
  @ApiProperty({ example: 2, description: 'The same as the ETag' }) version!: number;
  @ApiProperty({ enum: withoutComplaints }) withoutComplaints!: string;
  @ApiProperty({ type: [SetUnitDto] }) units!: SetUnitDto[];
  @ApiProperty({ type: [UnitChangeDto], description: 'The newest first' }) changes!: UnitChangeDto[];
}

class PreviewedScoreDto extends ClassificationDto {
  @ApiProperty({ example: 78.12 }) score!: number;
}

class PreviewedUnitDto {
  @ApiProperty({ example: 'dinkes' }) code!: string;
  @ApiProperty({ example: 'Dinas Kesehatan' }) name!: string;
  @ApiProperty({ type: Number, nullable: true, example: 78.12, description: 'Null where it is new' }) before!:
    number | null;
  @ApiProperty({ type: Number, nullable: true, example: 78.12, description: 'Null where it is left out' }) after!:
    number | null;
}

export class UnitsPreviewDto {
  @ApiProperty({ type: PreviewedScoreDto }) before!: PreviewedScoreDto;
  @ApiProperty({ type: PreviewedScoreDto }) after!: PreviewedScoreDto;
  @ApiProperty({ example: -0.42 }) difference!: number;
  @ApiProperty({ type: [PreviewedUnitDto] }) units!: PreviewedUnitDto[];
}

export const settingsOf = ({ units, withoutComplaints: manner }: ChosenUnitsDto): UnitSettings => ({
  withoutComplaints: manner,
  assessed: units.map(({ code, name, opdCode, areas, weight }) => ({
    ...{ code, weight },
    ...(name !== undefined && opdCode !== undefined && { name }),
    ...(opdCode !== undefined && { opd: opdCode }),
    ...(areas !== undefined && opdCode !== undefined && { areas }),
  })),
});

export const presentUnits = ({ version, withoutComplaints: manner, assessed, names, changes }: AssessedUnitsView) =>
  ({
    version,
    withoutComplaints: manner,
    units: assessed.map(({ code, opd, areas, weight }) => ({
      ...{ code, name: names.get(code) ?? code, opdCode: opd ?? null, areas: areas ?? [], weight },
    })),
    changes: changes.map((change) => ({
      ...{ version: change.version, by: change.changedBy, at: isoInstant(change.changedAt), reason: change.reason },
      units: change.units.assessed.length,
    })),
  }) satisfies AssessedUnitsDto;

export function presentUnitsPreview({ before, after }: { before: ScoreView; after: ScoreView }): UnitsPreviewDto {
  const head = ({ score, category, zone, opinion }: ScoreView) => ({ score, category, zone, opinion });
  const scoreIn = (units: readonly ScoredUnit[], code: string) => units.find((one) => one.code === code)?.score ?? null;
  const gone = before.units.filter(({ code }) => !after.units.some((one) => one.code === code));
  return {
    before: head(before),
    after: head(after),
    difference: Math.round((after.score - before.score) * 100) / 100,
    units: [...after.units, ...gone].map(({ code, name }) => ({
      ...{ code, name, before: scoreIn(before.units, code), after: scoreIn(after.units, code) },
    })),
  };
}
