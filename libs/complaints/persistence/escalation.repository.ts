import { Injectable } from '@nestjs/common';
import { Database, managerOf, type Tx, toRow } from '@tanggap/platform';
import type { Escalation } from '@tanggap/sla';
import { In } from 'typeorm';
import { EscalationEntity } from './escalation.entity';

/** Whoever changes escalations holds the lock of their complaint's own row. */
@Injectable()
export class EscalationRepository {
  constructor(private readonly database: Database) {}

  /** By complaint, in the order they were raised; a complaint without any isn't in the map. */
  async ofComplaints(tx: Tx, complaintIds: readonly string[]): Promise<Map<string, Escalation[]>> {
    const found = await managerOf(tx).find(EscalationEntity, {
      where: { complaintId: In([...complaintIds]) },
      order: { raisedAt: 'ASC', id: 'ASC' },
    });
    const byComplaint = new Map<string, Escalation[]>();
    for (const row of found) byComplaint.set(row.complaintId, [...(byComplaint.get(row.complaintId) ?? []), row]);
    return byComplaint;
  }

  async complaintOf(id: string): Promise<string | null> {
    const [row] = await this.database.query<{ complaintId: string }>(
      'SELECT complaint_id AS "complaintId" FROM escalation WHERE id = $1',
      [id],
    );
    return row?.complaintId ?? null;
  }

  /** New and changed ones, in one statement. */
  async save(tx: Tx, escalations: readonly Escalation[]): Promise<void> {
    if (escalations.length === 0) return;
    await this.database.query(SAVE, [JSON.stringify(escalations.map(toRow))], tx);
  }
}

const changing = [
  'opd_code',
  'raised_at',
  'recorded_at',
  'climbs_at',
  'acknowledged_at',
  'acknowledged_by',
  'note',
].concat(['climbed_at', 'climbed_to', 'closed_at']);

const SAVE = `
  INSERT INTO escalation SELECT * FROM jsonb_populate_recordset(null::escalation, $1::jsonb)
  ON CONFLICT (id) DO UPDATE SET ${changing.map((column) => `${column} = excluded.${column}`).join(', ')}`;
