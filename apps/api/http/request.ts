import type {} from '@fastify/cookie';
import type {} from '@fastify/multipart';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { AuthenticatedSession, Principal } from '@tanggap/identity';
import { type Lang as Language, AppError, negotiate } from '@tanggap/platform';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by AccessGuard; null on public routes. */
    staffSession: AuthenticatedSession | null;
  }
  interface FastifyContextConfig {
    /** The route takes multipart/form-data (`AcceptsMultipart`). */
    multipart?: boolean;
  }
}

/** The language of the answer, by Accept-Language; Indonesian unless English is asked for. */
export const languageOf = (request: FastifyRequest): Language => negotiate(request.headers['accept-language']);

const requestOf = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest<FastifyRequest>();

/** The signed-in member of staff. */
export const CurrentUser = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { staffSession } = requestOf(context);
  if (!staffSession) throw new AppError('unauthenticated');
  return staffSession.principal;
});

/** The session of the signed-in member of staff, for signing out. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): AuthenticatedSession => {
  const { staffSession } = requestOf(context);
  if (!staffSession) throw new AppError('unauthenticated');
  return staffSession;
});

/** The language to answer in: `@Lang() lang: 'id' | 'en'`. */
export const Lang = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  languageOf(requestOf(context)),
);
