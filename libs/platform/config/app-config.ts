import 'reflect-metadata';
import { plainToInstance, Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  validateSync,
} from 'class-validator';

const toBoolean = ({ value }: { value: unknown }): boolean => value === true || value === '1' || value === 'true';
const KEY = /^[A-Za-z0-9+/]{43}=$/;

/** Every setting the processes read, with its default. A wrong one stops the process with the whole list of what is wrong. */
export class AppConfig {
  /** TCP port of the API and the pages. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(65535)
  PORT = 3000;

  /** Address to listen on; with demo accounts it stays on loopback unless set. */
  @IsString()
  @MaxLength(255)
  HOST = '127.0.0.1';

  @IsString()
  @Matches(/^postgres(ql)?:\/\//)
  DATABASE_URL!: string;

  /** Role taken on at connection, so that history can't be rewritten even by the owner of the tables; empty takes none. */
  @IsString()
  @Matches(/^[a-z_]*$/)
  DATABASE_ROLE = 'tanggap_app';

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  DATABASE_POOL = 8;

  @IsString()
  @Matches(/^rediss?:\/\//)
  REDIS_URL!: string;

  /** 32 random bytes in base64: encrypts the reporter vault. Losing it loses the reporters' data. */
  @Matches(KEY, { message: 'VAULT_KEY must be 32 bytes in base64 (openssl rand -base64 32)' })
  VAULT_KEY!: string;

  /** 32 random bytes in base64: keys the hashes of tracking codes, tokens and look-ups. */
  @Matches(KEY, { message: 'SECRET_KEY must be 32 bytes in base64 (openssl rand -base64 32)' })
  SECRET_KEY!: string;

  /** Demo accounts exist and every page says so. */
  @Transform(toBoolean)
  @IsBoolean()
  DEMO = false;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
  LOG_LEVEL = 'info';

  /** Cookies are sent over HTTPS only. */
  @Transform(toBoolean)
  @IsBoolean()
  COOKIE_SECURE = false;

  /** Milliseconds ahead of now for which milestones are BullMQ delayed jobs. */
  @Type(() => Number)
  @IsInt()
  @Min(1000)
  @Max(7 * 24 * 3600 * 1000)
  TIMER_HORIZON_MS = 3600 * 1000;

  /** Port on which the worker answers /health/live; unset, it opens none. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(65535)
  WORKER_PORT?: number;
}

export class ConfigError extends Error {}

/** @throws ConfigError naming every setting that is wrong, never its value. */
export function loadConfig(environment: Record<string, string | undefined>): AppConfig {
  const known = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const config = plainToInstance(AppConfig, known, { exposeDefaultValues: true });
  const problems = validateSync(config, { skipMissingProperties: false });
  if (problems.length > 0) {
    const lines = problems.map(
      (problem) => `  ${problem.property}: ${Object.values(problem.constraints ?? {}).join(', ')}`,
    );
    throw new ConfigError(`The environment is not usable:\n${lines.join('\n')}`);
  }
  return config;
}

/** The only place that reads the environment. */
export function configFromEnvironment(): AppConfig {
  return loadConfig(process.env);
}
