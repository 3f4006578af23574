import { createHash } from 'node:crypto';
import { Transform, type Readable, type Writable } from 'node:stream';
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

/**
 * One entry at a time, so that what comes next is read when this one is written.
 * @returns the SHA-256 of what was added, in hex
 */
export function addEntry(zip: ZipFile, path: string, stream: Readable, compress = true): Promise<string> {
  const sum = createHash('sha256');
  const summed = new Transform({
    transform(chunk: Buffer, _encoding, done): void {
      sum.update(chunk);
      done(null, chunk);
    },
  });
  return new Promise((resolve, reject) => {
    stream.once('error', (error) => summed.destroy(error));
    summed.once('end', () => resolve(sum.digest('hex'))).once('error', reject);
    zip.addReadStream(stream.pipe(summed), path, { compress });
  });
}
