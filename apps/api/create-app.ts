import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppConfig, type Log, Metrics, NestLog } from '@tanggap/platform';
import { resolve } from 'node:path';
import { ApiModule } from './api.module';
import { ProblemFilter, UPLOAD_LIMIT_BYTES } from './http';
import { registerBodyParsers } from './http/body-parsers';
import { trackRoutes } from './http/route-table';
import { serveOpenApi } from './openapi/openapi';
import { createAdapter, type EarlyErrors } from './server/adapter';
import { registerCompression } from './server/compress';
import { observeRequests } from './server/observe-requests';
import { registerSecurityHeaders } from './server/security-headers';
import { registerWebAssets } from './server/web-assets';

interface ServerOptions {
  log: Log;
  /** Folder that Vite builds into; by default dist/web of the working directory. */
  webRoot?: string;
}

/** A server around an application that isn't initialised yet; tests bring one with other providers. */
export async function configureServer(
  app: NestFastifyApplication,
  early: EarlyErrors,
  options: ServerOptions,
): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  early.filter = app.get(ProblemFilter);
  fastify.decorateRequest('staffSession', null);
  trackRoutes(fastify);
  observeRequests(fastify, options.log, app.get(Metrics));
  registerSecurityHeaders(fastify, app.get(AppConfig).COOKIE_SECURE);
  await fastify.register(cookie);
  await registerCompression(fastify);
  registerBodyParsers(fastify);
  await fastify.register(multipart, {
    limits: { fileSize: UPLOAD_LIMIT_BYTES, files: 6, fields: 40, fieldSize: 64 * 1024, headerPairs: 50 },
  });
  await registerWebAssets(fastify, options.webRoot ?? resolve('dist/web'));
  serveOpenApi(app);
}

/** The API process's application, initialised but not listening. */
export async function createApp(config: AppConfig, options: ServerOptions): Promise<NestFastifyApplication> {
  const early: EarlyErrors = {};
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.forRoot(config, options.log),
    createAdapter(early),
    { bodyParser: false, logger: new NestLog(options.log), abortOnError: false },
  );
  await configureServer(app, early, options);
  await app.init();
  return app;
}
