import { readFile, writeFile } from 'node:fs/promises';
import { VerifyChain } from '@tanggap/complaints';
import { CreateAdmin } from '@tanggap/identity';
import { configFromEnvironment, migrate } from '@tanggap/platform';
import { parseRoots, RootOfRoots } from '@tanggap/reports';
import { openApiText } from '../api/openapi/describe-api';
import { withCli } from './cli.module';
import { options, type Command } from './command';
import { demoCommands } from './demo/commands';
import { duplicateCommands } from './duplicates/commands';
import { loadPack, makeDemoAccounts } from './load-pack';
import { metricsCommands } from './metrics/commands';
import { readPassword } from './read-password';
import { reportCommands } from './reports/commands';
import { routingCommands } from './routing/commands';

async function runMigrations(): Promise<void> {
  const ran = await migrate(configFromEnvironment());
  console.log(ran.length === 0 ? 'migrations: nothing to do' : `migrations: ${ran.join(', ')}`);
}

const setup: Command = {
  usage: '--pack <folder> [--demo]',
  summary: 'migrate, load the data pack and, with --demo, make the demo accounts',
  run: async (args) => {
    const { values } = options(args, { pack: { type: 'string' }, demo: { type: 'boolean' } });
    await runMigrations();
    await withCli(async (app) => {
      await loadPack(app, String(values['pack'] ?? 'data/batang'));
      if (values['demo']) await makeDemoAccounts(app);
    });
    return 0;
  },
};

const createAdmin: Command = {
  usage: '--username <name> --name <full name> [--password-stdin]',
  summary: 'the first administrator; without --password-stdin a password is made and shown once',
  run: async (args) => {
    const { values } = options(args, {
      username: { type: 'string' },
      name: { type: 'string' },
      'password-stdin': { type: 'boolean' },
    });
    const password = values['password-stdin'] ? await readPassword() : null;
    const made = await withCli((app) =>
      app.get(CreateAdmin).execute({
        username: String(values['username'] ?? ''),
        name: String(values['name'] ?? ''),
        password,
      }),
    );
    console.log(`administrator ${made.username} was made`);
    if (made.generated !== null) console.log(`password (shown only now): ${made.generated}`);
    return 0;
  },
};

const verifyChain: Command = {
  usage: '[number] [--roots <akar.txt of an evidence pack>]',
  summary: 'prove that no timeline event was changed, of one complaint or of all, or since an evidence pack was made',
  run: async (args) => {
    const { positionals, values } = options(args, { roots: { type: 'string' } }, 1);
    if (typeof values['roots'] === 'string') return verifyRoots(values['roots']);
    const report = await withCli((app) => app.get(VerifyChain).execute(positionals[0]));
    for (const { number, problems } of report.problems) console.log(`${number}: ${problems.join('; ')}`);
    console.log(`${report.complaints} complaints, ${report.events} events, ${report.problems.length} broken`);
    return report.problems.length === 0 ? 0 : 1;
  },
};

/** Each complaint of the file still has the history that it had then; it may have gone on since. */
async function verifyRoots(file: string): Promise<number> {
  const roots = parseRoots(await readFile(file, 'utf8'));
  const sum = new RootOfRoots();
  roots.forEach((root) => sum.add(root));
  let broken = 0;
  await withCli(async (app) => {
    for (const { number, eventCount, root } of roots) {
      if (await app.get(VerifyChain).holds(number, eventCount, root)) continue;
      broken += 1;
      console.log(`${number}: its history is not the one of the pack`);
    }
  });
  console.log(`${roots.length} complaints, ${broken} broken, root ${sum.value()}`);
  return broken === 0 ? 0 : 1;
}

const openapi: Command = {
  usage: '[file]',
  summary: 'write the OpenAPI document (docs/openapi.json); needs no server',
  run: async (args) => {
    const { positionals } = options(args, {}, 1);
    const file = positionals[0] ?? 'docs/openapi.json';
    await writeFile(file, await openApiText());
    console.log(`wrote ${file}`);
    return 0;
  },
};

export const commands: Record<string, Command> = {
  setup,
  migrate: {
    usage: '',
    summary: 'run the migrations that are missing',
    run: async (args) => {
      options(args, {});
      await runMigrations();
      return 0;
    },
  },
  'load-pack': {
    usage: '<folder>',
    summary: 'check a data pack and load what is missing or renewed in it',
    run: async (args) => {
      const { positionals } = options(args, {}, 1);
      await withCli((app) => loadPack(app, positionals[0] ?? 'data/batang'));
      return 0;
    },
  },
  'demo-accounts': {
    usage: '',
    summary: 'make the demo accounts (only with DEMO=1)',
    run: async (args) => {
      options(args, {});
      await withCli(makeDemoAccounts);
      return 0;
    },
  },
  'create-admin': createAdmin,
  'verify-chain': verifyChain,
  openapi,
  ...demoCommands,
  ...duplicateCommands,
  ...metricsCommands,
  ...reportCommands,
  ...routingCommands,
};
