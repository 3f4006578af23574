import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What interrupted or moved a clock, so that it can be computed again from its start; milestones by revision, since a
 * clock computed again may reach them at another time; policies by category and OPD.
 */
export class ClockHistory1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sla_clock
        ADD acts jsonb NOT NULL DEFAULT '[]',
        ADD revision integer NOT NULL DEFAULT 0;
      COMMENT ON COLUMN sla_clock.acts IS '[{ act: pause | resume | move | extend, at, … }] in order';
      -- Open clocks of before: their pauses are on the timeline.
      UPDATE sla_clock SET acts = known.acts
      FROM (
        SELECT clock.id, jsonb_agg(
            CASE event.type WHEN 'information_requested'
              THEN jsonb_build_object('act', 'pause', 'at', event.at, 'reason', 'awaiting_information')
              ELSE jsonb_build_object('act', 'resume', 'at', event.at) END
            ORDER BY event.sequence) AS acts
        FROM sla_clock clock JOIN complaint_event event ON event.complaint_id = clock.complaint_id
        WHERE clock.state IN ('running', 'paused') AND NOT clock.planned
          AND clock.clock NOT IN ('statutory', 'information')
          AND event.type IN ('information_requested', 'information_supplied') AND event.at >= clock.started_at
        GROUP BY clock.id
      ) known WHERE known.id = sla_clock.id;
      -- Clocks that another version of their calendar or policy moves, found without looking at the rest.
      CREATE INDEX sla_clock_calendar ON sla_clock (calendar_code, calendar_version) WHERE state IN ('running', 'paused');
      CREATE INDEX sla_clock_policy ON sla_clock (policy_id) WHERE state IN ('running', 'paused');

      ALTER TABLE sla_milestone
        ADD revision integer NOT NULL DEFAULT 0,
        DROP CONSTRAINT sla_milestone_once,
        ADD CONSTRAINT sla_milestone_once UNIQUE (clock_id, milestone, revision);

      ALTER TABLE sla_policy
        ADD category_code text CONSTRAINT sla_policy_category_fk REFERENCES category (code),
        ADD opd_code text CONSTRAINT sla_policy_opd_fk REFERENCES opd (code),
        ADD applies_to_open boolean NOT NULL DEFAULT false,
        ADD retired boolean NOT NULL DEFAULT false,
        DROP CONSTRAINT sla_policy_version,
        ADD CONSTRAINT sla_policy_version UNIQUE NULLS NOT DISTINCT (kind, supervisory, category_code, opd_code, version);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM sla_policy WHERE category_code IS NOT NULL OR opd_code IS NOT NULL;
      ALTER TABLE sla_policy
        DROP CONSTRAINT sla_policy_version,
        DROP COLUMN category_code, DROP COLUMN opd_code, DROP COLUMN applies_to_open, DROP COLUMN retired,
        ADD CONSTRAINT sla_policy_version UNIQUE (kind, supervisory, version);
      DELETE FROM sla_milestone WHERE revision > 0;
      ALTER TABLE sla_milestone
        DROP CONSTRAINT sla_milestone_once,
        DROP COLUMN revision,
        ADD CONSTRAINT sla_milestone_once UNIQUE (clock_id, milestone);
      DROP INDEX sla_clock_calendar, sla_clock_policy;
      ALTER TABLE sla_clock DROP COLUMN acts, DROP COLUMN revision;
    `);
  }
}
