import { ApiProperty } from '@nestjs/swagger';
import { openSteps, type Advice } from '@tanggap/compliance';
import type { Lang } from '@tanggap/platform';

const codes = [...openSteps, 'documents'] as const;

class IndicatorGapDto {
  @ApiProperty({ example: 'selesai tepat waktu' }) name!: string;
  @ApiProperty({ type: String, nullable: true, example: 'resolved_on_time', description: 'Null for documents' })
  metric!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'Kind of the documents' })
  kind!: string | null;
  @ApiProperty({ type: Number, nullable: true, example: 0.35, description: 'Of what is measured; null for documents' })
  weight!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 0.81 }) share!: number | null;
  @ApiProperty({ example: 0, description: 'Documents that are needed yet' }) missing!: number;
  @ApiProperty({ example: 0.42, description: "Points of the indicator's value that it costs" }) lost!: number;
}

class StepUnitDto {
  @ApiProperty({ example: 'dinkes' }) code!: string;
  @ApiProperty({ example: 'Dinas Kesehatan' }) name!: string;
  @ApiProperty({ example: 9 }) count!: number;
}

class NextStepDto {
  @ApiProperty({ enum: codes, description: 'As POST /compliance/what-if and GET /compliance/order-of-work take it' })
  code!: string;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'Of documents: their kind' })
  kind!: string | null;
  @ApiProperty({ example: 14, description: 'Complaints, or documents' }) count!: number;
  @ApiProperty({ type: [StepUnitDto], description: 'Where, the most first' }) units!: StepUnitDto[];
  @ApiProperty({ example: 2.6, description: 'Of the indicator, once it is done' }) value!: number;
  @ApiProperty({ example: 0.8, description: 'Of the score: what POST /compliance/what-if answers as its difference' })
  points!: number;
  @ApiProperty({
    example: 'Tanggapi 14 laporan yang sudah lewat batas tanggapan pertama: nilai 2,1 → 2,6, skor +0,80.',
  })
  sentence!: string;
}

/** What keeps an indicator from its maximum, and what would raise it. */
export class AdviceDto {
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'Kurang 0,9: dijawab tepat waktu 71,4 %, bobot 40 % (−0,52).',
    description: 'Null where nothing is lacking, or nobody knows the value',
  })
  lacking!: string | null;
  @ApiProperty({ type: [IndicatorGapDto], description: 'The dearest first' }) gaps!: IndicatorGapDto[];
  @ApiProperty({ type: [NextStepDto], description: 'What gains most points first; three at most' })
  steps!: NextStepDto[];
  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'Where nothing raises a measured value at once: why',
  })
  nothingToDo!: string | null;
}

const rounded = (value: number): number => Number(value.toFixed(4));

export const presentAdvice = ({ lacking, gaps, steps, nothingToDo }: Advice, lang: Lang): AdviceDto => ({
  lacking: lacking && lacking[lang],
  gaps: gaps.map((gap) => ({
    ...gap,
    name: gap.name[lang],
    weight: gap.weight === null ? null : rounded(gap.weight),
    lost: rounded(gap.lost),
  })),
  steps: steps.map(({ name: _name, ...step }) => ({ ...step, sentence: step.sentence[lang] })),
  nothingToDo: nothingToDo && nothingToDo[lang],
});
