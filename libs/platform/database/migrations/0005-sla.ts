import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Working calendars, policies (append-only versions), clocks and recorded milestones. */
export class Sla1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar (
        code text CONSTRAINT calendar_pk PRIMARY KEY,
        name text NOT NULL,
        time_zone text NOT NULL,
        ignores_holidays boolean NOT NULL DEFAULT false,
        is_default boolean NOT NULL DEFAULT false,
        periods jsonb NOT NULL,
        source text NOT NULL DEFAULT 'pack' CONSTRAINT calendar_source CHECK (source IN ('pack', 'edited')),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      -- The regency's own: what isn't an OPD's promise runs by it.
      CREATE UNIQUE INDEX calendar_one_default ON calendar (is_default) WHERE is_default;
      COMMENT ON COLUMN calendar.periods IS '[{ validFrom, weekly: { "1".."7": [{ opens, closes }] } }], local time';

      CREATE TABLE holiday (
        calendar_code text NOT NULL DEFAULT '*',
        date date NOT NULL,
        kind text NOT NULL,
        name text NOT NULL,
        decree text NOT NULL,
        CONSTRAINT holiday_pk PRIMARY KEY (calendar_code, date)
      );

      -- A year without a row has no joint decree yet: deadlines in it are provisional.
      CREATE TABLE holiday_decree (
        year integer CONSTRAINT holiday_decree_pk PRIMARY KEY,
        title text NOT NULL
      );

      CREATE TABLE sla_policy (
        id uuid CONSTRAINT sla_policy_pk PRIMARY KEY,
        kind text NOT NULL CONSTRAINT sla_policy_kind CHECK (kind IN ('complaint', 'aspiration', 'information_request')),
        supervisory boolean NOT NULL DEFAULT false,
        version integer NOT NULL,
        clocks jsonb NOT NULL,
        source text NOT NULL DEFAULT 'pack' CONSTRAINT sla_policy_source CHECK (source IN ('pack', 'edited')),
        created_by uuid CONSTRAINT sla_policy_author_fk REFERENCES account (id),
        created_at timestamptz NOT NULL,
        CONSTRAINT sla_policy_version UNIQUE (kind, supervisory, version)
      );

      CREATE TABLE sla_clock (
        id uuid CONSTRAINT sla_clock_pk PRIMARY KEY,
        complaint_id uuid NOT NULL CONSTRAINT sla_clock_complaint_fk REFERENCES complaint (id),
        clock text NOT NULL CONSTRAINT sla_clock_name CHECK (clock IN
          ('verification', 'first_response', 'resolution', 'statutory', 'information', 'citizen_reply')),
        cycle integer NOT NULL,
        opd_code text CONSTRAINT sla_clock_opd_fk REFERENCES opd (code),
        calendar_code text NOT NULL,
        calendar_version integer NOT NULL,
        policy_id uuid NOT NULL CONSTRAINT sla_clock_policy_fk REFERENCES sla_policy (id),
        amount integer NOT NULL,
        unit text NOT NULL CONSTRAINT sla_clock_unit CHECK (unit IN ('working_days', 'working_hours', 'calendar_days', 'seconds')),
        milestones jsonb NOT NULL,
        state text NOT NULL CONSTRAINT sla_clock_state CHECK (state IN ('running', 'paused', 'stopped', 'cancelled')),
        planned boolean NOT NULL,
        provisional boolean NOT NULL,
        started_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        budget_ms bigint NOT NULL,
        consumed_ms bigint NOT NULL,
        running_since timestamptz,
        paused_at timestamptz,
        stopped_at timestamptz,
        breached_at timestamptz,
        next_milestone text,
        next_milestone_at timestamptz,
        recorded text[] NOT NULL,
        armed_epoch text,
        version integer NOT NULL,
        CONSTRAINT sla_clock_cycle UNIQUE (complaint_id, clock, cycle)
      );
      CREATE INDEX sla_clock_next ON sla_clock (next_milestone_at, id)
        WHERE next_milestone_at IS NOT NULL AND state = 'running';
      CREATE INDEX sla_clock_breached ON sla_clock (breached_at DESC, id DESC) WHERE breached_at IS NOT NULL;
      CREATE INDEX sla_clock_opd_breached ON sla_clock (opd_code, breached_at DESC, id DESC) WHERE breached_at IS NOT NULL;

      CREATE TABLE sla_milestone (
        id uuid CONSTRAINT sla_milestone_pk PRIMARY KEY,
        clock_id uuid NOT NULL CONSTRAINT sla_milestone_clock_fk REFERENCES sla_clock (id),
        milestone text NOT NULL,
        due_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT sla_milestone_once UNIQUE (clock_id, milestone)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sla_milestone, sla_clock, sla_policy, holiday_decree, holiday, calendar');
  }
}
