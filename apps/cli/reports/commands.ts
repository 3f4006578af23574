import { Directory } from '@tanggap/directory';
import { Staff, type Principal } from '@tanggap/identity';
import type { INestApplicationContext } from '@nestjs/common';
import { RunByHand } from '@tanggap/reports';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { withCli } from '../cli.module';
import { options, type Command } from '../command';
import { UserError } from '../user-error';

const sp4nImport: Command = {
  usage: '--file <csv|xlsx> --as <user name> [--apply] [--rejected <csv>]',
  summary: 'look at an export of SP4N-LAPOR!; with --apply bring in what is new',
  run: async (args) => {
    const { values } = options(args, {
      ...{ file: { type: 'string' }, as: { type: 'string' }, rejected: { type: 'string' } },
      apply: { type: 'boolean' },
    });
    const input = await readFile(needed(values['file'], 'file')).catch((cause: unknown) => {
      throw new UserError(`the file can't be read: ${String(cause)}`);
    });
    await withCli(async (app) => {
      const principal = await principalOf(app, needed(values['as'], 'as'));
      const kind = values['apply'] ? ('sp4n_import' as const) : ('sp4n_check' as const);
      const rejected = typeof values['rejected'] === 'string' ? values['rejected'] : '/dev/null';
      const result = await app
        .get(RunByHand)
        .execute({ kind, params: {}, lang: 'id', principal, input }, createWriteStream(rejected), shown);
      console.log(JSON.stringify(result, null, 2));
    });
    return 0;
  },
};

const sp4nExport: Command = {
  usage: '--out <file.csv|file.xlsx> --as <user name> [--opd <code>] [--from <day>] [--to <day>]',
  summary: 'the register in the form of SP4N-LAPOR!',
  run: async (args) => {
    const { values } = options(args, {
      ...{ out: { type: 'string' }, as: { type: 'string' }, opd: { type: 'string' } },
      ...{ from: { type: 'string' }, to: { type: 'string' } },
    });
    const out = needed(values['out'], 'out');
    const format = out.endsWith('.xlsx') ? 'xlsx' : 'csv';
    const { opd, from, to } = values;
    const filter = Object.fromEntries(Object.entries({ opd, from, to }).filter(([, value]) => value !== undefined));
    await withCli(async (app) => {
      const principal = await principalOf(app, needed(values['as'], 'as'));
      const params = { list: 'sp4n', format, filter };
      await app
        .get(RunByHand)
        .execute({ kind: 'export', params, lang: 'id', principal }, createWriteStream(out), shown);
    });
    console.log(out);
    return 0;
  },
};

const evidencePack: Command = {
  usage: '--opd <code of an OPD or a puskesmas> --period <2026-Q3> --out <file.zip> [--as <user name>] [--english]',
  summary: 'the documents that an assessor asks for, of one OPD or puskesmas and one period',
  run: async (args) => {
    const { values } = options(args, {
      ...{ opd: { type: 'string' }, period: { type: 'string' }, out: { type: 'string' }, as: { type: 'string' } },
      english: { type: 'boolean' },
    });
    const params = { opd: needed(values['opd'], 'opd'), period: needed(values['period'], 'period') };
    const out = needed(values['out'], 'out');
    await withCli(async (app) => {
      const principal = await principalOf(app, typeof values['as'] === 'string' ? values['as'] : 'admin');
      const wish = { kind: 'evidence_pack', params, lang: values['english'] ? 'en' : 'id', principal } as const;
      const result = await app.get(RunByHand).execute(wish, createWriteStream(out), shown);
      console.log(JSON.stringify({ file: out, ...result }));
    });
    return 0;
  },
};

/** @throws UserError when it is missing */
export function needed(value: unknown, name: string): string {
  if (typeof value !== 'string' || value === '') throw new UserError(`give --${name}`);
  return value;
}

/** @throws UserError for an account that may not sign in */
export async function principalOf(app: INestApplicationContext, username: string): Promise<Principal> {
  await app.get(Directory, { strict: false }).refresh();
  const staff = app.get(Staff, { strict: false });
  const principal = await staff.principalNamed(username);
  if (!principal) throw new UserError(`there is no active account ${username}`);
  return principal;
}

/** One line that is written over, where somebody looks on. */
export function shown(percent: number, rows: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${String(percent).padStart(3)} % ${rows}   `);
}

export const reportCommands: Record<string, Command> = {
  'sp4n:import': sp4nImport,
  'sp4n:export': sp4nExport,
  'evidence-pack': evidencePack,
};
