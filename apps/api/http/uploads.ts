import { AppError, inputTexts } from '@tanggap/platform';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { checkInput } from './input-check';

export const UPLOAD_LIMIT_BYTES = 5 * 1024 * 1024;
export const UPLOAD_LIMIT_TEXT = '5 MB';

/** Marks a handler that reads multipart/form-data with `readMultipart`; others under /api answer 415 to it. */
export const AcceptsMultipart = (): MethodDecorator => RouteConfig({ multipart: true });

export interface UploadedFile {
  fieldName: string;
  fileName: string;
  /** What the client claims; look at the bytes before believing it. */
  mediaType: string;
  bytes: Buffer;
}

export interface MultipartForm {
  fields: Record<string, string | string[]>;
  /** Empty file inputs, which browsers send as well, are left out. */
  files: UploadedFile[];
}

/**
 * Reads the whole form into memory; each file has at most 5 MB, a form at most 6 files.
 * @throws AppError `unsupported_media_type`, `payload_too_large`, `validation_failed`
 */
export async function readMultipart(request: FastifyRequest): Promise<MultipartForm> {
  if (!request.isMultipart()) {
    throw new AppError('unsupported_media_type', { params: { accepted: 'multipart/form-data' } });
  }
  const fields: Record<string, string | string[]> = {};
  const files: UploadedFile[] = [];
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') {
        const bytes = await part.toBuffer();
        const file = { fieldName: part.fieldname, fileName: part.filename, mediaType: part.mimetype, bytes };
        if (part.filename !== '' || bytes.length > 0) files.push(file);
      } else {
        add(fields, part.fieldname, part.value);
      }
    }
  } catch (error) {
    throw unreadableForm(error);
  }
  checkInput(fields);
  checkInput(Object.fromEntries(files.map((file) => [file.fieldName, file.fileName])));
  return { fields, files };
}

/** The parser throws bare errors for a form that breaks off or has no boundary; those with a code say more. */
export function unreadableForm(error: unknown): unknown {
  const isBare = error instanceof Error && !(error instanceof AppError) && !('code' in error);
  return isBare ? new AppError('malformed_request', { cause: error }) : error;
}

function add(fields: Record<string, string | string[]>, name: string, value: unknown): void {
  if (typeof value !== 'string') {
    throw new AppError('validation_failed', { errors: [{ field: name, message: inputTexts.notText }] });
  }
  const known = Object.hasOwn(fields, name) ? fields[name] : undefined;
  fields[name] = known === undefined ? value : [...(Array.isArray(known) ? known : [known]), value];
}

/**
 * The one file of a form, in the field `file`.
 * @throws AppError `validation_failed` when there is none or more than one
 */
export async function readSingleFile(request: FastifyRequest): Promise<UploadedFile> {
  const { files } = await readMultipart(request);
  const [file, ...others] = files.filter((candidate) => candidate.fieldName === 'file');
  if (!file || others.length > 0 || files.length > 1) {
    throw new AppError('validation_failed', { errors: [{ field: 'file', message: inputTexts.oneFile }] });
  }
  return file;
}
