import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const COMPOSITION = ['api.module.ts', 'api-modules.ts'];

const moduleFiles = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(join(__dirname, name)).map((file) => `./${name}/${file}`))
  .filter((path) => path.endsWith('.module.ts'))
  .map((path) => path.replace(/\.ts$/, ''));

it.each(moduleFiles)('%s is part of the API', (path) => {
  const imported = COMPOSITION.map((file) => readFileSync(join(__dirname, file), 'utf8')).join('\n');
  expect(imported).toMatch(new RegExp(`from '(${path}|${path.replace(/\/[^/]+$/, '')})'`));
});
