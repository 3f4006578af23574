import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const NOT_BUILT =
  'Ruang kerja belum dibangun: jalankan "npm run build". / The office is not built yet: run "npm run build".';

/**
 * What Vite built: files with hashed names under /assets for ever, and the office, whose every address is its
 * index.html. Without a build the API runs all the same.
 */
export async function registerWebAssets(fastify: FastifyInstance, webRoot: string): Promise<void> {
  const assets = join(webRoot, 'assets');
  if (existsSync(assets)) {
    await fastify.register(fastifyStatic, {
      root: assets,
      prefix: '/assets/',
      decorateReply: false,
      index: false,
      immutable: true,
      maxAge: '1y',
      preCompressed: true,
    });
  }
  const office = async (_request: FastifyRequest, reply: FastifyReply): Promise<string> => {
    void reply.header('Cache-Control', 'no-cache');
    try {
      const page = await readFile(join(webRoot, 'office/index.html'), 'utf8');
      void reply.type('text/html; charset=utf-8');
      return page;
    } catch {
      void reply.status(503).type('text/plain; charset=utf-8');
      return NOT_BUILT;
    }
  };
  fastify.get('/office', office);
  fastify.get('/office/*', office);
}
