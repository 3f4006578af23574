import { useCallback, useRef, useState } from 'react';
import { shrink, thumbnail } from '../../photo/shrink';
import { api, dataOf } from '../api/client';
import { ApiProblem } from '../api/problem';
import { texts, type Text } from '../text/language';

/** The limits of the api, which has the last word: asking here first spares a slow upload. */
export const ACCEPTED = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'];
export const MAX_FILES = 10;
const MAX_BYTES = 5 * 1024 * 1024;
const THUMBNAIL_POINTS = 240;

/** A file that has arrived and waits to be sent with the text. */
export interface Uploaded {
  id: string;
  fileName: string;
  size: number;
  /** A data URI; empty for what is no picture. */
  thumbnail: string;
}

/** A file on its way, or one that did not arrive and why. */
export interface Upload {
  key: string;
  fileName: string;
  problem: Text | string | null;
}

/** Uploaded files travel in the draft of the form, as one of its texts. */
export function filesOf(kept: string): Uploaded[] {
  try {
    const files: unknown = JSON.parse(kept === '' ? '[]' : kept);
    return Array.isArray(files) ? files.filter(isUploaded) : [];
  } catch {
    return [];
  }
}

function isUploaded(value: unknown): value is Uploaded {
  return typeof value === 'object' && value !== null && 'id' in value && 'fileName' in value && 'thumbnail' in value;
}

async function upload(chosen: File): Promise<Uploaded> {
  // Whatever goes wrong with the picture here, the original may still be what the api takes.
  const file = await shrink(chosen).catch(() => chosen);
  if (!ACCEPTED.includes(file.type)) throw new Refused(texts.files.wrongType);
  if (file.size > MAX_BYTES) throw new Refused(texts.files.tooLarge);
  const form = new FormData();
  form.append('file', file);
  const stored = await dataOf(
    api.POST('/api/v1/attachments', { body: { file: file.name }, bodySerializer: () => form }),
  );
  const picture = file.type.startsWith('image/') ? await thumbnail(file, THUMBNAIL_POINTS).catch(() => '') : '';
  return { id: stored.id, fileName: stored.fileName, size: stored.size, thumbnail: picture };
}

/** Turned away before it was sent. */
class Refused extends Error {
  constructor(readonly text: Text) {
    super(text.en);
  }
}

function reasonOf(error: unknown): Text | string {
  if (error instanceof Refused) return error.text;
  if (!(error instanceof ApiProblem)) return texts.offline;
  if (error.status === 413) return texts.files.tooLarge;
  if (error.status === 415) return texts.files.wrongType;
  return error.fields[0]?.message ?? error.detail;
}

/** Uploads at once, one after the other as a phone's network likes it; each tells how it went. */
export function useUploads(files: readonly Uploaded[], change: (files: Uploaded[]) => void) {
  const [pending, setPending] = useState<Upload[]>([]);
  // What stands in the form now, also while a file is on its way: another may have been removed meanwhile.
  const latest = useRef(files);
  latest.current = files;
  const forget = useCallback((key: string) => setPending((all) => all.filter((one) => one.key !== key)), []);
  const add = async (chosen: readonly File[]) => {
    const queued = chosen.map((file) => ({ key: crypto.randomUUID(), fileName: file.name, problem: null }));
    setPending((all) => [...all.filter(({ problem }) => problem === null), ...queued]);
    for (const [index, file] of chosen.entries()) {
      const key = queued[index]?.key ?? '';
      try {
        if (latest.current.length >= MAX_FILES) throw new Refused(texts.files.tooMany);
        const arrived = await upload(file);
        latest.current = [...latest.current, arrived];
        change([...latest.current]);
        forget(key);
      } catch (error) {
        const problem = reasonOf(error);
        setPending((all) => all.map((one) => (one.key === key ? { ...one, problem } : one)));
      }
    }
  };
  return { pending, add, forget, busy: pending.some(({ problem }) => problem === null) };
}
export type Uploads = ReturnType<typeof useUploads>;
