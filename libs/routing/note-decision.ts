import { Injectable } from '@nestjs/common';
import type { Tx } from '@tanggap/platform';
import { RoutingExampleRepository, type RoutingDecision } from './persistence/routing-example-repository';

/** A person has said whose a complaint is: routing learns from it at its next training. */
@Injectable()
export class NoteDecision {
  constructor(private readonly examples: RoutingExampleRepository) {}

  /** In the transaction of the decision; a later one takes the place of the earlier. */
  async execute(tx: Tx, decision: RoutingDecision): Promise<void> {
    await this.examples.put(tx, decision);
  }

  /** It isn't the OPD's that it was decided to be, and nobody has said whose. */
  async withdraw(tx: Tx, complaintId: string): Promise<void> {
    await this.examples.remove(tx, complaintId);
  }
}
