import { Injectable } from '@nestjs/common';
import type { Tx } from '@tanggap/platform';
import { ComplaintRepository, type ComplaintFact } from './persistence/complaint.repository';

@Injectable()
export class ComplaintFacts {
  constructor(private readonly complaints: ComplaintRepository) {}

  /** By id; an id that nothing has is missing in the answer. */
  async of(ids: string[], tx?: Tx): Promise<Map<string, ComplaintFact>> {
    const facts = ids.length === 0 ? [] : await this.complaints.facts(ids, tx);
    return new Map(facts.map((fact) => [fact.id, fact]));
  }
}

export type { ComplaintFact };
