import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions of people as examples to learn from, and versions of the model that are trained from them. */
export class RoutingLearning1764000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- By id: the text stays in the complaint. A later decision takes the place of the earlier.
      CREATE TABLE routing_example (
        complaint_id uuid CONSTRAINT routing_example_pk PRIMARY KEY
          CONSTRAINT routing_example_complaint_fk REFERENCES complaint (id),
        opd_code text NOT NULL CONSTRAINT routing_example_opd_fk REFERENCES opd (code),
        -- What routing thought at filing; null where it thought of nobody.
        proposed_opd_code text,
        decision text NOT NULL CONSTRAINT routing_example_decision CHECK (decision IN ('verify', 'assign', 'return')),
        decided_at timestamptz NOT NULL
      );
      CREATE INDEX routing_example_decided ON routing_example (decided_at DESC, complaint_id);

      ALTER TABLE routing_model DROP CONSTRAINT routing_model_state;
      ALTER TABLE routing_model
        ADD CONSTRAINT routing_model_state CHECK (state IN ('serving', 'shadow', 'kept')),
        ALTER COLUMN model DROP NOT NULL,
        -- The weights of old versions are dropped; that they were there stays known.
        ADD CONSTRAINT routing_model_has_weights CHECK (model IS NOT NULL OR state = 'kept'),
        ADD COLUMN based_on text,
        ADD COLUMN memory_until timestamptz,
        ADD COLUMN examples integer NOT NULL DEFAULT 0,
        ADD COLUMN evaluation jsonb;
      CREATE UNIQUE INDEX routing_model_one_shadow ON routing_model (state) WHERE state = 'shadow';

      CREATE TABLE routing_model_change (
        id uuid CONSTRAINT routing_model_change_pk PRIMARY KEY,
        version text NOT NULL CONSTRAINT routing_model_change_model_fk REFERENCES routing_model (version),
        change text NOT NULL CONSTRAINT routing_model_change_kind CHECK (change IN ('trained', 'promoted', 'rolled_back')),
        at timestamptz NOT NULL,
        -- Null: the worker, by its schedule.
        account_id uuid CONSTRAINT routing_model_change_account_fk REFERENCES account (id)
      );
      CREATE INDEX routing_model_change_at ON routing_model_change (at DESC, id DESC);
      REVOKE UPDATE, DELETE ON routing_model_change FROM tanggap_app;

      -- One row: whether somebody asked for a training, and what became of the last one.
      CREATE TABLE routing_training (
        only_row boolean CONSTRAINT routing_training_pk PRIMARY KEY DEFAULT true CONSTRAINT routing_training_one CHECK (only_row),
        asked_at timestamptz,
        asked_by uuid CONSTRAINT routing_training_account_fk REFERENCES account (id),
        started_at timestamptz,
        finished_at timestamptz,
        outcome text CONSTRAINT routing_training_outcome CHECK (outcome IN ('trained', 'nothing_new', 'failed')),
        version text
      );
      -- The first one by schedule is due the night after.
      INSERT INTO routing_training (started_at, finished_at) VALUES (now(), now());

      -- Only complaints that were filed while a version ran in the shadow of the serving one.
      CREATE INDEX complaint_shadow ON complaint ((routing->'shadow'->>'version'), filed_at DESC) WHERE routing ? 'shadow';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX complaint_shadow;
      DROP TABLE routing_training, routing_model_change, routing_example;
      DELETE FROM routing_model WHERE model IS NULL;
      UPDATE routing_model SET state = 'kept' WHERE state = 'shadow';
      DROP INDEX routing_model_one_shadow;
      ALTER TABLE routing_model
        DROP CONSTRAINT routing_model_has_weights,
        DROP COLUMN based_on, DROP COLUMN memory_until, DROP COLUMN examples, DROP COLUMN evaluation,
        ALTER COLUMN model SET NOT NULL,
        DROP CONSTRAINT routing_model_state,
        ADD CONSTRAINT routing_model_state CHECK (state IN ('serving', 'kept'));
    `);
  }
}
