import { Command } from '@commander-js/extra-typings';
import { Directory } from '@tanggap/directory';
import { Staff, type Principal } from '@tanggap/identity';
import type { INestApplicationContext } from '@nestjs/common';
import { RunByHand } from '@tanggap/reports';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { withCli } from '../cli.module';
import { UserError } from '../user-error';

const sp4nImport = new Command('sp4n:import')
  .description('look at an export of SP4N-LAPOR!; with --apply bring in what is new')
  .requiredOption('--file <csv|xlsx>', 'the export')
  .requiredOption('--as <user name>', 'whose name stands on what is brought in')
  .option('--apply', 'bring in; without it nothing changes')
  .option('--rejected <csv|xlsx>', 'where the refused rows go, whole and with the reason, to be put right', '/dev/null')
  .action(async ({ file, as, apply, rejected }) => {
    const input = await readFile(file).catch((cause: unknown) => {
      throw new UserError(`the file can't be read: ${String(cause)}`);
    });
    await withCli(async (app) => {
      const principal = await principalOf(app, as);
      const kind = apply ? ('sp4n_import' as const) : ('sp4n_check' as const);
      const format = rejected.endsWith('.xlsx') ? 'xlsx' : 'csv';
      const result = await app
        .get(RunByHand)
        .execute({ kind, params: { format }, lang: 'id', principal, input }, createWriteStream(rejected), shown);
      console.log(JSON.stringify(result, null, 2));
    });
  });

const sp4nExport = new Command('sp4n:export')
  .description('the register in the form of SP4N-LAPOR!')
  .requiredOption('--out <file.csv|file.xlsx>', 'where to; its ending says the form')
  .requiredOption('--as <user name>', 'as this account may see it')
  .option('--opd <code>', 'of one OPD')
  .option('--from <day>', 'filed on this day or later, such as 2026-01-31')
  .option('--to <day>', 'filed on this day or before')
  .action(async ({ out, as, ...filter }) => {
    const format = out.endsWith('.xlsx') ? 'xlsx' : 'csv';
    await withCli(async (app) => {
      const principal = await principalOf(app, as);
      const params = { list: 'sp4n', format, filter };
      await app
        .get(RunByHand)
        .execute({ kind: 'export', params, lang: 'id', principal }, createWriteStream(out), shown);
    });
    console.log(out);
  });

const evidencePack = new Command('evidence-pack')
  .description('the documents that an assessor asks for, of one OPD or puskesmas and one period')
  .requiredOption('--opd <code>', 'of an OPD or a puskesmas, such as dpupr')
  .requiredOption('--period <period>', 'such as 2026-Q3, 2026-09 or 2026')
  .requiredOption('--out <file.zip>', 'where to')
  .option('--as <user name>', 'as this account may see it', 'admin')
  .option('--english', 'in English instead of Indonesian')
  .action(async ({ out, as, english, ...params }) => {
    await withCli(async (app) => {
      const principal = await principalOf(app, as);
      const wish = { kind: 'evidence_pack', params, lang: english ? 'en' : 'id', principal } as const;
      const result = await app.get(RunByHand).execute(wish, createWriteStream(out), shown);
      console.log(JSON.stringify({ file: out, ...result }));
    });
  });

/** @throws UserError for an account that may not sign in */
async function principalOf(app: INestApplicationContext, username: string): Promise<Principal> {
  await app.get(Directory, { strict: false }).refresh();
  const staff = app.get(Staff, { strict: false });
  const principal = await staff.principalNamed(username);
  if (!principal) throw new UserError(`there is no active account ${username}`);
  return principal;
}

/** One line that is written over, where somebody looks on. */
function shown(percent: number, rows: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${String(percent).padStart(3)} % ${rows}   `);
}

export const reportCommands = [sp4nImport, sp4nExport, evidencePack];
