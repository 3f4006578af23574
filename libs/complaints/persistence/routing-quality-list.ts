import { Injectable } from '@nestjs/common';
import { Database } from '@tanggap/platform';
import type { Status } from '../domain/lifecycle';

export const qualityGroups = ['rule', 'model', 'opd'] as const;
export type QualityGroup = (typeof qualityGroups)[number];

export interface QualityRow {
  /** Code of the rule or OPD, or version of the model; null where there was none. */
  key: string | null;
  /** Of complaints that no rule proposed: how they were routed. */
  method: string | null;
  /** As people call it; null for a key that is gone, or none. */
  name: string | null;
  complaints: number;
  /** So many of them a person has sent to an OPD. */
  decided: number;
  /** First sent to another OPD than routing had proposed, or to one where it had proposed none. */
  corrected: number;
  /** Sent back by an OPD at least once. */
  bounced: number;
  /** Of these and of those that were moved on: hours until they left the OPD that wasn't responsible, in all and in the median. */
  strayed: number;
  lostHours: number;
  medianLostHours: number | null;
}

export const qualityConcerns = ['corrected', 'bounced', 'strayed'] as const;
export type QualityConcern = (typeof qualityConcerns)[number];

/** Which number of which group. */
export interface QualityCases {
  from: Date;
  to: Date;
  groupBy: QualityGroup;
  concern: QualityConcern;
  /** As in the row of the group. */
  key: string | null;
  method: string | null;
}

/** A complaint that such a number counts. */
export interface QualityCase {
  id: string;
  number: string;
  subject: string;
  status: Status;
  filedAt: Date;
  proposedOpdCode: string | null;
  /** Where a person sent it first. */
  firstOpdCode: string | null;
  /** Where it is now. */
  opdCode: string | null;
  lostHours: number | null;
}

const PROPOSED = "coalesce(routing->'candidates'->0->>'opdCode', routing->>'proposedOpdCode')";

const GROUPS: Record<QualityGroup, { key: string; method: string; name: string }> = {
  rule: {
    key: "routing->>'ruleCode'",
    method: "CASE WHEN routing->>'ruleCode' IS NULL THEN routing->>'method' END",
    name: '(SELECT name FROM routing_rule WHERE code = key)',
  },
  model: { key: "routing->>'modelVersion'", method: 'NULL::text', name: 'key' },
  opd: { key: PROPOSED, method: 'NULL::text', name: '(SELECT name FROM opd WHERE code = key)' },
};

/** More groups than that nobody reads. */
const MOST_GROUPS = 100;

/**
 * The complaints of a period with what was proposed, and the way each went from OPD to OPD. Each once: PostgreSQL takes the rows of one group
 * for a single one, and would walk all ways again for each of them.
 */
const waysOf = ({ key, method }: (typeof GROUPS)[QualityGroup]): string => `
  WITH filed AS (
    SELECT id, ${key} AS key, ${method} AS method, ${PROPOSED} AS proposed FROM complaint
    WHERE filed_at >= $1 AND filed_at < $2 AND status NOT IN ('merged', 'rejected')
  ), step AS (
    SELECT e.complaint_id, e.type, e.at, e.data->>'opdCode' AS opd, row_number() OVER w AS place,
           lead(e.at) OVER w AS next_at, lead(e.type) OVER w AS next_type, lead(e.data->>'opdCode') OVER w AS next_opd
    FROM complaint_event e JOIN filed ON filed.id = e.complaint_id
    WHERE e.type IN ('verified', 'assigned', 'returned')
    WINDOW w AS (PARTITION BY e.complaint_id ORDER BY e.sequence)
  ), way AS MATERIALIZED (
    SELECT complaint_id, max(opd) FILTER (WHERE place = 1) AS first_opd, bool_or(type = 'returned') AS bounced,
           sum(extract(epoch FROM next_at - at)) FILTER (
             WHERE type <> 'returned' AND (next_type = 'returned' OR next_opd <> opd)) / 3600 AS lost
    FROM step GROUP BY complaint_id
  )`;

const CONDITIONS: Record<QualityConcern, string> = {
  corrected: 'way.first_opd IS DISTINCT FROM proposed AND way.first_opd IS NOT NULL',
  bounced: 'way.bounced',
  strayed: 'way.lost IS NOT NULL',
};

const countsOf = (group: (typeof GROUPS)[QualityGroup]): string => `
  ${waysOf(group)}
  SELECT key, method, ${group.name} AS name, q.complaints, q.decided, q.corrected, q.bounced, q.strayed, q."lostHours", q."medianLostHours"
  FROM (
    SELECT key, method, count(*)::int AS complaints, count(way.complaint_id)::int AS decided,
           count(*) FILTER (WHERE ${CONDITIONS.corrected})::int AS corrected,
           count(*) FILTER (WHERE ${CONDITIONS.bounced})::int AS bounced,
           count(*) FILTER (WHERE ${CONDITIONS.strayed})::int AS strayed, coalesce(sum(way.lost), 0)::float8 AS "lostHours",
           (percentile_cont(0.5) WITHIN GROUP (ORDER BY way.lost))::float8 AS "medianLostHours"
    FROM filed LEFT JOIN way ON way.complaint_id = filed.id
    GROUP BY key, method ORDER BY count(*) DESC, key, method LIMIT ${MOST_GROUPS}
  ) q`;

const casesOf = (group: (typeof GROUPS)[QualityGroup], concern: QualityConcern): string => `
  ${waysOf(group)}
  SELECT c.id, c.number, c.subject, c.status, c.filed_at AS "filedAt", proposed AS "proposedOpdCode",
         way.first_opd AS "firstOpdCode", c.opd_code AS "opdCode", way.lost::float8 AS "lostHours"
  FROM filed JOIN way ON way.complaint_id = filed.id JOIN complaint c ON c.id = filed.id
  WHERE ${CONDITIONS[concern]} AND filed.key IS NOT DISTINCT FROM $3::text AND filed.method IS NOT DISTINCT FROM $4::text
    AND ($5::uuid IS NULL OR c.id < $5::uuid)
  ORDER BY c.id DESC LIMIT $6`;

/** Read model: how well complaints of a period found their OPD, from the timeline. */
@Injectable()
export class RoutingQualityList {
  constructor(private readonly database: Database) {}

  /** Most complaints first, at most 100 groups. */
  async of(from: Date, to: Date, group: QualityGroup): Promise<QualityRow[]> {
    return this.database.query<QualityRow>(countsOf(GROUPS[group]), [from, to]);
  }

  /** The complaints that a number counts, the latest first. */
  async behind(
    { from, to, groupBy, concern, key, method }: QualityCases,
    after: string | null,
    limit: number,
  ): Promise<QualityCase[]> {
    const sql = casesOf(GROUPS[groupBy], concern);
    return this.database.query<QualityCase>(sql, [from, to, key, method, after, limit]);
  }
}
