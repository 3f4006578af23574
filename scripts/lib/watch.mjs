import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const QUIET_MS = 150;

/**
 * Calls back once things are quiet after a change below one of the folders; changes that come while the callback works
 * lead to one more call.
 * @param {string[]} folders relative to the clone @param {(file: string) => boolean} matters
 * @param {() => Promise<void>} onChange
 */
export function watchFolders(folders, matters, onChange) {
  let timer;
  let busy = false;
  let again = false;
  const fire = async () => {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    await onChange();
    busy = false;
    if (again) {
      again = false;
      void fire();
    }
  };
  for (const folder of folders.map((name) => join(root, name)).filter((path) => existsSync(path))) {
    watch(folder, { recursive: true }, (_event, file) => {
      if (!file || !matters(file)) return;
      clearTimeout(timer);
      timer = setTimeout(() => void fire(), QUIET_MS);
    });
  }
}
