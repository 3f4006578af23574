import { Injectable } from '@nestjs/common';
import { Database } from '@tanggap/platform';
import type { RoutingRule } from '../domain/rule';
import type { SignalLists } from '../domain/signals';

export interface StoredRouting {
  /** Version of the reference data at which this was read. */
  version: string;
  /** null until the data pack is loaded. */
  threshold: number | null;
  /** Active rules in their order, without those whose OPD is not active. */
  rules: RoutingRule[];
  signals: SignalLists;
  /** Of the classifier that serves; null where there is none. */
  modelVersion: string | null;
  /** Decisions up to then are remembered beside it, as PostgreSQL writes the instant, to the microsecond; null where none are. */
  memoryUntil: string | null;
  /** Of the one in its shadow. */
  shadowVersion: string | null;
}

const NO_SIGNALS: SignalLists = { elsewhere: [], urgent: [], supervisory: [] };

const NOTHING: StoredRouting = {
  version: '0',
  threshold: null,
  rules: [],
  signals: NO_SIGNALS,
  modelVersion: null,
  memoryUntil: null,
  shadowVersion: null,
};

/** Read model: the rules as routing asks them, consistent in one query. */
@Injectable()
export class RoutingReferenceRepository {
  constructor(private readonly database: Database) {}

  async load(): Promise<StoredRouting> {
    const [row] = await this.database.query<StoredRouting & { signals: SignalLists | null }>(`
      SELECT
        (SELECT version::text FROM reference_state) AS version,
        (SELECT threshold FROM routing_setting) AS threshold,
        (SELECT signals FROM routing_setting) AS signals,
        (SELECT version FROM routing_model WHERE state = 'serving') AS "modelVersion",
        (SELECT memory_until::text FROM routing_model WHERE state = 'serving') AS "memoryUntil",
        (SELECT version FROM routing_model WHERE state = 'shadow') AS "shadowVersion",
        coalesce((SELECT jsonb_agg(jsonb_build_object('code', r.code, 'conditions', r.conditions, 'target', r.target,
            'confidence', r.confidence) ORDER BY r.position, r.id)
          FROM routing_rule r
          WHERE r.active AND (r.target->>'opdCode' IS NULL
            OR EXISTS (SELECT FROM opd WHERE opd.code = r.target->>'opdCode' AND opd.active))), '[]') AS rules`);
    return row ? { ...row, signals: row.signals ?? NO_SIGNALS } : NOTHING;
  }
}
