import { ApiOkResponse } from '@nestjs/swagger';
import type { StoredFile } from '@tanggap/complaints';
import type { FastifyReply } from 'fastify';

const binary = { schema: { type: 'string', format: 'binary' } };

/** Documents an answer by `sendFile`. */
export const ApiFile = (): MethodDecorator =>
  ApiOkResponse({
    description: 'The file as it is kept: without EXIF',
    content: { 'image/*': binary, 'application/pdf': binary },
  });

/** Shown by the browser but never run: the type is ours by the file's bytes, and it is sandboxed. */
export async function sendFile(reply: FastifyReply, file: StoredFile): Promise<void> {
  await reply
    .header('Content-Type', file.mediaType)
    .header('Content-Disposition', `inline; filename*=UTF-8''${encodeURIComponent(file.fileName)}`)
    .header('Content-Security-Policy', "sandbox; default-src 'none'")
    .header('X-Content-Type-Options', 'nosniff')
    .header('Cache-Control', 'private, no-store')
    .send(file.bytes);
}
