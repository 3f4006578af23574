import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@tanggap/platform';

type DecisionKind = 'verify' | 'assign' | 'return';

/** Whose a complaint is in the eyes of whoever decided it. */
export interface RoutingDecision {
  complaintId: string;
  opdCode: string;
  /** What routing thought at filing; null where it thought of nobody. */
  proposedOpdCode: string | null;
  decision: DecisionKind;
  decidedAt: Date;
}

/** A decision with what is to be learned from it; the text is read from the complaint. */
export interface DecidedText {
  number: string;
  text: string;
  areaCode: string | null;
  opdCode: string;
  corrected: boolean;
  decidedAt: Date;
}

/** Decisions of people as examples: by the complaint's id, the latest one of each. */
@Injectable()
export class RoutingExampleRepository {
  constructor(private readonly database: Database) {}

  async put(tx: Tx, decision: RoutingDecision): Promise<void> {
    await this.database.query(
      `INSERT INTO routing_example (complaint_id, opd_code, proposed_opd_code, decision, decided_at)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (complaint_id) DO UPDATE SET
         opd_code = excluded.opd_code, decision = excluded.decision, decided_at = excluded.decided_at`,
      [decision.complaintId, decision.opdCode, decision.proposedOpdCode, decision.decision, decision.decidedAt],
      tx,
    );
  }

  async remove(tx: Tx, complaintId: string): Promise<void> {
    await this.database.query('DELETE FROM routing_example WHERE complaint_id = $1', [complaintId], tx);
  }

  /** The latest ones up to an instant, oldest first; without those of merged or rejected complaints. */
  async upTo(until: Date | string, most: number): Promise<DecidedText[]> {
    const rows = await this.database.query<DecidedText>(
      `SELECT c.number, c.subject || E'\\n' || c.description AS text, c.area_code AS "areaCode", e.opd_code AS "opdCode",
              e.proposed_opd_code IS DISTINCT FROM e.opd_code AS corrected, e.decided_at AS "decidedAt"
       FROM routing_example e JOIN complaint c ON c.id = e.complaint_id
       WHERE e.decided_at <= $1 AND c.status NOT IN ('merged', 'rejected')
       ORDER BY e.decided_at DESC, e.complaint_id DESC LIMIT $2`,
      [until, most],
    );
    return rows.reverse();
  }

  /** When the latest decision was made; null where there is none. */
  async latest(): Promise<Date | null> {
    const [row] = await this.database.query<{ at: Date | null }>('SELECT max(decided_at) AS at FROM routing_example');
    return row?.at ?? null;
  }
}
