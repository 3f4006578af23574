import { Injectable } from '@nestjs/common';
import type { PauseReason } from './domain/pause-reason';
import { SlaReference } from './sla-reference';

@Injectable()
export class ListPauseReasons {
  constructor(private readonly reference: SlaReference) {}

  /** In the order in which they are offered; without `all` only those that may be given now. */
  async execute({ all = false }: { all?: boolean } = {}): Promise<PauseReason[]> {
    await this.reference.refresh();
    return this.reference.pauseReasons().filter(({ active }) => all || active);
  }

  async one(code: string): Promise<PauseReason | undefined> {
    await this.reference.refresh();
    return this.reference.pauseReason(code);
  }
}
