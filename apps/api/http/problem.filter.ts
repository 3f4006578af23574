import { type ArgumentsHost, Catch, type ExceptionFilter, type OnApplicationBootstrap } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { type AppError, type Lang, Log } from '@tanggap/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { asAppError } from './as-app-error';
import { instanceOf, type Problem, toProblem } from './problem';
import { languageOf } from './request';
import { SITE_ERROR_RENDERER, type SiteErrorRenderer } from './site-error-renderer';

/** The one place where errors become answers: problem+json, or a page for a browser outside /api. */
@Catch()
export class ProblemFilter implements ExceptionFilter, OnApplicationBootstrap {
  private siteRenderer?: SiteErrorRenderer;

  constructor(
    private readonly modules: ModuleRef,
    private readonly log: Log,
  ) {}

  /** The site may be absent (in a test, in a process without pages), so it is looked up instead of injected. */
  onApplicationBootstrap(): void {
    try {
      this.siteRenderer = this.modules.get<SiteErrorRenderer>(SITE_ERROR_RENDERER, { strict: false });
    } catch {
      this.log.debug({}, 'no page renderer for errors: every error is problem+json');
    }
  }

  catch(exception: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(exception, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(exception: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const error = asAppError(exception, request);
    this.report(error, request);
    if (reply.sent) return;
    const lang = languageOf(request);
    const problem = toProblem(error, lang, instanceOf(request.url));
    void reply.status(error.status).headers({ ...headersOf(error), 'Content-Language': lang, Vary: 'Accept-Language' });
    const page = wantsPage(request) ? this.pageOf(problem, lang, request) : undefined;
    if (page === undefined) void reply.type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
    else void reply.type('text/html; charset=utf-8').send(page);
  }

  /** An error here would end the process where Fastify itself refuses a request, so that it may never leave. */
  private pageOf(problem: Problem, lang: Lang, request: FastifyRequest): string | undefined {
    try {
      return this.siteRenderer?.render(problem, lang, request);
    } catch (error) {
      this.log.error({ requestId: request.id, err: error }, 'no page could be made of a problem');
      return undefined;
    }
  }

  /** Only what somebody should act on is an error in the log; a refused request is in the line of the request. */
  private report(error: AppError, request: FastifyRequest): void {
    const fields = { requestId: request.id, method: request.method, route: request.routeOptions.url, err: error.cause };
    if (error.code === 'internal') this.log.error(fields, 'unexpected error');
    else if (error.code === 'unavailable') this.log.warn(fields, 'answered 503');
  }
}

function headersOf(error: AppError): Record<string, string> {
  const { allowed, seconds } = error.params;
  if (error.status === 401) return { 'WWW-Authenticate': 'Bearer realm="tanggap"' };
  if (error.code === 'method_not_allowed' && typeof allowed === 'string') return { Allow: allowed };
  if (error.code === 'too_many_requests' && typeof seconds === 'number') return { 'Retry-After': String(seconds) };
  return error.status === 503 ? { 'Retry-After': '5' } : {};
}

const wantsPage = (request: FastifyRequest): boolean =>
  !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html');
