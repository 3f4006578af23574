import { HttpException } from '@nestjs/common';
import { AppError, type ErrorCode, isDatabaseUnreachable, isError } from '@tanggap/platform';
import type { FastifyRequest } from 'fastify';
import { BODY_LIMIT_TEXT } from './body-parsers';
import { UPLOAD_LIMIT_TEXT } from './uploads';

const codeByStatus: Record<number, ErrorCode> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  413: 'payload_too_large',
  406: 'unsupported_media_type',
  415: 'unsupported_media_type',
  429: 'too_many_requests',
  503: 'unavailable',
};

/** Status of an error of Nest or Fastify (body too large, wrong content type, no such route), if it is one. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (!isError(error)) return undefined;
  const { statusCode, code } = error as { statusCode?: unknown; code?: unknown };
  const isFastify = typeof code === 'string' && code.startsWith('FST_');
  return isFastify && typeof statusCode === 'number' ? statusCode : undefined;
}

/** Every error as one of ours; what nobody expected becomes `internal` with the request's id and keeps its cause. */
export function asAppError(error: unknown, request: FastifyRequest): AppError {
  if (error instanceof AppError) return error;
  if (isDatabaseUnreachable(error)) return new AppError('unavailable', { cause: error });
  const status = statusOf(error);
  if (status === undefined || (status >= 500 && status !== 503)) {
    return new AppError('internal', { params: { id: request.id }, cause: error });
  }
  if (status === 404 && request.is404) return notFound(request);
  const isMultipart = request.headers['content-type']?.startsWith('multipart/') ?? false;
  const takesMultipart = request.is404 ? false : request.routeOptions.config.multipart;
  const params = {
    limit: isMultipart ? UPLOAD_LIMIT_TEXT : BODY_LIMIT_TEXT,
    accepted: takesMultipart ? 'multipart/form-data' : 'application/json',
    seconds: 60,
  };
  return new AppError(codeByStatus[status] ?? 'malformed_request', { params, cause: error });
}

/** Nothing there, or something that answers to other methods. */
function notFound(request: FastifyRequest): AppError {
  const allowed = request.server.routeTable.methodsFor(request.url.split('?', 1)[0] ?? '');
  if (allowed.length === 0 || allowed.includes(request.method)) return new AppError('not_found');
  return new AppError('method_not_allowed', { params: { allowed: allowed.join(', ') } });
}
