import { DataSource } from 'typeorm';
import type { AppConfig } from '../config/app-config';
import { ownerDataSource } from './data-source';

const MIGRATION_LOCK = 7_264_001;

/** Runs what is missing of the ordered migrations; two processes at once wait for each other. Returns the names that ran. */
export async function migrate(config: Pick<AppConfig, 'DATABASE_URL'>): Promise<string[]> {
  const dataSource = await new DataSource(ownerDataSource({ ...config, DATABASE_POOL: 2 })).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const ran = await dataSource.runMigrations();
    return ran.map((migration) => migration.name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await lock.release();
    await dataSource.destroy();
  }
}
