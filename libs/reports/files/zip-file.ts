import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** Streams what `fill` adds as a ZIP; what breaks on either side ends the other. */
export async function writeZip(
  fill: (zip: ZipFile) => Promise<void>,
  to: Writable,
  signal?: AbortSignal,
): Promise<void> {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  zip.on('error', (error: Error) => out.destroy(error));
  const filled = fill(zip).then(
    () => zip.end(),
    (error: Error) => void out.destroy(error),
  );
  await Promise.all([pipeline(out, to, ...(signal ? [{ signal }] : [])), filled]);
}

/** One entry at a time, so that what comes next is read when this one is written. */
export function addEntry(zip: ZipFile, path: string, stream: Readable, compress = true): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once('end', resolve).once('error', reject);
    zip.addReadStream(stream, path, { compress });
  });
}
