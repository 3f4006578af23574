import type { OpenAPIObject } from '@nestjs/swagger';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openApiText } from './describe-api';
import { operationsOf } from './operations';

const RENEW = 'The code and the committed contract differ: run `npm run openapi` and commit what it writes.';

interface Described {
  [key: string]: unknown;
  items?: Described;
  schema?: Described;
}

let text: string;
let document: OpenAPIObject;

beforeAll(async () => {
  text = await openApiText();
  document = JSON.parse(text) as OpenAPIObject;
});

const operations = () => operationsOf(document);

/** Whether a reader sees what a value looks like: an example, or what needs none. */
function isClear(described: Described): boolean {
  const speaks = ['example', 'examples', 'enum', '$ref', 'allOf', 'oneOf', 'default'].some((key) => key in described);
  if (speaks || described['type'] === 'boolean' || described['format'] === 'binary') return true;
  return [described.items, described.schema].some((inner) => inner !== undefined && isClear(inner));
}

describe('the committed contract is what the code says', () => {
  it('docs/openapi.json', () => {
    if (readFileSync('docs/openapi.json', 'utf8') !== text) throw new Error(RENEW);
  });

  it("the office's client, apps/web/office/api/schema.d.ts", () => {
    const program = resolve('node_modules/openapi-typescript/bin/cli.js');
    // By default a program may say no more than one megabyte.
    const options = { encoding: 'utf8', timeout: 60_000, maxBuffer: 64 * 1024 * 1024 } as const;
    const made = execFileSync(process.execPath, [program, 'docs/openapi.json'], options);
    if (readFileSync('apps/web/office/api/schema.d.ts', 'utf8').trim() !== made.trim()) throw new Error(RENEW);
  }, 60_000);
});

describe('the contract is complete', () => {
  it('no two classes share a name, of which only one would become the schema', () => {
    const files = readdirSync('apps/api', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.dto.ts'),
    );
    const names = files.flatMap((file) =>
      [...readFileSync(join('apps/api', file), 'utf8').matchAll(/^(?:export )?(?:abstract )?class (\w+)/gm)].map(
        ([, name]) => name,
      ),
    );
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('every property of every schema has an example, or needs none', () => {
    const dark = Object.entries(document.components?.schemas ?? {}).flatMap(([name, schema]) =>
      Object.entries((schema as { properties?: Record<string, Described> }).properties ?? {})
        .filter(([, property]) => !isClear(property))
        .map(([property]) => `${name}.${property}`),
    );
    expect(dark).toEqual([]);
  });

  it('every parameter has an example, or needs none', () => {
    const dark = operations().flatMap(({ at, operation }) =>
      operation.parameters
        .filter((parameter) => !isClear({ ...parameter }))
        .map((parameter) => `${at} ${parameter.name}`),
    );
    expect(dark).toEqual([]);
  });

  it('every operation has a summary and says who may call it', () => {
    const mute = operations().filter(
      ({ operation }) => !operation.summary || !/Who may call it: .+\./.test(operation.description ?? ''),
    );
    expect(mute.map(({ at }) => at)).toEqual([]);
  });

  it('every operation says what a success looks like', () => {
    const silent = operations().filter(({ operation }) => {
      const [status, answer] = Object.entries(operation.responses).find(([code]) => code.startsWith('2')) ?? [];
      return answer === undefined || (status !== '204' && answer.content === undefined);
    });
    expect(silent.map(({ at }) => at)).toEqual([]);
  });

  it('every error is a problem+json', () => {
    const other = operations().flatMap(({ at, operation }) =>
      ['default', ...Object.keys(operation.responses)]
        .filter((status) => !/^[23]/.test(status))
        .filter((status) => !('application/problem+json' in (operation.responses[status]?.content ?? {})))
        .map((status) => `${at} ${status}`),
    );
    expect(other).toEqual([]);
  });
});
