import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isInstrumentFile, packFiles, type DataPack } from './data-pack';
import { parseDataPack, type PackTexts } from './parse-data-pack';

/**
 * Reads and checks the data pack in `folder`; problems name files by that folder as given.
 * @throws DataPackError with everything that is wrong.
 */
export async function readDataPack(folder: string): Promise<DataPack> {
  const texts: PackTexts = {};
  const instruments = ((await readdir(join(folder, 'instruments')).catch(nothingIfMissing)) ?? []).map(
    (name) => `instruments/${name}`,
  );
  for (const file of [...packFiles, ...instruments.filter(isInstrumentFile)]) {
    const text = await readFile(join(folder, file), 'utf8').catch(nothingIfMissing);
    if (text !== undefined) texts[file] = text;
  }
  return parseDataPack(texts, (file) => join(folder, file));
}

function nothingIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
