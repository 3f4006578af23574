import { mkdir, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';
import { filesUnder } from './build.mjs';
import { root } from './paths.mjs';

const FOLDERS = ['apps/api', 'apps/worker', 'apps/cli', 'libs'];
const isSource = (file) => /\.tsx?$/.test(file) && !/\.(spec|bruteforce)\.tsx?$/.test(file) && !file.endsWith('.d.ts');

/** What .swcrc doesn't say: `@tanggap/x` becomes a relative path, as node knows nothing of tsconfig.json. */
function options() {
  const { paths } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')).compilerOptions;
  return { cwd: root, swcrc: true, jsc: { baseUrl: root, paths } };
}

async function compileFile(file, common) {
  const target = join(root, 'dist', relative(root, file)).replace(/\.tsx?$/, '.js');
  const sourceFileName = relative(dirname(target), file);
  const { code, map } = await transformFile(file, { ...common, sourceFileName, outputPath: target });
  await mkdir(dirname(target), { recursive: true });
  const name = target.slice(target.lastIndexOf('/') + 1);
  await Promise.all([writeFile(target, `${code}\n//# sourceMappingURL=${name}.map`), writeFile(`${target}.map`, map)]);
}

/**
 * Compiles api, worker, cli and libs to dist/, one file each: types are looked at by `npm run types` alone.
 * @throws Error with swc's own words about every file that isn't TypeScript
 */
export async function compile() {
  const common = options();
  const files = FOLDERS.flatMap((folder) => filesUnder(join(root, folder))).filter(isSource);
  const results = await Promise.allSettled(files.map((file) => compileFile(file, common)));
  const wrong = results.filter(({ status }) => status === 'rejected');
  if (wrong.length > 0) throw new Error(wrong.map(({ reason }) => reason.message).join('\n'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await compile();
