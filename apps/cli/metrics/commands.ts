import { Command } from '@commander-js/extra-typings';
import { writeFile } from 'node:fs/promises';
import { RebuildMetrics } from '@tanggap/compliance';
import { withCli } from '../cli.module';
import { UserError } from '../user-error';
import { metricsPage } from './metrics-page';

/** So many complaints between two signs of life. */
const STEP = 50_000;

const rebuild = new Command('metrics:rebuild')
  .description('fold all events again and put the result in place of all numbers')
  .action(async () => {
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
  });

const docs = new Command('metrics:docs')
  .description('write the page of all measures from the catalogue; needs no server')
  .argument('[file]', 'where to', 'docs/metrics.md')
  .action(async (file) => {
    await writeFile(file, metricsPage());
    console.log(`wrote ${file}`);
  });

export const metricsCommands = [rebuild, docs];
