import { ApiProperty } from '@nestjs/swagger';
import { isoInstant, isoInstantOrNull } from '@tanggap/platform';
import type { ModelChange, ModelRow, ShadowComparison, TrainingState } from '@tanggap/routing';

const share = { type: Number, nullable: true, description: '0..1; null where nothing is known yet' } as const;

class ModelJudgementDto {
  @ApiProperty({ example: 0.81, description: '0..1' }) right!: number;
  @ApiProperty({ example: 0.93, description: '0..1; among the first three' }) firstThree!: number;
  @ApiProperty({ example: 0.6, description: '0..1; may be routed by itself at 5 % wrong' }) coverage!: number;
}

class ModelEvaluationDto {
  @ApiProperty({ example: 200, description: 'So many of the latest decisions were held out' }) heldOut!: number;
  @ApiProperty({ type: ModelJudgementDto, nullable: true }) candidate!: ModelJudgementDto | null;
  @ApiProperty({ type: ModelJudgementDto, nullable: true, description: 'What served at that time' })
  serving!: ModelJudgementDto | null;
}

class RoutingModelDto {
  @ApiProperty({ example: '2026-11-29-1a2b3c4d' }) version!: string;
  @ApiProperty({ enum: ['serving', 'shadow', 'kept'], example: 'shadow' }) state!: ModelRow['state'];
  @ApiProperty({ enum: ['pack', 'trained'], example: 'trained' }) source!: ModelRow['source'];
  @ApiProperty({ example: 0.899, description: 'From this probability on it may route by itself' }) threshold!: number;
  @ApiProperty({ type: String, nullable: true, example: '33.25-1a2b3c4d' }) basedOn!: string | null;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Decisions up to then are remembered beside its weights',
  })
  memoryUntil!: string | null;
  @ApiProperty({ example: 412, description: 'Decisions it was trained from' }) examples!: number;
  @ApiProperty({ type: ModelEvaluationDto, nullable: true }) evaluation!: ModelEvaluationDto | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ description: 'Whether its weights are still kept, so that it can serve' }) available!: boolean;
}

export class RoutingModelPageDto {
  @ApiProperty({ type: [RoutingModelDto], description: 'Newest first' }) items!: RoutingModelDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

class VersionFiguresDto {
  @ApiProperty({ ...share, example: 0.78 }) right!: number | null;
  @ApiProperty({ ...share, example: 0.55 }) coverage!: number | null;
}

class ShadowComparisonDto {
  @ApiProperty({ type: String, nullable: true, example: '33.25-1a2b3c4d' }) servingVersion!: string | null;
  @ApiProperty({ example: '2026-11-29-1a2b3c4d' }) shadowVersion!: string;
  @ApiProperty({ example: 120, description: 'Filed while it ran in the shadow, at most the latest 5,000' })
  complaints!: number;
  @ApiProperty({ ...share, example: 0.91 }) agreement!: number | null;
  @ApiProperty({ example: 80, description: 'So many of them people have decided since' }) decided!: number;
  @ApiProperty({ type: VersionFiguresDto }) serving!: VersionFiguresDto;
  @ApiProperty({ type: VersionFiguresDto }) shadow!: VersionFiguresDto;
  @ApiProperty({ example: 2 }) onlyServingRight!: number;
  @ApiProperty({ example: 7 }) onlyShadowRight!: number;
}

export class ShadowDto {
  @ApiProperty({ type: ShadowComparisonDto, nullable: true, description: 'null: no version runs in the shadow' })
  comparison!: ShadowComparisonDto | null;
}

class ModelChangeDto {
  @ApiProperty({ example: '2026-11-29-1a2b3c4d' }) version!: string;
  @ApiProperty({ enum: ['trained', 'promoted', 'rolled_back'], example: 'promoted' }) change!: ModelChange['change'];
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: String, nullable: true, example: 'Administrator', description: 'null: by schedule' }) by!:
    string | null;
}

export class RoutingTrainingDto {
  @ApiProperty({ enum: ['idle', 'asked', 'running'], example: 'idle' }) state!: 'idle' | 'asked' | 'running';
  @ApiProperty({ enum: ['trained', 'nothing_new', 'failed'], nullable: true, example: 'trained' })
  outcome!: TrainingState['outcome'];
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) startedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) finishedAt!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '2026-11-29-1a2b3c4d' }) version!: string | null;
}

export class RoutingLearningDto extends RoutingTrainingDto {
  @ApiProperty({ type: [ModelChangeDto], description: 'Of the versions, the latest 20' }) changes!: ModelChangeDto[];
}

export const presentModel = (model: ModelRow): RoutingModelDto => ({
  ...model,
  memoryUntil: isoInstantOrNull(model.memoryUntil),
  createdAt: isoInstant(model.createdAt),
});

export const presentShadow = (comparison: ShadowComparison | null): ShadowDto => ({ comparison });

export const presentTraining = (training: TrainingState): RoutingTrainingDto => ({
  state: stateOf(training),
  outcome: training.outcome,
  startedAt: isoInstantOrNull(training.startedAt),
  finishedAt: isoInstantOrNull(training.finishedAt),
  version: training.version,
});

export const presentLearning = (learning: TrainingState & { changes: ModelChange[] }): RoutingLearningDto => ({
  ...presentTraining(learning),
  changes: learning.changes.map(({ version, change, at, by }) => ({ version, change, at: isoInstant(at), by })),
});

function stateOf({ askedAt, startedAt, finishedAt }: TrainingState): RoutingTrainingDto['state'] {
  if (askedAt !== null) return 'asked';
  return startedAt !== null && finishedAt === null ? 'running' : 'idle';
}
