import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDir } from './paths.mjs';
import { queryOnce } from './postgres.mjs';

/** What a running `npm start` gave its processes; undefined where none answers. */
export async function runningEnvironment() {
  const file = join(dataDir, 'env');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes('='));
  const own = Object.fromEntries(
    lines.map((line) => {
      const [name, ...value] = line.split('=');
      return [name, value.join('=').replace(/^["']|["']$/g, '')];
    }),
  );
  const answers = await queryOnce(own.DATABASE_URL, 'SELECT 1').then(
    () => true,
    () => false,
  );
  return answers ? { ...process.env, ...own } : undefined;
}
