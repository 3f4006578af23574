import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What is written down is used, and what a page names is there: each text, each rule of a style sheet, each export, each path and command. */
const files = ['apps', 'libs', 'test', 'scripts', 'docs', 'data', '.'].flatMap((folder) =>
  readdirSync(folder, { recursive: folder !== '.', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name)),
);
const read = (file: string): string => readFileSync(file, 'utf8');
const wordsOf = (files: string[], word: RegExp): Set<string> =>
  new Set(files.flatMap((file) => read(file).match(word) ?? []));

const CATALOGUE = 'libs/platform/texts/';
const isProgram = (file: string): boolean =>
  /^(apps|libs)\/.*\.(ts|tsx|mts|html)$/.test(file) && !/\.spec\.|schema\.d\.ts$/.test(file);

describe('the catalogue of texts', () => {
  // Those of validation are named by class-validator, for whichever of its checks a DTO takes.
  const catalogues = files.filter((file) => file.startsWith(CATALOGUE) && !/(index|text|validation)\.ts$/.test(file));
  // The names of opinions and zones are the instruments' own.
  const speakers = files.filter((file) => isProgram(file) || /^data\/.*\.ya?ml$/.test(file));
  const said = wordsOf(
    speakers.filter((file) => !file.startsWith(CATALOGUE)),
    /\w+/g,
  );

  it.each(catalogues)('%s: somebody says each of its texts', async (file) => {
    const catalogue = (await import(join(process.cwd(), file))) as object;
    expect(
      namesIn(Object.values(catalogue)).filter((name) => !name.match(/\w+/g)?.every((part) => said.has(part))),
    ).toEqual([]);
  });
});

/** Of the texts and of the groups they stand in. */
function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || 'id' in value) return [];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  return Object.entries(value).flatMap(([name, within]) => [name, ...namesIn(within)]);
}

describe('the style sheets', () => {
  const sheets = files.filter((file) => /^apps\/web\/.*\.css$/.test(file));
  const worn = wordsOf(files.filter(isProgram), /[\w-]+/g);
  const rules = (file: string): string => read(file).replace(/\/\*[^]*?\*\//g, '');
  const all = sheets.map(rules).join('\n');

  it.each(sheets)('%s: a screen wears each of its classes, and a rule takes each of its values', (file) => {
    const classes = [...rules(file).matchAll(/\.((?:tg|of|site)-[\w-]+)/g)].map(([, name = '']) => name);
    const values = [...rules(file).matchAll(/(--tg-[\w-]+)\s*:/g)].map(([, name = '']) => name);
    expect(classes.filter((name) => !worn.has(name))).toEqual([]);
    expect(values.filter((name) => !all.includes(`var(${name})`) && !worn.has(name))).toEqual([]);
  });
});

describe('the documents', () => {
  const documents = files.filter((file) => file.endsWith('.md'));
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const names = new Set(files.map((file) => basename(file)));
  const isThere = (path: string): boolean =>
    existsSync(path) || (path.includes('/') ? files.some((file) => file.endsWith(`/${path}`)) : names.has(path));
  // What a start makes and a build leaves is not in the tree.
  const isMade = (path: string): boolean => /^(\.data|dist)\//.test(path);

  it.each(documents)('%s: what it leads to, names and tells to run is there', (file) => {
    const text = read(file);
    const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
      .map(([, to = '']) => to)
      .filter((to) => !/^[a-z]+:/.test(to));
    expect(links.filter((to) => !existsSync(join(dirname(file), to)))).toEqual([]);

    const named = [
      ...text.matchAll(
        /`([\w./@-]+\.(?:tsx?|mjs|cjs|css|md|json|csv|ya?ml)|(?:apps|libs|test|scripts|docs|data)\/[\w./-]*)`/g,
      ),
    ];
    expect(named.map(([, path = '']) => path).filter((path) => !isMade(path) && !isThere(path))).toEqual([]);

    const run = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name);
    expect(run.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

describe('what a file exports', () => {
  const sources = files.filter(
    (file) => /^(apps|libs|test)\/.*\.(ts|tsx|mts|mjs)$/.test(file) && !/schema\.d\.ts$/.test(file),
  );
  const wordsIn = new Map(sources.map((file) => [file, wordsOf([file], /\w+/g)]));
  const isNamedElsewhere = (name: string, isOwn: (file: string) => boolean): boolean =>
    sources.some((file) => !isOwn(file) && wordsIn.get(file)?.has(name));

  it('is named by another', () => {
    const declared = /^export (?:async |abstract )*(?:function|const|class|interface|type) (\w+)/gm;
    const unused = sources.flatMap((file) =>
      [...read(file).matchAll(declared)]
        .map(([, name = '']) => name)
        .filter((name) => !isNamedElsewhere(name, (other) => other === file))
        .map((name) => `${file}: ${name}`),
    );
    expect(unused).toEqual([]);
  });

  it.each(sources.filter((file) => /^libs\/[^/]+\/index\.ts$/.test(file)))('%s: somebody comes for it', (door) => {
    expect(read(door)).not.toContain('export *');
    const offered = [...read(door).matchAll(/\{([^}]*)\}/g)]
      .flatMap(([, list = '']) => list.split(','))
      .flatMap((one) => /(\w+)\s*$/.exec(one)?.[1] ?? []);
    expect(offered.filter((name) => !isNamedElsewhere(name, (file) => file.startsWith(dirname(door))))).toEqual([]);
  });
});
