import type { Lang } from '@tanggap/platform';
import type { FastifyRequest } from 'fastify';
import type { Problem } from './problem';

/**
 * Renders an error as a page of the site. Provide it as `{ provide: SITE_ERROR_RENDERER, useClass: … }` in any module;
 * it is used outside /api for clients that accept text/html.
 */
export interface SiteErrorRenderer {
  /** A whole HTML document. Must not throw: then the error would be answered as problem+json. */
  render(problem: Problem, lang: Lang, request: FastifyRequest): string;
}

export const SITE_ERROR_RENDERER = Symbol('SITE_ERROR_RENDERER');
