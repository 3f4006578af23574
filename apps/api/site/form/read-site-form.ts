import { AppError } from '@tanggap/platform';
import type { FastifyRequest } from 'fastify';
import { unreadableForm, UPLOAD_LIMIT_BYTES } from '../../http';
import type { FormFields } from './report-form';

/** A chosen file; `bytes` is null for one that is too large or was chosen beyond the limit, so that only its name is known. */
export interface SentFile {
  fileName: string;
  bytes: Buffer | null;
  fate: 'read' | 'too_large' | 'too_many';
}

interface SiteForm {
  fields: FormFields;
  files: SentFile[];
}

/** Generous, since what is too long must come back to the page with its error instead of being lost. */
const FIELD_BYTES = 512 * 1024;
const MOST_FILES = 20;

/**
 * Reads a form of the site, urlencoded or multipart. Unlike the API it doesn't give up at a file that is too large: the
 * rest of the form would be lost with it.
 * @param maxFiles how many files are read; further ones are only named
 * @throws AppError `payload_too_large` when even the texts are beyond all measure, `malformed_request`
 */
export async function readSiteForm(request: FastifyRequest, maxFiles: number): Promise<SiteForm> {
  if (!request.isMultipart()) return { fields: (request.body ?? {}) as FormFields, files: [] };
  try {
    return await readParts(request, maxFiles);
  } catch (error) {
    throw unreadableForm(error);
  }
}

async function readParts(request: FastifyRequest, maxFiles: number): Promise<SiteForm> {
  const fields: FormFields = {};
  const files: SentFile[] = [];
  const limits = { fileSize: UPLOAD_LIMIT_BYTES, files: MOST_FILES, fields: 60, fieldSize: FIELD_BYTES };
  // known to the plugin, not to its types
  const options = { limits, throwFileSizeLimit: false };
  for await (const part of request.parts(options)) {
    if (part.type === 'field') {
      if (part.valueTruncated) throw new AppError('payload_too_large', { params: { limit: '512 KiB' } });
      if (typeof part.value === 'string') append(fields, part.fieldname, part.value);
      continue;
    }
    const file = await readFile(part.file, part.filename, files.length < maxFiles);
    if (file) files.push(file);
  }
  return { fields, files };
}

/** Null for the empty part that a browser sends where no file was chosen. */
async function readFile(
  stream: AsyncIterable<Buffer> & { truncated: boolean },
  fileName: string,
  wanted: boolean,
): Promise<SentFile | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (wanted) chunks.push(chunk);
  }
  if (fileName === '' && size === 0) return null;
  if (!wanted) return { fileName, bytes: null, fate: 'too_many' };
  if (stream.truncated) return { fileName, bytes: null, fate: 'too_large' };
  return { fileName, bytes: Buffer.concat(chunks), fate: 'read' };
}

function append(fields: FormFields, name: string, value: string): void {
  const known = Object.hasOwn(fields, name) ? fields[name] : undefined;
  fields[name] = known === undefined ? value : [...(Array.isArray(known) ? known : [known]), value];
}
