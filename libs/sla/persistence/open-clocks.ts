import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Database } from '@tanggap/platform';
import { In, MoreThan, type Repository } from 'typeorm';
import type { SlaClock } from '../domain/sla-clock';
import { SlaClockEntity } from './sla-clock.entity';

/** Small enough that computing a batch doesn't hold up other requests of the process. */
const BATCH = 1000;

/** Read model: clocks that are open, for counting what a change would move. Locks nothing. */
@Injectable()
export class OpenClocks {
  constructor(
    @InjectRepository(SlaClockEntity) private readonly clocks: Repository<SlaClockEntity>,
    private readonly database: Database,
  ) {}

  /** All open clocks that run by these calendars, in batches, by id. */
  async *byCalendars(codes: readonly string[]): AsyncGenerator<SlaClock[]> {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const where = { id: MoreThan(after), calendarCode: In([...codes]), state: In(['running', 'paused']) };
      const batch = await this.clocks.find({ where, order: { id: 'ASC' }, take: BATCH });
      const last = batch.at(-1);
      if (!last) return;
      yield batch;
      after = last.id;
    }
  }

  /** The public numbers of complaints, by id. */
  async numbersOf(complaintIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.query<{ id: string; number: string }>(
      'SELECT id, number FROM complaint WHERE id = ANY($1::uuid[])',
      [complaintIds],
    );
    return new Map(rows.map(({ id, number }) => [id, number]));
  }
}
