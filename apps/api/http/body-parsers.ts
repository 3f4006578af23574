import { AppError, inputTexts } from '@tanggap/platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isUtf8 } from 'node:buffer';
import { checkInput } from './input-check';

/** Holds 5,000 characters of four bytes even when each is written as two \uXXXX escapes or %-encoded. */
export const BODY_LIMIT_BYTES = 128 * 1024;
export const BODY_LIMIT_TEXT = '128 KiB';

const BYTE_ORDER_MARK = '\uFEFF';

const isApi = (request: FastifyRequest): boolean => request.url.startsWith('/api/');

/** @throws AppError `malformed_request` unless the bytes are UTF-8 */
function decodeUtf8(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new AppError('malformed_request');
  const text = bytes.toString('utf8');
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

/** A JSON object, or undefined for an empty body, so that the answer names the fields that are missing. */
function parseJsonBody(bytes: Buffer): unknown {
  const text = decodeUtf8(bytes);
  if (text.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new AppError('malformed_request', { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new AppError('malformed_request');
  checkInput(value);
  return value;
}

/** Fields of a form of the site; one that comes more than once becomes a list. */
function parseFormBody(bytes: Buffer): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>;
  for (const [name, value] of new URLSearchParams(decodeUtf8(bytes))) {
    const known = fields[name];
    fields[name] = known === undefined ? value : [...(Array.isArray(known) ? known : [known]), value];
  }
  checkInput(fields);
  return { ...fields };
}

/** Replaces Fastify's parsers: JSON for everybody, forms for the site only, nothing else (multipart is a plugin of its own). */
export function registerBodyParsers(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, parseJsonBody(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
  fastify.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      if (isApi(request)) throw new AppError('unsupported_media_type', { params: { accepted: 'application/json' } });
      done(null, parseFormBody(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
  fastify.addHook('preValidation', (request, _reply, done) => {
    try {
      checkAddress(request);
      done();
    } catch (error) {
      done(error as Error);
    }
  });
}

/** No parameter of ours is a list, so a second value can only be a mistake. */
function checkRepeated(query: Record<string, unknown>): void {
  const repeated = Object.keys(query).filter((name) => Array.isArray(query[name]));
  if (repeated.length === 0) return;
  throw new AppError('validation_failed', {
    errors: repeated.map((field) => ({ field, message: inputTexts.repeated })),
  });
}

/** Path and query: no NUL, no broken characters; multipart only where a route takes it. */
function checkAddress(request: FastifyRequest): void {
  checkInput(request.params);
  checkInput(request.query);
  if (isApi(request)) checkRepeated(request.query as Record<string, unknown>);
  const isMultipart = request.headers['content-type']?.toLowerCase().startsWith('multipart/') ?? false;
  if (isMultipart && isApi(request) && !request.is404 && !request.routeOptions.config.multipart) {
    throw new AppError('unsupported_media_type', { params: { accepted: 'application/json' } });
  }
}
