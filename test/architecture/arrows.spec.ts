import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** One forbidden import for each rule of .dependency-cruiser.cjs: file, what it imports. */
const forbidden: Record<string, [string, string]> = {
  'lib-platform-may-import': ['libs/platform/a.ts', '../directory/index'],
  'lib-directory-may-import': ['libs/directory/a.ts', '../identity/index'],
  'lib-identity-may-import': ['libs/identity/a.ts', '../sla/index'],
  'lib-sla-may-import': ['libs/sla/a.ts', '../routing/index'],
  'lib-routing-may-import': ['libs/routing/a.ts', '../sla/index'],
  'lib-complaints-may-import': ['libs/complaints/a.ts', '../compliance/index'],
  'lib-notifications-may-import': ['libs/notifications/a.ts', '../compliance/index'],
  'lib-compliance-may-import': ['libs/compliance/a.ts', '../notifications/index'],
  'lib-reports-may-import': ['libs/reports/a.ts', '../open-data/index'],
  'libs-never-import-apps': ['libs/sla/b.ts', '../../apps/api/x'],
  'a-lib-has-one-door': ['apps/api/x.ts', '../../libs/sla/c'],
  'domain-imports-only-domain': ['libs/sla/domain/a.ts', '../c'],
  'sql-stays-in-persistence': ['libs/sla/c.ts', 'typeorm'],
  'queues-stay-in-the-worker': ['apps/api/y.ts', 'bullmq'],
  'no-cycles': ['libs/sla/d.ts', './e'],
};

let folder: string;
let found: string[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tanggap-arrows-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const lib of [
    'platform',
    'directory',
    'identity',
    'sla',
    'routing',
    'complaints',
    'notifications',
    'compliance',
    'reports',
    'open-data',
  ]) {
    write(`libs/${lib}/index.ts`, 'export const x = 1;\n');
  }
  for (const [path, imported] of Object.values(forbidden)) write(path, `import '${imported}';\nexport const y = 1;\n`);
  write('libs/sla/e.ts', "import './d';\n");
  for (const name of ['typeorm', 'bullmq']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    write(`node_modules/${name}/index.js`, '');
  }
  write('tsconfig.json', '{ "compilerOptions": { "module": "commonjs" } }');
  cpSync('.dependency-cruiser.cjs', join(folder, '.dependency-cruiser.cjs'));
  const program = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'libs'];
  const output = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', timeout: 50_000 });
  const { summary } = JSON.parse(output) as { summary: { violations: { rule: { name: string } }[] } };
  found = summary.violations.map((violation) => violation.rule.name);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('every arrow bites on a forbidden import', () => {
  it.each(Object.keys(forbidden))('%s', (rule) => expect(found).toContain(rule));

  it('and no rule is without one', () => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the tool's own configuration is CommonJS
    const { forbidden: rules } = require('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] };
    expect(rules.map(({ name }) => name).sort()).toEqual(Object.keys(forbidden).sort());
  });
});
