import { Command } from '@commander-js/extra-typings';
import { writeFile } from 'node:fs/promises';
import { CreateAdmin } from '@tanggap/identity';
import { configFromEnvironment, migrate } from '@tanggap/platform';
import { openApiText } from '../api/openapi/describe-api';
import { withCli } from './cli.module';
import { demoCommands } from './demo/commands';
import { duplicateCommands } from './duplicates/commands';
import { loadPack, makeDemoAccounts } from './load-pack';
import { metricsCommands } from './metrics/commands';
import { PACK, packOption } from './pack-option';
import { readPassword } from './read-password';
import { reportCommands } from './reports/commands';
import { routingCommands } from './routing/commands';
import { verifyChain } from './verify-chain';

async function runMigrations(): Promise<void> {
  const ran = await migrate(configFromEnvironment());
  console.log(ran.length === 0 ? 'migrations: nothing to do' : `migrations: ${ran.join(', ')}`);
}

const setup = new Command('setup')
  .description('migrate, load the data pack and, with --demo, make the demo accounts')
  .addOption(packOption())
  .option('--demo', 'accounts and documents to try everything with (only with DEMO=1)')
  .action(async ({ pack, demo }) => {
    await runMigrations();
    await withCli(async (app) => {
      await loadPack(app, pack);
      if (demo) await makeDemoAccounts(app);
    });
  });

const createAdmin = new Command('create-admin')
  .description('the first administrator')
  .requiredOption('--username <name>', 'to sign in with')
  .requiredOption('--name <full name>', 'as others see it')
  .option('--password-stdin', 'read the password from standard input; without it one is made and shown once')
  .action(async ({ username, name, passwordStdin }) => {
    const password = passwordStdin ? await readPassword() : null;
    const made = await withCli((app) => app.get(CreateAdmin).execute({ username, name, password }));
    console.log(`administrator ${made.username} was made`);
    if (made.generated !== null) console.log(`password (shown only now): ${made.generated}`);
  });

const openapi = new Command('openapi')
  .description('write the OpenAPI document; needs no server')
  .argument('[file]', 'where to', 'docs/openapi.json')
  .action(async (file) => {
    await writeFile(file, await openApiText());
    console.log(`wrote ${file}`);
  });

export const commands = [
  setup,
  new Command('migrate').description('run the migrations that are missing').action(runMigrations),
  new Command('load-pack')
    .description('check a data pack and load what is missing or renewed in it')
    .argument('[folder]', "the regency's data", PACK)
    .action((folder) => withCli((app) => loadPack(app, folder))),
  new Command('demo-accounts')
    .description('make the demo accounts (only with DEMO=1)')
    .action(() => withCli(makeDemoAccounts)),
  createAdmin,
  verifyChain,
  openapi,
  ...demoCommands,
  ...duplicateCommands,
  ...metricsCommands,
  ...reportCommands,
  ...routingCommands,
];
