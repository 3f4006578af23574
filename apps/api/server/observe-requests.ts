import { type Log, type Metrics, withLogContext } from '@tanggap/platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Histogram } from 'prom-client';

/** The pattern and never the address, so that no tracking code or search word gets into logs and metrics. */
const routeOf = (request: FastifyRequest): string =>
  request.is404 ? 'unmatched' : (request.routeOptions.url ?? 'unmatched');

/** Asked by machines every few seconds: of interest only to who debugs. */
const isProbe = (route: string): boolean => route.startsWith('/health') || route === '/metrics';

/** A line and a measurement for every request; everything logged during a request carries its id. */
export function observeRequests(fastify: FastifyInstance, log: Log, metrics: Metrics): void {
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte of the request to the last of the answer, by route pattern',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [metrics.registry],
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('X-Request-Id', request.id);
    done();
  });
  // As late as possible: reading the body loses the context that an earlier hook would have set.
  fastify.addHook('preHandler', (request, _reply, done) => {
    withLogContext({ requestId: request.id }, done);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = routeOf(request);
    const status = reply.statusCode;
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    duration.observe({ method: request.method, route, status }, reply.elapsedTime / 1000);
    const role = request.staffSession?.principal.role;
    const fields = { requestId: request.id, method: request.method, route, status, ms, ...(role ? { role } : {}) };
    if (isProbe(route)) log.debug(fields, 'request');
    else log.info(fields, 'request');
    done();
  });
}
