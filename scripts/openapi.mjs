/** `npm run openapi`: writes docs/openapi.json and the office's API client from the code; needs no server. */
import { join } from 'node:path';
import { build } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { cli, root } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';
import { explain, say, Trouble } from './lib/say.mjs';

const commands = [
  [cli, 'openapi'],
  [
    join(root, 'node_modules/openapi-typescript/bin/cli.js'),
    'docs/openapi.json',
    '-o',
    'apps/web/office/api/schema.d.ts',
  ],
];

try {
  await ensureInstalled();
  await build('server');
  for (const [program, ...args] of commands) {
    const { code, output } = await run(process.execPath, [program, ...args], { cwd: root, timeoutMs: 60_000 });
    if (code !== 0) throw new Trouble(`${program} (${code})\n${output}`);
    say(output.trim());
  }
} catch (error) {
  explain(error);
  process.exit(1);
}
