import type { MigrationInterface, QueryRunner } from 'typeorm';

const names =
  "'verification', 'first_response', 'resolution', 'statutory', 'information', 'citizen_reply', 'coordination'";

/** What other OPDs are asked to contribute to a complaint, each with a clock of its own beside those of the lead. */
export class Contributions1764000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sla_clock DROP CONSTRAINT sla_clock_name;
      ALTER TABLE sla_clock ADD CONSTRAINT sla_clock_name CHECK (clock IN (${names}, 'contribution'));

      -- ended: moot, since the complaint is over or this very OPD leads it now; the others end by somebody's word.
      CREATE TABLE contribution (
        id uuid CONSTRAINT contribution_pk PRIMARY KEY,
        complaint_id uuid NOT NULL CONSTRAINT contribution_complaint_fk REFERENCES complaint (id),
        opd_code text NOT NULL CONSTRAINT contribution_opd_fk REFERENCES opd (code),
        -- The row is written before the clocks of the same step are.
        clock_id uuid NOT NULL CONSTRAINT contribution_clock_fk REFERENCES sla_clock (id) DEFERRABLE INITIALLY DEFERRED,
        text text NOT NULL,
        status text NOT NULL CONSTRAINT contribution_status
          CHECK (status IN ('open', 'completed', 'refused', 'withdrawn', 'ended')),
        asked_by uuid NOT NULL CONSTRAINT contribution_asker_fk REFERENCES account (id),
        asked_at timestamptz NOT NULL,
        answer text,
        ended_by uuid CONSTRAINT contribution_ender_fk REFERENCES account (id),
        ended_at timestamptz,
        CONSTRAINT contribution_ended CHECK ((status = 'open') = (ended_at IS NULL)),
        CONSTRAINT contribution_answered
          CHECK ((status IN ('completed', 'refused', 'withdrawn')) = (answer IS NOT NULL AND ended_by IS NOT NULL))
      );
      CREATE INDEX contribution_complaint ON contribution (complaint_id, asked_at);
      CREATE INDEX contribution_opd_open ON contribution (opd_code, complaint_id) WHERE status = 'open';
      CREATE UNIQUE INDEX contribution_one_open ON contribution (complaint_id, opd_code) WHERE status = 'open';
      GRANT SELECT, INSERT, UPDATE ON contribution TO tanggap_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE contribution;
      ALTER TABLE sla_clock DROP CONSTRAINT sla_clock_name;
      ALTER TABLE sla_clock ADD CONSTRAINT sla_clock_name CHECK (clock IN (${names}));
    `);
  }
}
