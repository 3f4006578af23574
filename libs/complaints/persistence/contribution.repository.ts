import { Injectable } from '@nestjs/common';
import { Database, managerOf, type Tx } from '@tanggap/platform';
import { In } from 'typeorm';
import { readableContributions } from '../domain/contribution';
import { Contribution } from './contribution.entity';

/** Of `contribution t`: whether its OPD may read the complaint for it. */
export const READABLE = `t.status IN (${readableContributions.map((status) => `'${status}'`).join(', ')})`;

/** Written only by whoever holds the lock of the complaint's row, so a contribution is never waited for. */
@Injectable()
export class ContributionRepository {
  constructor(private readonly database: Database) {}

  /** Those that wait for their OPD, the oldest first. */
  async open(tx: Tx, complaintId: string): Promise<Contribution[]> {
    return managerOf(tx).find(Contribution, {
      where: { complaintId, status: 'open' },
      order: { askedAt: 'ASC', id: 'ASC' },
    });
  }

  async find(tx: Tx, complaintId: string, id: string): Promise<Contribution | null> {
    return managerOf(tx).findOneBy(Contribution, { id, complaintId });
  }

  /** Whether that complaint has this contribution, asked of that OPD. */
  async isAsked(number: string, id: string, opdCode: string): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM contribution t JOIN complaint c ON c.id = t.complaint_id
       WHERE t.id = $1 AND c.number = $2 AND t.opd_code = $3`,
      [id, number, opdCode],
    );
    return rows.length > 0;
  }

  async insert(tx: Tx, contribution: Contribution): Promise<void> {
    await managerOf(tx).insert(Contribution, contribution);
  }

  async update(
    tx: Tx,
    ids: readonly string[],
    change: Partial<Pick<Contribution, 'status' | 'answer' | 'endedBy' | 'endedAt'>>,
  ): Promise<void> {
    if (ids.length === 0) return;
    await managerOf(tx).update(Contribution, { id: In([...ids]) }, change);
  }
}
