import type { FastifyReply } from 'fastify';
import { createHash } from 'node:crypto';

/** For what is the same for everybody and changes once a day: whoever asks again within the hour needn't. */
export const SHARED_FOR_AN_HOUR = 'public, max-age=3600';

/** Sets an ETag of the content, and says whether the client has that very content: then 304 without a body will do. */
export function isKnownAlready(reply: FastifyReply, body: string): boolean {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  void reply.header('ETag', etag);
  const known = (reply.request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes(etag);
}
