import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Database } from '@tanggap/platform';
import { In, type Repository } from 'typeorm';
import type { PolicyScope } from '../domain/policy';
import type { SlaClock } from '../domain/sla-clock';
import { SlaClockEntity } from './sla-clock.entity';

/** A complaint with the clocks that are open. */
export interface OpenComplaint extends PolicyScope {
  id: string;
  /** The public one. */
  number: string;
  policyId: string;
  clocks: SlaClock[];
}

/** Small enough that computing a batch doesn't hold up other requests of the process. */
const BATCH = 250;

/** Read model: complaints with open clocks, for counting what a change would move. Locks nothing. */
@Injectable()
export class OpenClocks {
  constructor(
    @InjectRepository(SlaClockEntity) private readonly clocks: Repository<SlaClockEntity>,
    private readonly database: Database,
  ) {}

  /** Those with an open clock that runs by one of these calendars, oldest first, in batches. */
  async *byCalendars(codes: readonly string[]): AsyncGenerator<OpenComplaint[]> {
    yield* this.inBatches(
      `SELECT DISTINCT complaint_id AS id FROM sla_clock
       WHERE calendar_code = ANY($1::text[]) AND state IN ('running', 'paused') ORDER BY id`,
      [codes],
    );
  }

  /** Those that limits of this scope may take, oldest first, in batches. */
  async *withinScope({ kind, supervisory, categoryCode, opdCode }: PolicyScope): AsyncGenerator<OpenComplaint[]> {
    yield* this.inBatches(
      `SELECT id FROM complaint
       WHERE kind = $1 AND (supervisory OR NOT $2::boolean) AND ($3::text IS NULL OR category_code = $3)
         AND ($4::text IS NULL OR opd_code = $4) AND status NOT IN ('closed', 'rejected', 'merged') ORDER BY id`,
      [kind, supervisory, categoryCode, opdCode],
    );
  }

  private async *inBatches(sql: string, params: unknown[]): AsyncGenerator<OpenComplaint[]> {
    const ids = (await this.database.query<{ id: string }>(sql, params)).map(({ id }) => id);
    for (let first = 0; first < ids.length; first += BATCH) yield await this.read(ids.slice(first, first + BATCH));
  }

  private async read(ids: readonly string[]): Promise<OpenComplaint[]> {
    const [complaints, clocks] = await Promise.all([
      this.database.query<Omit<OpenComplaint, 'clocks'>>(
        `SELECT id, number, kind, supervisory, category_code AS "categoryCode", opd_code AS "opdCode",
                policy_id AS "policyId"
         FROM complaint WHERE id = ANY($1::uuid[]) ORDER BY id`,
        [ids],
      ),
      this.clocks.find({
        where: { complaintId: In([...ids]), state: In(['running', 'paused']) },
        order: { id: 'ASC' },
      }),
    ]);
    const byComplaint = new Map<string, SlaClock[]>(ids.map((id) => [id, []]));
    for (const clock of clocks) byComplaint.get(clock.complaintId)?.push(clock);
    return complaints.map((complaint) => ({ ...complaint, clocks: byComplaint.get(complaint.id) ?? [] }));
  }
}
