import { Injectable, type LoggerService } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import pino, { type DestinationStream, type Logger } from 'pino';
import { isError } from '../errors/is-error';
import { describeError } from './describe-error';

/** What a line says besides its message: ids, counts and codes; never names, texts of citizens, addresses or tokens. */
type LogFields = Record<string, unknown>;

const context = new AsyncLocalStorage<LogFields>();

/** Every line that `work` writes, however deep, carries these fields (a request's id, a job's name and id). */
export const withLogContext = <T>(fields: LogFields, work: () => T): T => context.run(fields, work);

/** Structured lines (JSON) for people who run the service. `error` means that somebody should act. */
@Injectable()
export class Log {
  constructor(private readonly pino: Logger) {}

  debug(fields: LogFields, message: string): void {
    this.pino.debug(fields, message);
  }

  info(fields: LogFields, message: string): void {
    this.pino.info(fields, message);
  }

  warn(fields: LogFields, message: string): void {
    this.pino.warn(fields, message);
  }

  /** Put the error itself under `err`: its stack is kept, the data it carries isn't. */
  error(fields: LogFields, message: string): void {
    this.pino.error(fields, message);
  }
}

/** @param service which process writes: `api`, `worker`, … */
export function createLog(service: string, level: string, destination?: DestinationStream): Log {
  const secrets = ['authorization', 'cookie', 'password', 'token', 'accessToken', 'trackingCode'];
  const options: pino.LoggerOptions = {
    level,
    base: { service, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: describeError },
    redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[redacted]' },
    // A copy, since pino writes the fields of the line into what it gets.
    mixin: () => ({ ...context.getStore() }),
  };
  return new Log(destination ? pino(options, destination) : pino(options));
}

/** Nest's own messages through the same log; what it says at start-up is of interest to developers only. */
export class NestLog implements LoggerService {
  constructor(private readonly target: Log) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.target.debug({ context: contextOf(rest) }, String(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.target.warn({ context: contextOf(rest) }, String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    if (isError(message)) this.target.error({ context: contextOf(rest), err: message }, message.name);
    else this.target.error({ context: contextOf(rest) }, String(message));
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.error(message, ...rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.log(message, ...rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.log(message, ...rest);
  }
}

/** Nest passes the name of the class that speaks as the last argument. */
const contextOf = (rest: unknown[]): unknown => rest.at(-1);
