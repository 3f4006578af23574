import { Injectable } from '@nestjs/common';
import { Database } from './database';
import { migrations } from './migrations';
import { ReadMigrations1764000000092 } from './migrations/0092-read-migrations';
import { schemaMismatch, type SchemaMismatch } from './schema-match';

const NO_SUCH_TABLE = '42P01';
const NOT_ALLOWED = '42501';

/** Which migrations the database has seen, against those of this program. */
@Injectable()
export class MigratedSchema {
  constructor(private readonly database: Database) {}

  /** Null where they go together. @throws Error where the database can't be asked */
  async mismatch(): Promise<SchemaMismatch | null> {
    const known = migrations.map(({ name }) => name);
    return schemaMismatch(known, await this.ran(known));
  }

  private async ran(known: readonly string[]): Promise<string[]> {
    try {
      const rows = await this.database.query<{ name: string }>('SELECT name FROM migrations');
      return rows.map(({ name }) => name);
    } catch (error) {
      const code = codeOf(error);
      if (code === NO_SUCH_TABLE) return [];
      // Which else are lacking is told once this one is there.
      if (code === NOT_ALLOWED) return known.filter((name) => name !== ReadMigrations1764000000092.name);
      throw error;
    }
  }
}

const codeOf = (error: unknown): string => String((error as { driverError?: { code?: unknown } }).driverError?.code);
