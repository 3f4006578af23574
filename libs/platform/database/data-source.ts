import type { DataSourceOptions } from 'typeorm';
import type { AppConfig } from '../config/app-config';
import { migrations } from './migrations';
import { SnakeNamingStrategy } from './snake-naming';

type DatabaseSettings = Pick<AppConfig, 'DATABASE_URL' | 'DATABASE_POOL'>;

function baseOptions(settings: DatabaseSettings): Extract<DataSourceOptions, { type: 'postgres' }> {
  return {
    type: 'postgres',
    url: settings.DATABASE_URL,
    applicationName: 'tanggap',
    namingStrategy: new SnakeNamingStrategy(),
    synchronize: false,
    migrationsRun: false,
    poolSize: settings.DATABASE_POOL,
    connectTimeoutMS: 5000,
    extra: { statement_timeout: 15_000, idle_in_transaction_session_timeout: 30_000, keepAlive: true },
  };
}

/** Connects as the application's role, which can't rewrite history. */
export function applicationDataSource(config: AppConfig): Extract<DataSourceOptions, { type: 'postgres' }> {
  const options = baseOptions(config);
  const role = config.DATABASE_ROLE ? { options: `-c role=${config.DATABASE_ROLE}` } : {};
  return { ...options, extra: { ...(options.extra as object), ...role } };
}

/** Connects as the owner of the tables: for migrations and administration only. */
export function ownerDataSource(settings: DatabaseSettings): Extract<DataSourceOptions, { type: 'postgres' }> {
  return { ...baseOptions(settings), migrations, migrationsTransactionMode: 'all' };
}
