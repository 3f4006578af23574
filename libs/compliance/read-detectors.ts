import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { detectorCodes, type DetectorSetting } from './domain/detectors';

const file = z.strictObject({
  source: z.string(),
  status: z.string(),
  detectors: z.array(
    z.strictObject({
      code: z.enum(detectorCodes),
      limit: z.number().positive(),
      least: z.int().positive(),
      share: z.number().min(0).max(1),
    }),
  ),
});

/** The thresholds that a data pack brings; none where it has no detectors.yaml. @throws Error naming what is wrong in it */
export async function readDetectors(folder: string): Promise<DetectorSetting[]> {
  const path = join(folder, 'detectors.yaml');
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return [];
  const read = file.safeParse(parse(text));
  if (!read.success) throw new Error(`${path}: ${z.prettifyError(read.error)}`);
  return read.data.detectors;
}
