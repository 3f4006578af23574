import { InitializeOnPreviewAllowlist, NestFactory, RouterModule } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createLog, loadConfig } from '@tanggap/platform';
import { ApiModule } from '../api.module';
import { createAdapter } from '../server/adapter';
import { buildOpenApi } from './openapi';

/** Settings of a server that is described and never started: they are valid, and nothing connects to them. */
const UNUSED = {
  DATABASE_URL: 'postgres://localhost/unused',
  REDIS_URL: 'redis://localhost',
  VAULT_KEY: Buffer.alloc(32).toString('base64'),
  SECRET_KEY: Buffer.alloc(32).toString('base64'),
};

/** The OpenAPI document as it is committed, from the decorators alone: in Nest's preview nothing is instantiated. */
export async function openApiText(): Promise<string> {
  // The router gives the resources their prefix when it is instantiated.
  InitializeOnPreviewAllowlist.add(RouterModule);
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.forRoot(loadConfig(UNUSED), createLog('cli', 'silent')),
    createAdapter({}),
    { preview: true, logger: false, abortOnError: false, bodyParser: false },
  );
  return `${JSON.stringify(buildOpenApi(app), null, 2)}\n`;
}
