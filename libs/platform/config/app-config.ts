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
  MinLength,
  ValidateIf,
  validateSync,
} from 'class-validator';

const toBoolean = ({ value }: { value: unknown }): boolean => value === true || value === '1' || value === 'true';
const KEY = /^[A-Za-z0-9+/]{43}=$/;
const MAILBOX = /^(?:[^\r\n<>"]{0,100}<[^\s<>@]{1,64}@[^\s<>@]{1,255}>|[^\s<>@]{1,64}@[^\s<>@]{1,255})$/;
/** Over the open network only encrypted; a gateway on the machine itself may speak plainly. */
const GATEWAY = /^(?:https:\/\/|http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?:[:/]|$))/;

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

  /** How often one address may look for reports of the same matter in a minute, in each process; 0: as often as it likes. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  SIMILAR_PER_MINUTE = 300;

  /** How often one address may begin to follow a report in an hour, in each process; many telephones share an address. 0: without a limit. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  FOLLOWS_PER_HOUR = 60;

  /** How often one address may correct or erase what is kept of it in an hour, in each process; 0: without a limit. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  OWN_DATA_PER_HOUR = 60;

  /** Milliseconds ahead of now for which milestones are BullMQ delayed jobs. */
  @Type(() => Number)
  @IsInt()
  @Min(1000)
  @Max(7 * 24 * 3600 * 1000)
  TIMER_HORIZON_MS = 3600 * 1000;

  /** Milliseconds that a process waits for PostgreSQL when it starts, before it gives up. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(24 * 3600 * 1000)
  START_PATIENCE_MS = 120_000;

  /** Port on which the worker answers /health/live; unset, it opens none. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(65535)
  WORKER_PORT?: number;

  /** Where people reach this installation, without a slash at the end: the links in messages begin with it. */
  @ValidateIf(({ PUBLIC_URL, SMTP_URL, GATEWAY_URL }: AppConfig) => Boolean(PUBLIC_URL ?? SMTP_URL ?? GATEWAY_URL))
  @Matches(/^https?:\/\/[^\s/]+$/, {
    message: 'PUBLIC_URL must be like https://lapor.example.go.id; it is needed with SMTP_URL and GATEWAY_URL',
  })
  PUBLIC_URL?: string;

  /** `smtp://user:password@host:587` or `smtps://…`; unset, no mail is sent. */
  @IsOptional()
  @Matches(/^smtps?:\/\/\S+$/, { message: 'SMTP_URL must be like smtp://user:password@host:587' })
  SMTP_URL?: string;

  /** The sender of mail, `Tanggap <tanggap@example.go.id>`; needed with SMTP_URL. */
  @ValidateIf((config: AppConfig) => config.SMTP_URL !== undefined || config.MAIL_FROM !== undefined)
  @Matches(MAILBOX, { message: 'MAIL_FROM must be like Tanggap <tanggap@example.go.id>; it is needed with SMTP_URL' })
  MAIL_FROM?: string;

  /** The HTTP gateway for SMS and WhatsApp: https, or http on this machine; unset, neither is sent. */
  @IsOptional()
  @Matches(GATEWAY, { message: 'GATEWAY_URL must begin with https://, or http:// on loopback' })
  @MaxLength(500)
  GATEWAY_URL?: string;

  /** Shared with the gateway; signs every request. Needed with GATEWAY_URL. */
  @ValidateIf((config: AppConfig) => config.GATEWAY_URL !== undefined || config.GATEWAY_SECRET !== undefined)
  @IsString({ message: 'GATEWAY_SECRET is needed with GATEWAY_URL' })
  @MinLength(16)
  @MaxLength(500)
  GATEWAY_SECRET?: string;

  /** Which the gateway serves, first the one that people are written on: `whatsapp`, `sms` or both with a comma. */
  @Matches(/^(?:whatsapp|sms|whatsapp,sms|sms,whatsapp)$/, {
    message: 'GATEWAY_CHANNELS must be whatsapp, sms, or both with a comma',
  })
  GATEWAY_CHANNELS = 'whatsapp';

  /** Between which local times citizens are written to. */
  @Matches(/^(?:[01]\d|2[0-3]):[0-5]\d-(?:[01]\d|2[0-3]):[0-5]\d$/, {
    message: 'CITIZEN_HOURS must be like 07:00-20:00',
  })
  CITIZEN_HOURS = '07:00-20:00';

  /** Milliseconds that a mail server or gateway has to answer. */
  @Type(() => Number)
  @IsInt()
  @Min(100)
  @Max(60_000)
  SEND_TIMEOUT_MS = 10_000;
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
