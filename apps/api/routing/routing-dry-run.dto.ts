import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { DryRun } from '@tanggap/complaints';
import { localeOf, render, routingTexts, type Lang, type Text } from '@tanggap/platform';
import { IsInt, IsNumber, IsOptional, Max, Min } from 'class-validator';
import { Nested } from '../http';
import { SaveRuleDto } from './routing-rules.dto';

/** A change that isn't saved; without rule and threshold nothing moves. */
export class DryRunDto {
  @ApiPropertyOptional({ type: SaveRuleDto, description: 'A new rule, or in the place of the one with this code' })
  @IsOptional()
  @Nested(() => SaveRuleDto)
  rule?: SaveRuleDto;

  @ApiPropertyOptional({ example: 0.7, minimum: 0, maximum: 1 })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1)
  threshold?: number;

  @ApiPropertyOptional({
    type: Number,
    example: 3,
    default: 3,
    minimum: 1,
    maximum: 12,
    description: 'Of 30 days, back from now',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(12)
  months = 3;
}

class DestinationDto {
  @ApiProperty({ type: String, nullable: true, example: 'dishub', description: 'null: a person decides' }) opdCode!:
    string | null;
  @ApiProperty({ type: String, nullable: true, example: 'dishub' }) proposedOpdCode!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'jalan-nasional',
    description: 'Whose matter it would be called outside the regency, where no OPD is proposed',
  })
  elsewhereCode!: string | null;
}

class MovedComplaintDto {
  @ApiProperty({ example: 'BTG-2026-000042' }) number!: string;
  @ApiProperty({ type: DestinationDto }) before!: DestinationDto;
  @ApiProperty({ type: DestinationDto }) after!: DestinationDto;
  @ApiProperty({ example: false }) breaches!: boolean;
}

export class DryRunResultDto {
  @ApiProperty({ example: 3000, description: 'So many complaints were tried, at most the latest 3,000' })
  looked!: number;
  @ApiProperty({ description: 'Whether these are all of the period' }) complete!: boolean;
  @ApiProperty({ example: 214 }) moved!: number;
  @ApiProperty({ example: 37 }) toAnotherOpd!: number;
  @ApiProperty({ example: 120 }) toPerson!: number;
  @ApiProperty({ example: 40 }) fromPerson!: number;
  @ApiProperty({ example: 17 }) otherProposal!: number;
  @ApiProperty({ example: 12, description: 'Late by the limit and hours of the other OPD, in time without the change' })
  breaches!: number;
  @ApiProperty({ type: [MovedComplaintDto], description: 'At most 20, those that would breach first' })
  examples!: MovedComplaintDto[];
  @ApiProperty({ example: 'Dari 3.000 laporan terakhir: 214 akan berpindah, 37 ke OPD lain, 12 akan lewat batas' })
  sentence!: string;
}

export function presentDryRun(run: DryRun, lang: Lang): DryRunResultDto {
  const words = routingTexts.dryRun;
  const say = (text: Text, count: number): string =>
    render(text, lang, { count: count.toLocaleString(localeOf(lang)) });
  const counted = (['toAnotherOpd', 'toPerson', 'fromPerson', 'otherProposal', 'breaches'] as const).flatMap((key) =>
    run[key] > 0 ? [say(words[key], run[key])] : [],
  );
  const effects = run.moved === 0 ? [words.nothing[lang]] : [say(words.moved, run.moved), ...counted];
  return { ...run, sentence: `${say(words.looked, run.looked)}: ${effects.join(', ')}` };
}
