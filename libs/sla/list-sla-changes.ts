import { Injectable } from '@nestjs/common';
import { SlaChanges, type SlaChange, type SlaChangeFilter } from './persistence/sla-changes';

@Injectable()
export class ListSlaChanges {
  constructor(private readonly changes: SlaChanges) {}

  /** The latest first. @throws AppError `invalid_cursor` */
  async execute(filter: SlaChangeFilter): Promise<{ items: SlaChange[]; nextCursor: string | null }> {
    return this.changes.page(filter);
  }
}
