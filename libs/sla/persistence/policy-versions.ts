import { Injectable } from '@nestjs/common';
import { Database } from '@tanggap/platform';
import type { PolicyScope, SlaPolicy } from '../domain/policy';

/** One version of the limits of a scope, with who made it and why. */
export interface PolicyVersion extends SlaPolicy {
  source: 'pack' | 'edited';
  createdAt: Date;
  /** Null for the data pack's. */
  createdBy: { username: string; name: string } | null;
  reason: string | null;
}

/** Read model: every version of the limits of one scope, with who made it. */
@Injectable()
export class PolicyVersions {
  constructor(private readonly database: Database) {}

  /** The newest first, older than `version`. */
  async before(scope: PolicyScope, version: number | null, limit: number): Promise<PolicyVersion[]> {
    const { kind, supervisory, categoryCode, opdCode } = scope;
    return this.database.query<PolicyVersion>(
      `SELECT p.id, p.kind, p.supervisory, p.category_code AS "categoryCode", p.opd_code AS "opdCode", p.version, p.clocks,
              p.applies_to_open AS "appliesToOpen", p.retired, p.source, p.reason, p.created_at AS "createdAt",
              CASE WHEN a.id IS NOT NULL
                THEN jsonb_build_object('username', a.username, 'name', a.name) END AS "createdBy"
       FROM sla_policy p LEFT JOIN account a ON a.id = p.created_by
       WHERE p.kind = $1 AND p.supervisory = $2 AND p.category_code IS NOT DISTINCT FROM $3
         AND p.opd_code IS NOT DISTINCT FROM $4 AND ($5::integer IS NULL OR p.version < $5)
       ORDER BY p.version DESC LIMIT $6`,
      [kind, supervisory, categoryCode, opdCode, version, limit],
    );
  }
}
