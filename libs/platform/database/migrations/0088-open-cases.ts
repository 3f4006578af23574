import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is open, with what is still owed to it, in rows of its own: some tens of thousands of them lie among a million cases whose pages move
 * all day, and a look ahead reads them all. Neither filing nor folding keeps an index for it any more.
 */
export class OpenCases1764000000088 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE open_case (
        complaint_id uuid CONSTRAINT open_case_pk PRIMARY KEY,
        number text NOT NULL,
        status text NOT NULL,
        opd_code text,
        category_code text,
        area_code text,
        filed_at timestamptz NOT NULL,
        first_response_at timestamptz,
        first_response_on_time boolean,
        resolution_on_time boolean,
        reopened_count integer NOT NULL,
        rating integer,
        publication text,
        response_due_at timestamptz,
        resolution_due_at timestamptz,
        alike integer NOT NULL GENERATED ALWAYS AS (
          CASE WHEN status IN ('submitted', 'awaiting_information') THEN 1 ELSE 0 END
          + CASE WHEN category_code IS NULL THEN 2 ELSE 0 END + CASE WHEN first_response_at IS NULL THEN 4 ELSE 0 END
          + CASE WHEN reopened_count > 0 THEN 8 ELSE 0 END
          + 16 * (CASE first_response_on_time WHEN true THEN 1 WHEN false THEN 2 ELSE 0 END)
          + 48 * (CASE resolution_on_time WHEN true THEN 1 WHEN false THEN 2 ELSE 0 END)
          + 144 * (CASE publication WHEN 'open' THEN 1 WHEN 'unclassified' THEN 2 ELSE 0 END) + 432 * coalesce(rating, 0)) STORED
      );
      COMMENT ON TABLE open_case IS 'handling_case of what is open, with what its clocks owe; kept by whoever keeps that one, to be folded again';
      COMMENT ON COLUMN open_case.alike IS 'equal where domain/tally.ts counts cases alike now, and will once they end alike';
      INSERT INTO open_case
        SELECT h.complaint_id, h.number, h.status, h.opd_code, h.category_code, h.area_code, h.filed_at, h.first_response_at,
               h.first_response_on_time, h.resolution_on_time, h.reopened_count, h.rating, h.publication,
               (SELECT max(due_at) FROM sla_clock k WHERE k.complaint_id = h.complaint_id AND k.clock = 'first_response'
                  AND k.state IN ('running', 'paused')),
               (SELECT max(due_at) FROM sla_clock k WHERE k.complaint_id = h.complaint_id AND k.clock = 'resolution'
                  AND k.state IN ('running', 'paused'))
        FROM handling_case h WHERE h.status NOT IN ('resolved', 'closed', 'rejected', 'merged');
      CREATE INDEX open_case_due ON open_case (resolution_due_at);
      CREATE INDEX open_case_alike ON open_case (alike);
      DROP INDEX handling_case_open, sla_clock_owed;
      GRANT SELECT, INSERT, UPDATE, DELETE ON open_case TO tanggap_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX sla_clock_owed ON sla_clock (complaint_id, clock, due_at)
        WHERE state IN ('running', 'paused') AND clock IN ('first_response', 'resolution');
      CREATE INDEX handling_case_open ON handling_case (filed_at)
        INCLUDE (complaint_id, number, status, opd_code, area_code, category_code, first_response_at, first_response_on_time,
          resolution_on_time, reopened_count, rating, publication)
        WHERE status NOT IN ('resolved', 'closed', 'rejected', 'merged');
      DROP TABLE open_case;
    `);
  }
}
