import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who holds a post, who is away and who acts meanwhile (local days, inclusive), and what was escalated to whom. */
export class PostsAndEscalations1764000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE post_holder (
        id uuid CONSTRAINT post_holder_pk PRIMARY KEY,
        post text NOT NULL CONSTRAINT post_holder_post
          CHECK (post IN ('officer', 'opd_head', 'verifier', 'supervisor', 'board')),
        opd_code text CONSTRAINT post_holder_opd_fk REFERENCES opd (code),
        account_id uuid NOT NULL CONSTRAINT post_holder_account_fk REFERENCES account (id),
        from_day date NOT NULL,
        until_day date,
        version integer NOT NULL,
        entered_by uuid NOT NULL CONSTRAINT post_holder_author_fk REFERENCES account (id),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT post_holder_opd_by_post CHECK ((post IN ('officer', 'opd_head')) = (opd_code IS NOT NULL)),
        CONSTRAINT post_holder_period CHECK (until_day IS NULL OR until_day >= from_day)
      );
      CREATE INDEX post_holder_post_opd ON post_holder (post, opd_code);

      CREATE TABLE absence (
        id uuid CONSTRAINT absence_pk PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT absence_account_fk REFERENCES account (id),
        from_day date NOT NULL,
        until_day date NOT NULL,
        acting_id uuid CONSTRAINT absence_acting_fk REFERENCES account (id),
        version integer NOT NULL,
        entered_by uuid NOT NULL CONSTRAINT absence_author_fk REFERENCES account (id),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT absence_period CHECK (until_day >= from_day),
        CONSTRAINT absence_acting_other CHECK (acting_id <> account_id)
      );
      CREATE INDEX absence_account ON absence (account_id, from_day);
      CREATE INDEX absence_from ON absence (from_day DESC, id DESC);

      -- raised_at is the true due time, recorded_at when a worker noticed; closed_at when its clock stopped or its complaint was done.
      CREATE TABLE escalation (
        id uuid CONSTRAINT escalation_pk PRIMARY KEY,
        complaint_id uuid NOT NULL CONSTRAINT escalation_complaint_fk REFERENCES complaint (id),
        clock_id uuid CONSTRAINT escalation_clock_fk REFERENCES sla_clock (id),
        milestone text NOT NULL,
        level integer NOT NULL CONSTRAINT escalation_level CHECK (level BETWEEN 1 AND 3),
        post text NOT NULL CONSTRAINT escalation_post
          CHECK (post IN ('officer', 'opd_head', 'verifier', 'supervisor', 'board')),
        opd_code text CONSTRAINT escalation_opd_fk REFERENCES opd (code),
        acknowledge_within jsonb NOT NULL,
        raised_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        climbs_at timestamptz,
        acknowledged_at timestamptz,
        acknowledged_by uuid CONSTRAINT escalation_acknowledger_fk REFERENCES account (id),
        note text,
        climbed_at timestamptz,
        climbed_to uuid CONSTRAINT escalation_climbed_to_fk REFERENCES escalation (id) DEFERRABLE INITIALLY DEFERRED,
        closed_at timestamptz,
        CONSTRAINT escalation_acknowledged CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL)),
        CONSTRAINT escalation_climbed CHECK ((climbed_at IS NULL) = (climbed_to IS NULL)),
        CONSTRAINT escalation_one_end CHECK (acknowledged_at IS NULL OR climbed_at IS NULL)
      );
      -- Once for ever, however many workers there are; by hand (without a clock) as often as somebody does it.
      CREATE UNIQUE INDEX escalation_once ON escalation (clock_id, milestone, post) WHERE clock_id IS NOT NULL;
      CREATE INDEX escalation_complaint ON escalation (complaint_id);
      CREATE INDEX escalation_open ON escalation (coalesce(climbs_at, 'infinity'::timestamptz), id)
        WHERE acknowledged_at IS NULL AND climbed_at IS NULL AND closed_at IS NULL;
      CREATE INDEX escalation_raised ON escalation (raised_at DESC, id DESC);
      CREATE INDEX escalation_opd_raised ON escalation (opd_code, raised_at DESC, id DESC);
      COMMENT ON COLUMN escalation.acknowledge_within IS '{ amount, unit } as in a policy; climbs_at is computed with it';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE escalation, absence, post_holder');
  }
}
