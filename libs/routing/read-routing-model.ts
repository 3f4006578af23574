import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The classifier that a data pack begins with, as bytes; undefined where the pack has none. */
export async function readRoutingModel(folder: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(join(folder, 'routing-model.bin'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
