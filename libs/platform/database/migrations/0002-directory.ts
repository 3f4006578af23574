import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Regency, OPDs, areas and categories: the reference data everything else refers to by code. */
export class Directory1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE regency (
        code text CONSTRAINT regency_pk PRIMARY KEY,
        name text NOT NULL,
        number_prefix text NOT NULL,
        settings jsonb NOT NULL,
        boundary jsonb
      );

      CREATE TABLE area (
        code text CONSTRAINT area_pk PRIMARY KEY,
        name text NOT NULL,
        level text NOT NULL CONSTRAINT area_level CHECK (level IN ('regency', 'district', 'village')),
        kind text NOT NULL CONSTRAINT area_kind CHECK (kind IN ('kabupaten', 'kecamatan', 'desa', 'kelurahan')),
        parent_code text CONSTRAINT area_parent_fk REFERENCES area (code),
        latitude double precision,
        longitude double precision,
        boundary jsonb
      );
      CREATE INDEX area_parent ON area (parent_code);

      CREATE TABLE opd (
        code text CONSTRAINT opd_pk PRIMARY KEY,
        name text NOT NULL,
        short_name text NOT NULL,
        kind text NOT NULL,
        area_code text CONSTRAINT opd_area_fk REFERENCES area (code),
        calendar_code text NOT NULL,
        address text,
        phone text,
        email text,
        website text,
        active boolean NOT NULL DEFAULT true,
        evidence text NOT NULL DEFAULT 'assumed'
          CONSTRAINT opd_evidence CHECK (evidence IN ('confirmed', 'practice', 'assumed')),
        source text NOT NULL DEFAULT 'pack' CONSTRAINT opd_source CHECK (source IN ('pack', 'edited')),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE category (
        code text CONSTRAINT category_pk PRIMARY KEY,
        name text NOT NULL,
        name_en text NOT NULL,
        hint text NOT NULL DEFAULT '',
        hint_en text NOT NULL DEFAULT '',
        opd_code text CONSTRAINT category_opd_fk REFERENCES opd (code),
        synonyms text[] NOT NULL DEFAULT '{}',
        public boolean NOT NULL DEFAULT true,
        supervisory boolean NOT NULL DEFAULT false,
        icon text,
        position integer NOT NULL DEFAULT 0,
        active boolean NOT NULL DEFAULT true,
        evidence text NOT NULL DEFAULT 'assumed'
          CONSTRAINT category_evidence CHECK (evidence IN ('confirmed', 'practice', 'assumed')),
        source text NOT NULL DEFAULT 'pack' CONSTRAINT category_source CHECK (source IN ('pack', 'edited')),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE category, opd, area, regency');
  }
}
