import { ApiHeader } from '@nestjs/swagger';
import { AppError } from '@tanggap/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * The version that the client has seen, from If-Match; undefined when it doesn't say or says `*`.
 * @throws AppError `stale_version` for a header that can't be one of our versions: nothing of ours ever matches it
 */
export function ifMatchVersion(request: Pick<FastifyRequest, 'headers'>): number | undefined {
  const header = request.headers['if-match']?.trim();
  if (header === undefined || header === '*') return undefined;
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) throw new AppError('stale_version');
  return Number(version);
}

export function setEtag(reply: FastifyReply, version: number): void {
  void reply.header('ETag', `"${version}"`);
}

/** Documents that the call takes the version that was read. */
export const IfMatch = (): MethodDecorator & ClassDecorator =>
  ApiHeader({ name: 'If-Match', required: false, description: 'The ETag that was read; a stale one is 412' });
