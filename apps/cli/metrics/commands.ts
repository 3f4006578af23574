import { writeFile } from 'node:fs/promises';
import { RebuildMetrics } from '@tanggap/compliance';
import { withCli } from '../cli.module';
import { options, type Command } from '../command';
import { UserError } from '../user-error';
import { metricsPage } from './metrics-page';

/** So many complaints between two signs of life. */
const STEP = 50_000;

const rebuild: Command = {
  usage: '',
  summary: 'fold all events again and put the result in place of all numbers',
  run: async (args) => {
    options(args, {});
    const began = performance.now();
    let told = 0;
    const done = await withCli((app) =>
      app.get(RebuildMetrics).execute(({ complaints }) => {
        if (complaints - told < STEP) return;
        told = complaints;
        console.log(`${complaints} complaints folded`);
      }),
    );
    if (!done) throw new UserError('another rebuild has begun meanwhile: it goes on');
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${done.complaints} complaints, ${done.entries} entries, ${done.rows} rows in ${seconds} s`);
    return 0;
  },
};

const docs: Command = {
  usage: '[file]',
  summary: 'write docs/metrics.md from the catalogue; needs no server',
  run: async (args) => {
    const { positionals } = options(args, {}, 1);
    const file = positionals[0] ?? 'docs/metrics.md';
    await writeFile(file, metricsPage());
    console.log(`wrote ${file}`);
    return 0;
  },
};

export const metricsCommands: Record<string, Command> = { 'metrics:rebuild': rebuild, 'metrics:docs': docs };
