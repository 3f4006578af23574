import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { readerships, type PublicTexts, type Readership } from '@tanggap/complaints';
import { isoInstant } from '@tanggap/platform';
import { ArrayMaxSize, IsArray, IsOptional, IsString, Length } from 'class-validator';
import { Trimmed } from './contact.dto';

const WORDS_MAX = 20;

class PublicTextPartDto {
  @ApiProperty({ example: 'Joko' }) text!: string;
  @ApiProperty({ description: 'The public reads "…" instead' }) masked!: boolean;
  @ApiProperty({ description: "The reporter's own: nobody can show it" }) fixed!: boolean;
  @ApiProperty({ description: 'Would be masked, and is shown because somebody decided so' }) shown!: boolean;
}

class PublicTextDto {
  @ApiProperty({ enum: ['subject', 'answer'] }) of!: 'subject' | 'answer';
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Of an answer' }) at!: string | null;
  @ApiProperty({ type: [PublicTextPartDto], description: 'Together they are the text' }) parts!: PublicTextPartDto[];
}

export class PublicTextsDto {
  @ApiProperty({
    enum: readerships,
    description:
      'everybody: in the public register; nobody_yet: once it is verified; affected: who has the same matter, the subject alone; nobody',
  })
  readBy!: Readership;
  @ApiProperty({ type: [PublicTextDto] }) texts!: PublicTextDto[];
}

export class PreviewPublicTextDto {
  @ApiProperty({ example: 'Yth. Ibu Siti, lubang kami tambal pekan ini.', maxLength: 5000 })
  @IsString()
  @Length(1, 5000)
  text!: string;
}

export class PreviewedPublicTextDto {
  @ApiProperty({
    type: [PublicTextPartDto],
    nullable: true,
    description: 'Null where the public reads no answer to this report',
  })
  parts!: PublicTextPartDto[] | null;
}

export class DecidePublicWordsDto {
  @ApiPropertyOptional({
    type: [String],
    example: ['Warung Sari'],
    maxItems: WORDS_MAX,
    description: 'Each word of it',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(WORDS_MAX)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  hide?: string[];

  @ApiPropertyOptional({ type: [String], example: [], maxItems: WORDS_MAX, description: 'What was taken for a name' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(WORDS_MAX)
  @IsString({ each: true })
  @Length(1, 300, { each: true })
  show?: string[];

  @ApiPropertyOptional({ type: String, nullable: true, example: 'Nama pasar, bukan nama orang.', maxLength: 500 })
  @IsOptional()
  @Trimmed()
  @IsString()
  @Length(5, 500)
  reason?: string | null;
}

export const presentPublicTexts = ({ readBy, texts }: PublicTexts): PublicTextsDto => ({
  readBy,
  texts: texts.map(({ at, ...one }) => ({ ...one, at: at && isoInstant(at) })),
});
