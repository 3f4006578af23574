import { ApiProperty } from '@nestjs/swagger';

/** One of the OPDs a verifier chooses from. */
export class CandidateDto {
  @ApiProperty({ example: 'dpupr' }) opdCode!: string;
  @ApiProperty({ example: 0.62, description: '0..1' }) confidence!: number;
  @ApiProperty({ type: [String], example: ['word "aspal"'] }) reasons!: string[];
}

export class SimilarDecisionDto {
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
