import fastifyCompress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** Below, the headers cost as much as is saved; what a filing answers stays below. */
const WORTH_COMPRESSING = 1024;

/** Pages, JSON and CSV in gzip, which every browser takes; files of the web are compressed when they are built, and the event stream never. */
export async function registerCompression(fastify: FastifyInstance): Promise<void> {
  await fastify.register(fastifyCompress, {
    encodings: ['gzip'],
    threshold: WORTH_COMPRESSING,
    customTypes: /^(?:text\/(?:html|csv)|application\/(?:problem\+)?json)\b/,
    globalDecompression: false,
  });
}
