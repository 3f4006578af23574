/** The columns that name what a policy is made for. */
const SCOPE = 'kind, supervisory, category_code, opd_code';

/** Whether two rows of `sla_policy` are versions of the same limits. */
const sameLimits = (a: string, b: string): string =>
  `(${a}.kind = ${b}.kind AND ${a}.supervisory = ${b}.supervisory
    AND ${a}.category_code IS NOT DISTINCT FROM ${b}.category_code AND ${a}.opd_code IS NOT DISTINCT FROM ${b}.opd_code)`;

/** The newest version of each scope. */
export const NEWEST_POLICIES = `
  SELECT DISTINCT ON (${SCOPE}) * FROM sla_policy ORDER BY ${SCOPE}, version DESC`;

/** The newest version of each scope that applies to open complaints and wasn't given up since. */
export const OPEN_POLICIES = `
  SELECT DISTINCT ON (${SCOPE}) * FROM sla_policy p
  WHERE p.applies_to_open AND NOT EXISTS (
    SELECT FROM sla_policy gone WHERE ${sameLimits('gone', 'p')} AND gone.retired AND gone.version >= p.version)
  ORDER BY ${SCOPE}, version DESC`;

/** How special a row of `sla_policy` is, 0 the most: the order of scopesOf in domain/choose-policy.ts. */
const rank = (policy: string): string =>
  `(CASE WHEN ${policy}.supervisory THEN 0 ELSE 4 END + CASE WHEN ${policy}.opd_code IS NULL THEN 1 ELSE 0 END
    + CASE WHEN ${policy}.category_code IS NULL THEN 2 ELSE 0 END)`;

/** Complaints under a less special policy than one that takes them and applies to open ones; `where` says which place. */
const overtaken = (where: string): string => `
  SELECT complaint.id FROM open_policy, complaint
  WHERE complaint.policy_id = ANY (open_policy.less_special) AND complaint.kind = open_policy.kind
    AND complaint.status NOT IN ('closed', 'rejected', 'merged')
    AND (complaint.supervisory OR NOT open_policy.supervisory) AND ${where}
    AND EXISTS (SELECT FROM sla_clock clock WHERE clock.complaint_id = complaint.id
      AND clock.state IN ('running', 'paused') AND clock.policy_id = complaint.policy_id)
  LIMIT $1`;

/**
 * At most $1 complaints with an open clock that another version of its calendar moves, or a policy that applies to open
 * complaints: a later version of its own, or a more special one. Found by indexes, so that asking costs nothing once all
 * of them are up to date.
 */
export const OUTDATED_COMPLAINTS = `
  WITH applying AS MATERIALIZED (${OPEN_POLICIES}), open_policy AS MATERIALIZED (
    SELECT applying.*, ARRAY(SELECT older.id FROM sla_policy older
      WHERE older.kind = applying.kind AND ${rank('older')} > ${rank('applying')}) AS less_special
    FROM applying)
  SELECT DISTINCT id AS "complaintId" FROM (
    (SELECT clock.complaint_id AS id FROM calendar JOIN sla_clock clock
       ON clock.calendar_code = calendar.code AND clock.calendar_version < calendar.version
     WHERE clock.state IN ('running', 'paused') LIMIT $1)
    UNION ALL
    (SELECT clock.complaint_id FROM sla_clock clock
     WHERE clock.state IN ('running', 'paused') AND clock.policy_id = ANY (ARRAY(
       SELECT older.id FROM sla_policy older JOIN applying ON ${sameLimits('older', 'applying')}
       WHERE older.version < applying.version))
     LIMIT $1)
    UNION ALL (${overtaken(`complaint.category_code = open_policy.category_code
      AND (open_policy.opd_code IS NULL OR complaint.opd_code = open_policy.opd_code)`)})
    UNION ALL (${overtaken('open_policy.category_code IS NULL AND complaint.opd_code = open_policy.opd_code')})
    UNION ALL (${overtaken('open_policy.category_code IS NULL AND open_policy.opd_code IS NULL AND complaint.supervisory')})
  ) outdated LIMIT $1`;
