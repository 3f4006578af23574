import { Injectable } from '@nestjs/common';
import type { PauseReason } from './domain/pause-reason';
import { SlaReference } from './sla-reference';

@Injectable()
export class ListPauseReasons {
  constructor(private readonly reference: SlaReference) {}

  /** Those that may be given now, in the order in which they are offered. */
  async execute(): Promise<PauseReason[]> {
    await this.reference.refresh();
    return this.reference.pauseReasons().filter(({ active }) => active);
  }
}
