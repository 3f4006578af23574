import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { filesUnder } from './build.mjs';
import { root } from './paths.mjs';

/** What a short file costs besides its length: a database and an application, mostly. */
const BYTES_OF_A_START = 2000;

function projectNamed(name) {
  const { projects } = createRequire(import.meta.url)('../../jest.config.cjs');
  return projects.find(({ displayName }) => displayName === name);
}

/** Longest first, each to the group that has least. */
function share(files, count) {
  const groups = Array.from({ length: Math.min(count, files.length) }, () => ({ bytes: 0, files: [] }));
  const sized = files.map((file) => ({ file, bytes: statSync(file).size + BYTES_OF_A_START }));
  for (const { file, bytes } of sized.sort((a, b) => b.bytes - a.bytes)) {
    const least = groups.reduce((a, b) => (b.bytes < a.bytes ? b : a));
    least.bytes += bytes;
    least.files.push(file);
  }
  return groups.map((group) => group.files.sort());
}

/** A file that can't be loaded fails by itself, as it would alone. */
const loading = (file) => `
describe(${JSON.stringify(relative(root, file))}, () => {
  try {
    require(${JSON.stringify(file)});
  } catch (error) {
    it('can be loaded', () => {
      throw error;
    });
  }
});
`;

/**
 * Jest gives each spec file modules of its own, and to evaluate Nest, TypeORM and our own thousand anew takes longer
 * than most files' tests. So the spec files of one project of jest.config.cjs are dealt to `count` files that load them.
 * @returns the configuration for Jest that runs those instead
 */
export function groupSpecs(name, folder, count) {
  const project = projectNamed(name);
  const pattern = new RegExp(project.testRegex);
  const roots = project.roots.map((path) => path.replace('<rootDir>', root));
  const files = roots.flatMap(filesUnder).filter((file) => pattern.test(file));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  share(files, count).forEach((group, index) => {
    writeFileSync(join(folder, `${index + 1}.spec.js`), group.map(loading).join(''));
  });
  return { ...project, roots: [folder], testRegex: String.raw`\.spec\.js$` };
}
