import { ApiProperty, PickType } from '@nestjs/swagger';
import type { CompletenessView } from '@tanggap/compliance';
import type { Lang } from '@tanggap/platform';
import { OutlookQueryDto } from './outlook.dto';

export class CompletenessQueryDto extends PickType(OutlookQueryDto, ['period', 'instrument']) {}

class ProofStateDto {
  @ApiProperty({ example: 'complaints.2' }) indicatorCode!: string;
  @ApiProperty({ example: 'Unit atau pejabat pengelola yang ditetapkan (SK)' }) indicatorName!: string;
  @ApiProperty({ example: 'sk' }) kind!: string;
  @ApiProperty({ example: 'SK penetapan pengelola pengaduan' }) name!: string;
  @ApiProperty({ example: 1, description: 'How many the instrument asks for' }) least!: number;
  @ApiProperty({ example: 1, description: 'How many are in force in the period' }) count!: number;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '2026-12-31',
    description: 'The last day on which there are enough; null without an end, and where there are too few',
  })
  lastDay!: string | null;
}

class UnitCompletenessDto {
  @ApiProperty({ example: 'dinkes' }) code!: string;
  @ApiProperty({ example: 'Dinas Kesehatan' }) name!: string;
  @ApiProperty({ type: [ProofStateDto] }) proofs!: ProofStateDto[];
  @ApiProperty({ example: 2, description: 'So many documents are lacking' }) missing!: number;
  @ApiProperty({ example: 31, description: 'Indicators assessed by people that have a value' }) assessed!: number;
  @ApiProperty({ example: 31, description: 'Indicators assessed by people' }) toAssess!: number;
  @ApiProperty({ example: 0, description: 'Dimensions whose self-assessment waits for its review' })
  waitingForReview!: number;
}

export class CompletenessDto {
  @ApiProperty({ example: '2026' }) period!: string;
  @ApiProperty({ example: 'ombudsman-2022' }) instrument!: string;
  @ApiProperty({ example: 'Penilaian Kepatuhan Ombudsman RI 2022–2024' }) instrumentName!: string;
  @ApiProperty({ description: 'A draft, not published in full' }) draft!: boolean;
  @ApiProperty({ type: [UnitCompletenessDto], description: 'Whoever lacks most first' }) units!: UnitCompletenessDto[];
}

export const presentCompleteness = (view: CompletenessView, lang: Lang): CompletenessDto => ({
  ...{ period: view.period, instrument: view.instrument, instrumentName: view.instrumentName[lang], draft: view.draft },
  units: view.units.map(({ unit, unitName, proofs, missing, assessed, waitingForReview }) => ({
    ...{ code: unit.code, name: unitName, missing, waitingForReview, assessed: assessed.count, toAssess: assessed.of },
    proofs: proofs.map((proof) => ({ ...proof, name: proof.name[lang], indicatorName: proof.indicatorName[lang] })),
  })),
});
