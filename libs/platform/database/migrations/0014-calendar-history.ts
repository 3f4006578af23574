import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every version of a calendar as it was compiled, decrees that the office edits, and the acts that changed either. */
export class CalendarHistory1764000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE holiday_decree
        ADD COLUMN source text NOT NULL DEFAULT 'pack' CONSTRAINT holiday_decree_source CHECK (source IN ('pack', 'edited')),
        ADD COLUMN version integer NOT NULL DEFAULT 1;

      -- Append-only: a clock that was closed under a version is explained by it for ever.
      CREATE TABLE calendar_version (
        code text NOT NULL CONSTRAINT calendar_version_calendar_fk REFERENCES calendar (code),
        version integer NOT NULL,
        data jsonb NOT NULL,
        reason text,
        created_at timestamptz NOT NULL,
        created_by uuid CONSTRAINT calendar_version_author_fk REFERENCES account (id),
        CONSTRAINT calendar_version_pk PRIMARY KEY (code, version)
      );
      COMMENT ON COLUMN calendar_version.data IS 'CalendarData of libs/sla, with the decreed days and years as known then';
      COMMENT ON COLUMN calendar_version.created_by IS 'null: the data pack';

      INSERT INTO calendar_version (code, version, data, reason, created_at)
      SELECT c.code, c.version, jsonb_build_object('code', c.code, 'version', c.version, 'timeZone', c.time_zone,
          'ignoresHolidays', c.ignores_holidays, 'versions', c.periods,
          'holidays', coalesce((SELECT jsonb_agg(jsonb_build_object('date', h.date, 'kind', h.kind, 'name', h.name,
            'decree', h.decree) ORDER BY h.date) FROM holiday h WHERE h.calendar_code = c.code), '[]'),
          'decreedHolidays', coalesce((SELECT jsonb_agg(jsonb_build_object('date', h.date, 'kind', h.kind,
            'name', h.name, 'decree', h.decree) ORDER BY h.date) FROM holiday h WHERE h.calendar_code = '*'), '[]'),
          'decreedYears', coalesce((SELECT jsonb_agg(year ORDER BY year) FROM holiday_decree), '[]')),
        NULL, c.updated_at
      FROM calendar c;

      -- One act of an administrator on what deadlines are computed by, with what it moved.
      CREATE TABLE sla_change (
        id uuid CONSTRAINT sla_change_pk PRIMARY KEY,
        kind text NOT NULL CONSTRAINT sla_change_kind CHECK (kind IN ('calendar', 'decree', 'policy')),
        code text NOT NULL,
        by uuid NOT NULL CONSTRAINT sla_change_author_fk REFERENCES account (id),
        at timestamptz NOT NULL,
        reason text,
        impact jsonb
      );
      CREATE INDEX sla_change_of ON sla_change (kind, code, id DESC);
      COMMENT ON COLUMN sla_change.code IS 'the calendar, the year of the decree or the kind of the policy';

      REVOKE UPDATE, DELETE ON calendar_version, sla_change FROM tanggap_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE sla_change, calendar_version;
      ALTER TABLE holiday_decree DROP COLUMN source, DROP COLUMN version;
    `);
  }
}
