import { Injectable } from '@nestjs/common';
import { compare, type Comparison } from './domain/comparison';
import { RoutingModelRepository } from './persistence/routing-model-repository';
import { RoutingShadowList } from './persistence/routing-shadow-list';

export interface ShadowComparison extends Comparison {
  shadowVersion: string;
  servingVersion: string | null;
}

/** The latest complaints say how the two are now. */
const MOST_COMPARED = 5000;

@Injectable()
export class CompareModels {
  constructor(
    private readonly models: RoutingModelRepository,
    private readonly shadows: RoutingShadowList,
  ) {}

  /** The version in the shadow against what served when each complaint was filed; null where none runs in the shadow. */
  async execute(): Promise<ShadowComparison | null> {
    const [serving, shadow] = await Promise.all([this.models.inState('serving'), this.models.inState('shadow')]);
    if (!shadow) return null;
    const figures = compare(await this.shadows.of(shadow.version, MOST_COMPARED));
    return { ...figures, shadowVersion: shadow.version, servingVersion: serving?.version ?? null };
  }
}
