import { ApiProperty } from '@nestjs/swagger';
import type { RouteDecision } from '@tanggap/routing';

/** One of the OPDs a verifier chooses from. */
export class CandidateDto {
  @ApiProperty({ example: 'dpupr' }) opdCode!: string;
  @ApiProperty({ example: 0.62, description: '0..1' }) confidence!: number;
  @ApiProperty({ type: [String], example: ['word "aspal"'] }) reasons!: string[];
}

class SimilarDecisionDto {
  @ApiProperty({ example: 'BTG-2026-000017' }) number!: string;
  @ApiProperty({ example: 'dishub', description: 'Whose it was decided to be' }) opdCode!: string;
  @ApiProperty({ example: 0.62, description: '0..1' }) similarity!: number;
}

class BilingualDto {
  @ApiProperty({ example: 'Tanah longsor' }) id!: string;
  @ApiProperty({ example: 'Landslide' }) en!: string;
}

class SignalDto {
  @ApiProperty({ example: 'longsor' }) code!: string;
  @ApiProperty({ type: BilingualDto }) name!: BilingualDto;
  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: "Where the citizen turns to, of another's matter",
  })
  contact!: string | null;
  @ApiProperty({ type: [String], example: ['tebing longsor'], description: 'The words that gave the sign' })
  words!: string[];
}

/** What words of the text give away, for people to judge. */
export class SignalsDto {
  @ApiProperty({ type: [SignalDto], description: "Whose matter it may be, if not the regency's; a proposal" })
  elsewhere!: SignalDto[];
  @ApiProperty({ type: [SignalDto], description: 'Danger to life' }) urgent!: SignalDto[];
  @ApiProperty({ type: [SignalDto], description: 'What may be for the inspectorate' }) supervisory!: SignalDto[];
}

export class RouteDecisionDto implements RouteDecision {
  @ApiProperty({ enum: ['rule', 'manual', 'classifier', 'combined'], example: 'rule' })
  method!: RouteDecision['method'];

  @ApiProperty({ type: String, nullable: true, example: 'dishub', description: 'null: a verifier decides' })
  opdCode!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'dishub' })
  proposedOpdCode!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'penerangan-jalan' })
  categoryCode!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'penerangan-jalan' })
  suggestedCategoryCode!: string | null;

  @ApiProperty({ example: false })
  supervisory!: boolean;

  @ApiProperty({ example: 0.74, minimum: 0, maximum: 1 })
  confidence!: number;

  @ApiProperty({ type: [String], example: ['word "lampu jalan mati"', 'word "lampu jalan"'] })
  reasons!: string[];

  @ApiProperty({ type: [CandidateDto], description: 'The likeliest OPDs, at most three' })
  candidates!: CandidateDto[];

  @ApiProperty({ type: String, nullable: true, example: 'kebakaran', description: 'The rule that proposed the OPD' })
  ruleCode!: string | null;

  @ApiProperty({ type: [SimilarDecisionDto], description: 'Past complaints that read like it, at most three' })
  similar!: SimilarDecisionDto[];

  @ApiProperty({ type: String, nullable: true, example: '33.25-1a2b3c4d', description: 'Of the classifier' })
  modelVersion!: string | null;

  @ApiProperty({ type: SignalsDto })
  signals!: SignalsDto;
}
