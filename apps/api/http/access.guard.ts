import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Sessions } from '@tanggap/identity';
import { AppError } from '@tanggap/platform';
import type { FastifyRequest } from 'fastify';
import { ACCESS, type Access } from './access';

export const SESSION_COOKIE = 'tanggap_session';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const BEARER = /^Bearer +([A-Za-z0-9._~+/=-]{1,500})$/i;

interface Credential {
  token: string;
  via: 'bearer' | 'cookie';
}

function credentialOf(request: FastifyRequest): Credential | undefined {
  const header = request.headers.authorization;
  if (header !== undefined) {
    const token = BEARER.exec(header)?.[1];
    return token === undefined ? undefined : { token, via: 'bearer' };
  }
  const token = request.cookies[SESSION_COOKIE];
  return token ? { token, via: 'cookie' } : undefined;
}

/** A browser sends the cookie by itself, so a change made with it must show that our own page asked for it. */
function isFromOwnPage(request: FastifyRequest): boolean {
  if (request.headers['x-requested-with'] !== undefined) return true;
  if (request.headers['sec-fetch-site'] === 'same-origin') return true;
  const origin = request.headers.origin;
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === request.host;
}

/** Who calls, and may they: 401 without a living session, 403 for another role or a change that another site sent. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const credential = credentialOf(request);
    const session = credential && (await this.sessions.authenticate(credential.token));
    if (!session) throw new AppError('unauthenticated');
    request.staffSession = session;
    if (credential.via === 'cookie' && !SAFE_METHODS.has(request.method) && !isFromOwnPage(request)) {
      throw new AppError('cross_site_request');
    }
    if (!access?.includes(session.principal.role)) throw new AppError('forbidden');
    return true;
  }
}
