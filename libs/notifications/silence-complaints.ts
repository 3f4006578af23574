import { Injectable } from '@nestjs/common';
import type { Tx } from '@tanggap/platform';
import { MarkRepository } from './persistence/mark.repository';

/** Of complaints that come in with a history nobody is told what lies behind them; what happens from now on they hear of. */
@Injectable()
export class SilenceComplaints {
  constructor(private readonly marks: MarkRepository) {}

  async within(tx: Tx, complaints: readonly { id: string; eventCount: number }[]): Promise<void> {
    const sequences = new Map(complaints.map(({ id, eventCount }) => [id, eventCount]));
    await this.marks.lock(tx, [...sequences.keys()]);
    await this.marks.set(tx, sequences);
  }
}
