import { Injectable } from '@nestjs/common';
import { Clock } from '@tanggap/platform';
import { RoutingTrainingRepository, type TrainingState } from './persistence/routing-training-repository';

/** An administrator wants a training now; the worker takes it up within seconds. */
@Injectable()
export class AskTraining {
  constructor(
    private readonly clock: Clock,
    private readonly trainings: RoutingTrainingRepository,
  ) {}

  /** Asked for twice it is done once. */
  async execute(accountId: string): Promise<TrainingState> {
    await this.trainings.ask(accountId, this.clock.now());
    return this.trainings.state();
  }
}
