import { FastifyAdapter } from '@nestjs/platform-fastify';
import { AppError, freshBytes } from '@tanggap/platform';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { ProblemFilter } from '../http';
import { BODY_LIMIT_BYTES, toProblem } from '../http';

const SANE_REQUEST_ID = /^[A-Za-z0-9_.-]{8,64}$/;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The caller's own id where it is harmless, else 12 characters (60 bits) that can be read out on the phone. */
function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id'];
  if (typeof given === 'string' && SANE_REQUEST_ID.test(given)) return given;
  return Array.from(freshBytes(12), (byte) => ALPHABET[byte % 32]).join('');
}

/** Where errors go that come up before Fastify has a route; the filter exists only once the application does. */
export interface EarlyErrors {
  filter?: ProblemFilter;
}

/**
 * Errors of Fastify itself (parsers, hooks, files) go to the filter as they are and from the very first route on. Nest
 * would set its handler later and pass on only their status.
 */
class Adapter extends FastifyAdapter {
  override setErrorHandler(): ReturnType<FastifyAdapter['setErrorHandler']> {
    return this.getInstance();
  }
}

export function createAdapter(early: EarlyErrors): FastifyAdapter {
  const adapter = new Adapter({
    logger: false,
    trustProxy: false,
    bodyLimit: BODY_LIMIT_BYTES,
    genReqId: requestIdOf,
    requestIdHeader: false,
    routerOptions: { maxParamLength: 120 },
    keepAliveTimeout: 65_000,
    // A photo of 5 MB over a slow phone takes a while.
    requestTimeout: 120_000,
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      const known =
        error.code === 'FST_ERR_MAX_PARAM_LENGTH' ? new AppError('not_found') : new AppError('malformed_url');
      early.filter?.answer(known, request, reply);
    },
    clientErrorHandler: answerUnreadable,
  });
  adapter.getInstance().setErrorHandler((error, request, reply) => {
    early.filter?.answer(error, request, reply);
  });
  return adapter;
}

/** What isn't HTTP (or has headers without an end) is answered on the bare socket, before anybody knows its address or language. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const refusal = new AppError(error.code === 'HPE_HEADER_OVERFLOW' ? 'headers_too_large' : 'malformed_request');
  const { status } = refusal;
  const body = JSON.stringify(toProblem(refusal, 'id', '/'));
  if (socket.writable) {
    socket.write(
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/problem+json; charset=utf-8\r\n` +
        `Content-Language: id\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  }
  socket.destroySoon();
}
