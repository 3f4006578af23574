import { Injectable } from '@nestjs/common';
import { decodeCursor, encodeCursor } from '@tanggap/platform';
import { RoutingModelRepository, type ModelRow } from './persistence/routing-model-repository';
import {
  RoutingTrainingRepository,
  type ModelChange,
  type TrainingState,
} from './persistence/routing-training-repository';

interface ModelPage {
  items: ModelRow[];
  nextCursor: string | null;
}

/** As many of the latest changes as somebody reads. */
const CHANGES = 20;

@Injectable()
export class ListModels {
  constructor(
    private readonly models: RoutingModelRepository,
    private readonly trainings: RoutingTrainingRepository,
  ) {}

  /** Newest first. @throws AppError `invalid_cursor` */
  async execute(cursor: string | undefined, limit: number): Promise<ModelPage> {
    const found = await this.models.list(cursor === undefined ? null : placeOf(cursor), limit + 1);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    const more = found.length > limit && last !== undefined;
    return { items, nextCursor: more ? encodeCursor([last.createdAt.toISOString(), last.version]) : null };
  }

  /** Whether a training is under way, what became of the last, and who changed which version serves, latest first. */
  async learning(): Promise<TrainingState & { changes: ModelChange[] }> {
    const [state, changes] = await Promise.all([this.trainings.state(), this.trainings.changes(CHANGES)]);
    return { ...state, changes };
  }
}

function placeOf(cursor: string): { createdAt: string; version: string } {
  const [createdAt, version] = decodeCursor(cursor, ['instant', 'text']);
  return { createdAt: String(createdAt), version: String(version) };
}
