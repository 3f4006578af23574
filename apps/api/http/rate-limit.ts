import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AppConfig, AppError } from '@tanggap/platform';
import type { FastifyRequest } from 'fastify';
import { isIP } from 'node:net';
import { Allowance } from './allowance';

/** What anybody may ask without an account, as often as their address may. */
type LimitedCall = 'similar' | 'follow' | 'ownData';

const LIMITED = 'tanggap:limited';
const MINUTE_MS = 60_000;

/** Answers 429 with Retry-After where an address asks too often. */
export const Limited = (call: LimitedCall): MethodDecorator => SetMetadata(LIMITED, call);

/**
 * How often an address may call what costs a search or makes a row. In the memory of each process: it is against flooding, not a
 * promise, and must hold while Redis is away. Addresses are kept nowhere else.
 */
@Injectable()
export class RateLimits {
  private readonly allowances: Record<LimitedCall, Allowance>;

  constructor(config: AppConfig) {
    this.allowances = {
      similar: new Allowance(config.SIMILAR_PER_MINUTE, MINUTE_MS),
      follow: new Allowance(config.FOLLOWS_PER_HOUR, 60 * MINUTE_MS),
      ownData: new Allowance(config.OWN_DATA_PER_HOUR, 60 * MINUTE_MS),
    };
  }

  /** @throws AppError `too_many_requests` with `seconds` */
  take(call: LimitedCall, request: Pick<FastifyRequest, 'ip' | 'headers'>): void {
    const seconds = this.allowances[call].take(addressOf(request), performance.now());
    if (seconds > 0) throw new AppError('too_many_requests', { params: { seconds } });
  }
}

@Injectable()
export class RateLimitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: RateLimits,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const call = this.reflector.get<LimitedCall | undefined>(LIMITED, context.getHandler());
    if (call) this.limits.take(call, context.switchToHttp().getRequest<FastifyRequest>());
    return true;
  }
}

const OWN_NETWORK = /^(?:::1$|(?:::ffff:)?(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)|f[cd])/i;

/**
 * Whose address counts: behind a proxy of our own network the one that the proxy has put last into X-Forwarded-For; whoever comes
 * from outside can write what they like there, so theirs isn't read.
 */
export function addressOf({ ip, headers }: Pick<FastifyRequest, 'ip' | 'headers'>): string {
  const forwarded = headers['x-forwarded-for'];
  if (typeof forwarded !== 'string' || !OWN_NETWORK.test(ip)) return ip;
  const last = forwarded.split(',').at(-1)?.trim() ?? '';
  return isIP(last) === 0 ? ip : last;
}
