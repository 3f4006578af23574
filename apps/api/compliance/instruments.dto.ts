import { ApiProperty } from '@nestjs/swagger';
import type { StoredInstrument } from '@tanggap/compliance';
import type { Lang } from '@tanggap/platform';

class KindOfProofDto {
  @ApiProperty({ example: 'sk' }) kind!: string;
  @ApiProperty({ example: 'SK penetapan pengelola pengaduan' }) name!: string;
  @ApiProperty({ example: 2 }) points!: number;
  @ApiProperty({ example: 1 }) least!: number;
}

class InstrumentIndicatorDto {
  @ApiProperty({ example: 'complaints.2' }) code!: string;
  @ApiProperty({ example: 'Unit atau pejabat pengelola yang ditetapkan (SK)' }) name!: string;
  @ApiProperty({ description: 'Measured by the handling of complaints' }) measured!: boolean;
  @ApiProperty({ type: [KindOfProofDto] }) proofs!: KindOfProofDto[];
}

class InstrumentDimensionDto {
  @ApiProperty({ example: 'complaints' }) code!: string;
  @ApiProperty({ example: 'Pengaduan' }) name!: string;
  @ApiProperty({ example: 0.2154 }) weight!: number;
  @ApiProperty({ type: [InstrumentIndicatorDto] }) indicators!: InstrumentIndicatorDto[];
}

class InstrumentYearsDto {
  @ApiProperty({ type: Number, nullable: true, example: 2022 }) from!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 2024 }) to!: number | null;
}

class InstrumentDto {
  @ApiProperty({ example: 'ombudsman-2022' }) code!: string;
  @ApiProperty({ example: 'Penilaian Kepatuhan Ombudsman RI 2022–2024' }) name!: string;
  @ApiProperty({ example: 1 }) version!: number;
  @ApiProperty({ type: InstrumentYearsDto }) years!: InstrumentYearsDto;
  @ApiProperty({ description: 'Not published in full' }) draft!: boolean;
  @ApiProperty({ description: 'Another assessment beside the main one' }) companion!: boolean;
  @ApiProperty({ example: 3 }) maxScore!: number;
  @ApiProperty({ type: [InstrumentDimensionDto] }) dimensions!: InstrumentDimensionDto[];
}

export class InstrumentsDto {
  @ApiProperty({ type: [InstrumentDto] }) items!: InstrumentDto[];
}

class ScoreUnitDto {
  @ApiProperty({ example: 'puskesmas-batang-1' }) code!: string;
  @ApiProperty({ example: 'Puskesmas Batang I' }) name!: string;
  @ApiProperty({ example: 'dinkes' }) opdCode!: string;
}

export class ScoreUnitsDto {
  @ApiProperty({ type: [ScoreUnitDto] }) items!: ScoreUnitDto[];
}

export const presentInstrument = (one: StoredInstrument, lang: Lang): InstrumentDto => ({
  code: one.code,
  name: one.name[lang],
  version: one.version,
  years: { from: one.years.from ?? null, to: one.years.to ?? null },
  draft: one.draft,
  companion: one.companion,
  maxScore: one.maxScore,
  dimensions: one.dimensions.map(({ code, name, weight, indicators }) => ({
    code,
    name: name[lang],
    weight,
    indicators: indicators.map((indicator) => ({
      code: indicator.code,
      name: indicator.name[lang],
      measured: indicator.measure !== undefined,
      proofs: (indicator.proofs ?? []).map((proof) => ({ ...proof, name: proof.name[lang] })),
    })),
  })),
});
