import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { filesUnder } from './build.mjs';
import { root } from './paths.mjs';

const LOOK_EVERY_MS = 400;

function picture(folders, matters) {
  const files = folders.flatMap((folder) => filesUnder(join(root, folder))).filter(matters);
  return files.map((file) => `${file} ${statSync(file, { throwIfNoEntry: false })?.mtimeMs}`).join('\n');
}

/**
 * Calls back after each change below one of the folders, once things are quiet; never twice at the same time.
 * It looks at the times of the files: Node 20's recursive fs.watch loses a file that an editor saves by renaming.
 * @param {string[]} folders relative to the clone @param {(file: string) => boolean} matters
 * @param {() => Promise<void>} onChange
 */
export async function watchFolders(folders, matters, onChange) {
  let known = picture(folders, matters);
  let before = known;
  for (;;) {
    await sleep(LOOK_EVERY_MS, undefined, { ref: false });
    const now = picture(folders, matters);
    if (now !== known && now === before) {
      known = now;
      await onChange();
    }
    before = now;
  }
}
