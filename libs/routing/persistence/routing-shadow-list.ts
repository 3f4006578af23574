import { Injectable } from '@nestjs/common';
import { Database } from '@tanggap/platform';
import type { ShadowedComplaint } from '../domain/comparison';

/** Read model: complaints that were filed while a version ran in the shadow, with what people have decided since. */
@Injectable()
export class RoutingShadowList {
  constructor(private readonly database: Database) {}

  /** The latest ones. */
  async of(version: string, most: number): Promise<ShadowedComplaint[]> {
    return this.database.query<ShadowedComplaint>(
      `SELECT jsonb_build_object('opdCode', s->'against'->>'proposedOpdCode', 'confidence', s->'against'->'confidence') AS serving,
              jsonb_build_object('opdCode', s->>'proposedOpdCode', 'confidence', s->'confidence') AS shadow,
              e.opd_code AS "decidedOpdCode"
       FROM (SELECT id, routing->'shadow' AS s FROM complaint
             WHERE routing ? 'shadow' AND routing->'shadow'->>'version' = $1 ORDER BY filed_at DESC LIMIT $2) c
       LEFT JOIN routing_example e ON e.complaint_id = c.id`,
      [version, most],
    );
  }
}
