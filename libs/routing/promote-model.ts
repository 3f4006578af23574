import { Injectable } from '@nestjs/common';
import { AppError, Clock, Database, ReferenceVersion } from '@tanggap/platform';
import { RoutingModelRepository } from './persistence/routing-model-repository';
import { RoutingTrainingRepository } from './persistence/routing-training-repository';

/** A version takes the place of the one that serves: the shadow is promoted, or an earlier one comes back. */
@Injectable()
export class PromoteModel {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly models: RoutingModelRepository,
    private readonly trainings: RoutingTrainingRepository,
    private readonly version: ReferenceVersion,
  ) {}

  /**
   * For complaints filed afterwards, in every process. What serves already is left as it is.
   * @throws AppError `not_found`, `model_gone` where the weights are no longer kept
   */
  async execute(version: string, accountId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const model = await this.models.lock(tx, version);
      if (!model) throw new AppError('not_found');
      if (model.state === 'serving') return;
      if (!model.available) throw new AppError('model_gone');
      await this.models.serve(tx, version);
      const change = model.state === 'shadow' ? 'promoted' : 'rolled_back';
      await this.trainings.note(tx, { version, change, at: this.clock.now(), accountId });
      await this.version.bump(tx);
    });
  }
}
