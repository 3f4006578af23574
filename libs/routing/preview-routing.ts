import { Injectable } from '@nestjs/common';
import { ReferenceVersion } from '@tanggap/platform';
import type { RouteDecision, RouteInput } from './domain/rule';
import { Router } from './router';

@Injectable()
export class PreviewRouting {
  constructor(
    private readonly version: ReferenceVersion,
    private readonly router: Router,
  ) {}

  /** What would happen to such a complaint by the rules of now; nothing is stored. */
  async execute(input: RouteInput): Promise<RouteDecision> {
    await this.router.refresh(await this.version.current());
    return this.router.route(input);
  }
}
